import Alerts
import Model

/// How a value stands, as people are shown it: a position, a severity and words.
package struct ValueMark: Sendable {
  /// Above, within or below what the scheme or the person's targets say.
  package let position: Position
  /// How much it matters.
  package let severity: Severity
  /// The class in words, with the scheme it comes from.
  package let words: String
  /// The same without the limits: `elevated (ESC 2024, home)`.
  package let category: String
  /// Where it lies by each of its classes; a low blood pressure is within the limits of a scheme and low besides.
  package let positions: Set<Position>

  /// The position as one sign, for a line of text.
  package var symbol: Character {
    switch position {
    case .above: "▲"
    case .below: "▼"
    case .within: "●"
    }
  }
}

extension PatientRecord {
  /// How a measurement stands against the chosen scheme and the person's targets; nil where nothing is said of it.
  package func mark(_ measurement: any Measurement) -> ValueMark? { mark(measurement, targets) }

  /// The same for what was measured before, by the targets that held then; nil for what is no measurement.
  package func mark(_ entry: Entry) -> ValueMark? {
    entry.measurement.flatMap { mark($0, targets(on: entry.at.day)) }
  }

  /// How a measurement stands against some targets, such as those of its day.
  package func mark(_ measurement: any Measurement, _ targets: Targets) -> ValueMark? {
    let all = classes(of: measurement, by: targets)
    // The most severe class that counts gives position and severity; all of them are said.
    let worst = all.filter { Self.counts($0, measurement, targets) }.max { $0.severity < $1.severity }
    guard let worst else { return nil }
    let words = all.map { "\($0.words): \($0.limits)" }.joined(separator: "; ")
    return ValueMark(
      position: worst.position, severity: worst.severity,
      words: words.prefix(1).uppercased() + words.dropFirst(),
      category: all.map(\.words).joined(separator: ", "), positions: Set(all.map(\.position)))
  }

  /// Whether a class decides how a value is marked.
  ///
  /// Where the person has a limit of their own, that of the scheme is told beside it and marks nothing, so that marks,
  /// counts and averages go by one limit. What is severe always counts.
  private static func counts(
    _ found: Classification, _ measurement: any Measurement, _ targets: Targets
  ) -> Bool {
    guard found.severity < .severe, found.scheme != OwnLimits.id else { return true }
    switch (measurement, found.position) {
    case (let pressure as BloodPressure, .above):
      return PressureBounds(targets).map { pressure.reaches($0.limit) } ?? true
    case (let glucose as Glucose, .above):
      return targets.glucoseHigh == nil || GlucoseLimits(targets)?.position(of: glucose) == .above
    case (let glucose as Glucose, .below):
      return targets.glucoseLow == nil || GlucoseLimits(targets)?.position(of: glucose) == .below
    default: return true
    }
  }

  /// Every class of a measurement: by the scheme, the targets, and the limits of a kind that the person made.
  package func classes(of measurement: any Measurement, by targets: Targets) -> [Classification] {
    Classifier.all(of: measurement, targets: targets) + [ownLimits(measurement)].compactMap(\.self)
  }

  private func ownLimits(_ measurement: any Measurement) -> Classification? {
    guard let reading = measurement as? OwnReading, let own = kinds.named(reading.code)?.own else {
      return nil
    }
    return OwnLimits.classification(of: reading, by: own)
  }
}
