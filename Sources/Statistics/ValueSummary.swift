import Model

/// What readings of a kind with one plain number say together: pulse, oxygen, temperature, HbA1c, ketones.
package struct ValueSummary<Value: Sendable>: Sendable {
  /// How many readings on how many days.
  package let coverage: Coverage
  /// Mean, median and spread.
  package let numbers: Summary
  /// The latest reading.
  package let last: Reading<Value>
  /// The unit of the figures, for people.
  package let unit: String

  /// The rule by which it is made, for people.
  package static var rule: String { "all readings averaged" }

  /// Summarises readings in order of time by a number of each; nil where there are none.
  package init?(_ readings: [Reading<Value>], unit: String, _ number: (Value) -> Double) {
    guard let last = readings.last, let numbers = Summary(readings.map { number($0.value) }) else {
      return nil
    }
    coverage = Coverage(readings)
    self.numbers = numbers
    self.last = last
    self.unit = unit
  }

  /// The figures under their keys.
  package var figures: [Figure] {
    [Figure("n", coverage.n), Figure("days", coverage.days), Figure("rule", Self.rule), Figure("unit", unit)]
      + numbers.figures.filter { $0.key != "n" }
  }
}
