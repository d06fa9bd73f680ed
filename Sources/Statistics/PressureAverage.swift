import Model

/// An average of blood pressures that can say which rule it follows and from how many readings it was made.
public struct PressureAverage: Sendable, Equatable {
  /// The rule by which readings were taken into the average.
  public enum Rule: String, Sendable, CaseIterable {
    /// All readings.
    case all = "all_readings_mean"
    /// All readings but those of the first day (NICE NG136, ESH 2023, Hypertension Canada).
    case withoutFirstDay = "discard_day1_mean"
    /// The readings of the morning window.
    case morning = "morning_mean"
    /// The readings of the evening window.
    case evening = "evening_mean"
    /// The first reading of each sitting.
    case firstOfSitting = "first_reading_of_session_mean"

    /// The rule for people.
    public var text: String {
      switch self {
      case .all: "all readings averaged"
      case .withoutFirstDay: "first day left out"
      case .morning: "mornings, 04:00 to 11:59"
      case .evening: "evenings, 17:00 to 03:59"
      case .firstOfSitting: "first reading of each sitting"
      }
    }
  }

  /// The rule.
  public let rule: Rule
  /// How many readings it was made from.
  public let n: Int
  /// On how many days they were taken.
  public let days: Int
  /// Mean systolic pressure in mmHg.
  public let systolic: Double
  /// Mean diastolic pressure in mmHg.
  public let diastolic: Double
  /// Mean pulse in beats a minute, of the readings that have one; nil where none has.
  public let pulse: Double?

  /// Averages readings by a rule; nil where the rule leaves none.
  public init?(_ readings: [PressureReading], rule: Rule = .all) {
    let taken = Self.taken(readings, rule)
    guard !taken.isEmpty else { return nil }
    let n = Double(taken.count)
    let pulses = taken.compactMap(\.pressure.pulse)
    self.rule = rule
    self.n = taken.count
    days = Set(taken.map(\.at.day)).count
    systolic = Double(taken.reduce(0) { $0 + $1.pressure.systolic }) / n
    diastolic = Double(taken.reduce(0) { $0 + $1.pressure.diastolic }) / n
    pulse = pulses.isEmpty ? nil : Double(pulses.reduce(0, +)) / Double(pulses.count)
  }

  /// The average as people write it, `131/83`, rounded half up.
  public var text: String { "\(Int(systolic.rounded()))/\(Int(diastolic.rounded()))" }

  /// The figures with their keys.
  public var figures: [Figure] {
    [
      Figure("n", .count(n)), Figure("days", .count(days)), Figure("rule", .text(rule.text)),
      Figure("systolic", .number(systolic)), Figure("diastolic", .number(diastolic)),
      Figure("pulse", number: pulse),
    ].compactMap(\.self)
  }

  private static func taken(_ readings: [PressureReading], _ rule: Rule) -> [PressureReading] {
    switch rule {
    case .all: return readings
    case .withoutFirstDay:
      let first = readings.map(\.at.day).min()
      return readings.filter { $0.at.day != first }
    case .morning: return readings.filter { DayPart($0.at.time) == .morning }
    case .evening: return readings.filter { DayPart($0.at.time) == .evening }
    case .firstOfSitting: return Sitting.all(in: readings).compactMap(\.first)
    }
  }
}
