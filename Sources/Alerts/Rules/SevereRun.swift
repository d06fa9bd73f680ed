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
  func isOne(from earlier: Moment, to later: Moment, _ between: [Reading<BloodPressure>]) -> Bool {
    guard later.minutes(since: earlier) <= Self.longest else { return false }
    let days = Dictionary(grouping: between) { $0.at.day }.filter {
      $0.key > earlier.day && $0.key < later.day
    }
    return !days.values.contains { readings in
      !Sitting.group(readings).contains { $0.mean.reaches(stillHigh) }
    }
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
      guard isOne(from: reading.at, to: next, between.reversed()) else { break }
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
