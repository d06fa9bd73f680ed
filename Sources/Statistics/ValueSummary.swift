import Model

/// What readings of a kind with one plain number say together: pulse, oxygen, temperature, HbA1c, ketones.
public struct ValueSummary<Value: Sendable>: Sendable {
  /// How many readings on how many days.
  public let coverage: Coverage
  /// Mean, median and spread.
  public let numbers: Summary
  /// The latest reading.
  public let last: Reading<Value>
  /// The unit of the figures, for people.
  public let unit: String

  /// The rule by which it is made, for people.
  public static var rule: String { "all readings averaged" }

  /// Summarises readings in order of time by a number of each; nil where there are none.
  public init?(_ readings: [Reading<Value>], unit: String, _ number: (Value) -> Double) {
    guard let last = readings.last, let numbers = Summary(readings.map { number($0.value) }) else {
      return nil
    }
    coverage = Coverage(readings)
    self.numbers = numbers
    self.last = last
    self.unit = unit
  }

  /// The figures under their keys.
  public var figures: [Figure] {
    [Figure("n", coverage.n), Figure("days", coverage.days), Figure("rule", Self.rule), Figure("unit", unit)]
      + numbers.figures.filter { $0.key != "n" }
  }
}
