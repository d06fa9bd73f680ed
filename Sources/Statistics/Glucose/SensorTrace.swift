import Model

/// The numbers of a sensor in order of time, ready for what goes by time: mg/dL, HI and LO left out.
struct SensorTrace: Sendable {
  /// When, in milliseconds since 1970 in UTC.
  let instants: [Int64]
  /// What, in mg/dL.
  let values: [Double]
  /// How far from the asked time a value may lie and still be taken for it: half the sensor's interval (D).
  let tolerance: Int64

  init(_ readings: [Reading<Glucose>], interval minutes: Int) {
    var (instants, values) = ([Int64](), [Double]())
    instants.reserveCapacity(readings.count)
    values.reserveCapacity(readings.count)
    for reading in readings {
      guard let number = reading.value.number(in: .mgdl) else { continue }
      instants.append(reading.at.instantMilliseconds)
      values.append(number)
    }
    self.instants = instants
    self.values = values
    tolerance = Int64(minutes) * 30_000
  }

  /// What each value differs by from the one so many hours before it, where there is one.
  func differences(hours: Int) -> LaggedDifferences {
    let lag = Int64(hours) * 3_600_000
    var (found, earlier) = (LaggedDifferences(), 0)
    for (place, instant) in instants.enumerated() {
      let asked = instant - lag
      while earlier + 1 < place, abs(instants[earlier + 1] - asked) <= abs(instants[earlier] - asked) {
        earlier += 1
      }
      if earlier < place, abs(instants[earlier] - asked) <= tolerance {
        found.add(values[place] - values[earlier])
      }
    }
    return found
  }

  /// The area under the values by trapezoids, in mg/dL x hours, and how many hours it covers.
  ///
  /// A pause of more than ``longestBridge`` is not bridged: nobody knows what was there (D).
  var area: (mgdlHours: Double, hours: Double) {
    var area = (mgdlHours: 0.0, hours: 0.0)
    for place in instants.indices.dropFirst() {
      let pause = instants[place] - instants[place - 1]
      guard pause <= Self.longestBridge else { continue }
      let hours = Double(pause) / 3_600_000
      area.mgdlHours += (values[place] + values[place - 1]) / 2 * hours
      area.hours += hours
    }
    return area
  }

  /// The places at which the sensor was silent for longer than a time begin anew; each stretch between is unbroken.
  func stretches(longestPause: Int64) -> [Range<Int>] {
    let cuts = instants.indices.dropFirst().filter { instants[$0] - instants[$0 - 1] > longestPause }
    let ends = cuts + [instants.count]
    return zip([0] + cuts, ends).map { $0..<$1 }
  }

  /// 45 minutes (D).
  static let longestBridge: Int64 = 45 * 60_000
}

/// Differences between values a fixed time apart: their number, their mean size and their scatter.
struct LaggedDifferences: Sendable {
  /// How many pairs.
  private(set) var pairs = 0
  private var (sizes, mean, squares) = (0.0, 0.0, 0.0)

  /// Adds one, by Welford's running mean and sum of squares.
  mutating func add(_ difference: Double) {
    pairs += 1
    sizes += abs(difference)
    let offset = difference - mean
    mean += offset / Double(pairs)
    squares += offset * (difference - mean)
  }

  /// The mean of the absolute differences; nil of none.
  var meanSize: Double? { pairs > 0 ? sizes / Double(pairs) : nil }
  /// Their standard deviation with n - 1; nil of fewer than two.
  var sd: Double? { pairs > 1 ? (squares / Double(pairs - 1)).squareRoot() : nil }
}
