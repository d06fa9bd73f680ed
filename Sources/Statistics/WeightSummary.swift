import Model

/// What weights of a period say together.
package struct WeightSummary: Sendable {
  /// How many weights on how many days.
  package let coverage: Coverage
  /// The unit of all figures.
  package let unit: WeightUnit
  /// The first weight.
  package let first: Reading<Weight>
  /// The latest weight.
  package let last: Reading<Weight>
  /// Mean and extremes in `unit`.
  package let numbers: Summary
  /// Change in `unit` a week; nil where all weights are of one day.
  package var changePerWeek: Double? { line.map { $0.slope * 7 } }

  /// The trend in `unit` by days since the first weight.
  private let line: TheilSen.Line?

  /// The rule by which the change is made, for people.
  package static let rule = "median of all slopes between daily averages (Theil-Sen), by real times"

  /// Summarises weights in order of time; nil where there are none.
  package init?(_ readings: [Reading<Weight>], unit: WeightUnit) {
    guard let first = readings.first, let last = readings.last,
      let numbers = Summary(readings.map { $0.value.number(in: unit) })
    else { return nil }
    coverage = Coverage(readings)
    self.unit = unit
    self.first = first
    self.last = last
    self.numbers = numbers
    let daily = DailyValue.means(readings) { $0.number(in: unit) }
    line = TheilSen.line(daily.map { (x: $0.x, y: $0.value) })
  }

  /// Where the trend lies at a moment, in `unit`; nil where all weights are of one day.
  package func trend(at moment: Moment) -> Double? {
    line?.value(at: Double(moment.instantMilliseconds - first.at.instantMilliseconds) / 86_400_000)
  }

  /// The figures under their keys.
  package var figures: [Figure] {
    [
      Figure("n", coverage.n), Figure("days", coverage.days), Figure("rule", Self.rule),
      Figure("unit", unit.rawValue), Figure("last", last.value.number(in: unit)),
      Figure("mean", numbers.mean), Figure("min", numbers.min), Figure("max", numbers.max),
      Figure("slope_per_week", changePerWeek),
    ].compactMap(\.self)
  }
}

extension Weight {
  /// The weight in a unit, for statistics and charts.
  package func number(in other: WeightUnit) -> Double {
    switch (unit, other) {
    case (.kilogram, .kilogram), (.pound, .pound): value.double
    case (.pound, .kilogram): kilograms
    case (.kilogram, .pound): kilograms / WeightUnit.poundInKilograms
    }
  }
}
