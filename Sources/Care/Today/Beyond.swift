import Alerts
import Journal
import Model
import Report
import Statistics

/// How many readings lie beyond their limits, by the targets of their days.
package struct Beyond: Sendable, Equatable {
  /// How many readings there are.
  package private(set) var count = 0
  /// How many lie below.
  private(set) var low = 0
  /// How many lie above.
  private(set) var high = 0

  /// Counts readings of a topic.
  package init(_ topic: ChartTopic, _ readings: Entries, in record: PatientRecord) {
    let course = record.targetsCourse
    switch topic.kind {
    case Glucose.kind:
      for reading in readings.readings(of: Glucose.self) {
        take(Self.position(reading.value, course.targets(on: reading.at.day)))
      }
    case BloodPressure.kind:
      for reading in readings.readings(of: BloodPressure.self) {
        take(Self.position(reading.value, course.targets(on: reading.at.day)))
      }
    default:
      // A pulse is told beside a blood pressure, too.
      for entry in readings {
        guard let own = entry.measurement.flatMap(topic.own) else { continue }
        var one = entry
        one.content = own
        take(record.mark(one)?.position)
      }
    }
  }

  /// The count in a few characters: `14 readings`, `5 of 14 high`, `1 low 2 high`.
  package var text: String {
    switch (low, high) {
    case (0, 0): "\(count) \(count == 1 ? "reading" : "readings")"
    case (0, _): "\(high) of \(count) high"
    case (_, 0): "\(low) of \(count) low"
    default: "\(low) low \(high) high"
    }
  }

  /// The same in fewer characters where some lie below and others above: `3 of 15 out`.
  package var short: String { low > 0 && high > 0 ? "\(low + high) of \(count) out" : text }

  private mutating func take(_ position: Position?) {
    count += 1
    if position == .below { low += 1 } else if position == .above { high += 1 }
  }

  private static func position(_ reading: BloodPressure, _ targets: Targets) -> Position {
    if PressureBounds(targets).map({ reading.reaches($0.limit) }) == true { return .above }
    return LowPressure.includes(reading) ? .below : .within
  }

  /// A sensor brings thousands of values: the words of their classes are not made where the band says all.
  private static func position(_ glucose: Glucose, _ targets: Targets) -> Position? {
    let hasOwn = targets.glucoseLow != nil || targets.glucoseHigh != nil
    if !hasOwn, let scheme = GlucoseScheme.chosen(targets), glucose.meal == nil || scheme.goals.isEmpty {
      let band = scheme.band(glucose)
      return band < .inRange ? .below : band > .inRange ? .above : .within
    }
    return Classifier.all(of: glucose, targets: targets).max { $0.severity < $1.severity }?.position
  }
}
