import Model

/// How often each value was shown: of a million readings few differ, and what follows is worked out once for each.
struct GlucoseCounts {
  /// How many were HI.
  private(set) var hi = 0
  /// How many were LO.
  private(set) var lo = 0
  private var shown: [Shown] = []

  private struct Shown {
    let glucose: Glucose
    var count = 1
  }

  init(_ readings: [Reading<Glucose>]) {
    var (mgdl, mmol) = ([ExactDecimal: Int](), [ExactDecimal: Int]())
    for reading in readings {
      switch (reading.value.value, reading.value.unit) {
      case (.high, _): hi += 1
      case (.low, _): lo += 1
      case (.number(let number), .mgdl): count(reading.value, number, &mgdl)
      case (.number(let number), .mmol): count(reading.value, number, &mmol)
      }
    }
  }

  /// Counts a value under its number, which has a place among those that were shown.
  private mutating func count(_ glucose: Glucose, _ number: ExactDecimal, _ places: inout [ExactDecimal: Int])
  {
    if let place = places[number] {
      shown[place].count += 1
    } else {
      places[number] = shown.count
      shown.append(Shown(glucose: glucose))
    }
  }

  /// The numbers in a unit.
  func numbers(in unit: GlucoseUnit) -> [Counted] {
    shown.compactMap { shown in shown.glucose.number(in: unit).map { Counted($0, shown.count) } }
  }

  /// How many values lie between limits, both included, by the limits in the unit in which they were entered.
  ///
  /// 7.8 mmol/L is 140.5 mg/dL and yet the pair of 140: a value is held against the limit of its own unit.
  func count(mgdl: ClosedRange<Int>, tenthsOfMmol: ClosedRange<Int>) -> Int {
    shown.reduce(0) { sum, shown in
      let isWithin =
        switch shown.glucose.unit {
        case .mgdl: shown.glucose.wholeMgdl.map(mgdl.contains)
        case .mmol:
          shown.glucose.number(in: .mmol).map {
            tenthsOfMmol.contains(Int(($0 * 10).rounded(.toNearestOrAwayFromZero)))
          }
        }
      return sum + (isWithin == true ? shown.count : 0)
    }
  }

  /// How many values lie in each band, the lowest first; HI and LO lie in the outermost.
  var bands: [Int] {
    var bands = GlucoseBand.allCases.map { _ in 0 }
    bands[GlucoseBand.veryLow.order] = lo
    bands[GlucoseBand.veryHigh.order] = hi
    for shown in shown { bands[GlucoseBand(shown.glucose).order] += shown.count }
    return bands
  }
}
