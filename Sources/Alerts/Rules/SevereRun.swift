import Model
import Statistics

/// Which severe readings are of one crisis: at most 48 hours apart, and no whole day below between them [D].
struct SevereRun {
  /// The longest pause, in minutes [D].
  static let longest = 48 * 60

  let severe: SevereLimit

  init(_ severe: SevereLimit) { self.severe = severe }

  /// From where on a session is not below.
  var stillHigh: PressureLimit { severe == .pregnancy ? AlertRule.pregnancyHigh : SevereLimit.justBelow }

  /// Whether two severe readings are of one crisis, by what was measured between them.
  func isOne(
    from earlier: Reading<BloodPressure>, to later: Moment, _ between: [Reading<BloodPressure>]
  ) -> Bool {
    guard later.minutes(since: earlier.at) <= Self.longest else { return false }
    let counted = between.filter { counts($0.value, after: earlier.value) }
    let days = Dictionary(grouping: counted) { $0.at.day }.filter {
      $0.key > earlier.at.day && $0.key < later.day
    }
    return !days.values.contains { readings in
      !Session.group(readings).contains { $0.mean.reaches(stillHigh) }
    }
  }

  /// Whether a reading counts after a severe one: a lower one only where it was taken alike.
  func counts(_ reading: BloodPressure, after severe: BloodPressure) -> Bool {
    reading.isComparable(to: severe) || reading.reaches(stillHigh)
  }

  /// The severe readings before a moment that are of one crisis with a severe one at it.
  func before(_ moment: Moment, in readings: [Reading<BloodPressure>]) -> [Reading<BloodPressure>] {
    var found: [Reading<BloodPressure>] = []
    var between: [Reading<BloodPressure>] = []
    var next = moment
    for reading in readings.reversed() {
      guard next.minutes(since: reading.at) <= Self.longest else { break }
      guard severe.includes(reading.value) else {
        between.append(reading)
        continue
      }
      guard isOne(from: reading, to: next, between.reversed()) else { break }
      found.append(reading)
      (next, between) = (reading.at, [])
    }
    return found.reversed()
  }

  /// How far a reading is above the limit, by the part that is further.
  static func share(_ value: BloodPressure, _ severe: SevereLimit) -> Double {
    max(
      Double(value.systolic) / Double(severe.limit.systolic),
      Double(value.diastolic) / Double(severe.limit.diastolic))
  }
}
