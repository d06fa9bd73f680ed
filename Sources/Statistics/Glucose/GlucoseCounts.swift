import Model

/// How often each value was shown: of a million readings few differ, and what follows is worked out once for each.
struct GlucoseCounts {
  /// How many were HI.
  private(set) var hi = 0
  /// How many were LO.
  private(set) var lo = 0
  /// What LO and HI stand for at least, in mg/dL, and how often.
  private(set) var limits: [Double: Int] = [:]
  private var shown: [Shown] = []
  private var places = Places()

  private struct Shown {
    let glucose: Glucose
    var count = 1
  }

  init(_ readings: [Reading<Glucose>] = []) {
    for reading in readings { add(reading.value) }
  }

  /// Counts one more value.
  mutating func add(_ glucose: Glucose) {
    switch glucose.value {
    case .high:
      hi += 1
      countLimit(of: glucose)
    case .low:
      lo += 1
      countLimit(of: glucose)
    case .number(let number):
      let place = places.of(number, glucose.unit, orNew: shown.count)
      if place < shown.count {
        shown[place].count += 1
      } else {
        shown.append(Shown(glucose: glucose))
      }
    }
  }

  private mutating func countLimit(of glucose: Glucose) {
    if let limit = GlucoseRisk.limit(of: glucose) { limits[limit, default: 0] += 1 }
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

/// At which place each number stands: what meters show by a table, anything else by its hash.
private struct Places {
  private var table: [Int32] = []
  private var others: [Written: Int] = [:]

  private struct Written: Hashable {
    let number: ExactDecimal
    let unit: GlucoseUnit
  }

  /// Up to 1023 mg/dL without places, up to 102.3 mmol/L with one.
  private static let size = 1024

  /// The place of a number; `new` where it has none yet, which it then has.
  mutating func of(_ number: ExactDecimal, _ unit: GlucoseUnit, orNew new: Int) -> Int {
    guard number.scale <= 1, (0..<Int64(Self.size)).contains(number.mantissa) else {
      return others[Written(number: number, unit: unit)] ?? remember(number, unit, new)
    }
    if table.isEmpty { table = Array(repeating: -1, count: 4 * Self.size) }
    let row = (unit == .mgdl ? 0 : 2) + number.scale
    let index = row * Self.size + Int(number.mantissa)
    if table[index] < 0 { table[index] = Int32(new) }
    return Int(table[index])
  }

  private mutating func remember(_ number: ExactDecimal, _ unit: GlucoseUnit, _ place: Int) -> Int {
    others[Written(number: number, unit: unit)] = place
    return place
  }
}
