import Model
import Statistics

/// One number of a period against the same of as many days before, with n, difference and uncertainty.
///
/// The interval is that of daily means: two readings of a minute apart say little more than one.
struct PeriodComparison<Value: Sendable>: Sendable {
  private let quantity: PatternQuantity<Value>
  private let title: String
  private let now: [DailyValue]
  private let old: [DailyValue]
  private let found: MeanDifference?

  init(
    _ now: [Reading<Value>], before old: [Reading<Value>], _ quantity: PatternQuantity<Value>, title: String
  ) {
    self.quantity = quantity
    self.title = title
    self.now = DailyValue.means(now, quantity.number)
    self.old = DailyValue.means(old, quantity.number)
    found = MeanDifference(from: self.old.map(\.value), to: self.now.map(\.value))
  }

  /// The difference with its interval, or why there is none.
  var line: SummaryLine {
    let label = quantity.title.isEmpty ? Self.label : "\(Self.label), \(quantity.title)"
    let days =
      "daily averages of \(now.count) \(now.count == 1 ? "day" : "days") against \(old.count), \(title)"
    guard let found else {
      return SummaryLine(
        label, "too few days to compare (\(MeanDifference.least) needed on each side): \(days)")
    }
    let ends =
      "\(quantity.signed(found.interval.lowerBound)) to \(quantity.signed(found.interval.upperBound))"
    let words = found.isClear ? (found.difference < 0 ? "lower" : "higher") : "no clear difference"
    return SummaryLine(
      label,
      "\(words), \(quantity.signed(found.difference))\(quantity.unit.spaced) (95 % interval \(ends), \(days))"
    )
  }

  /// What the label of a difference begins with.
  static var label: String { "change" }

  /// Both sides and the difference under their keys.
  var figures: [Figure] {
    let sides = [Figure("this", side(now)), Figure("before", side(old))]
    let reason = Figure("reason", "fewer than \(MeanDifference.least) days on one side")
    return [
      Figure(
        quantity.title.isEmpty ? "value" : quantity.title,
        [Figure("unit", quantity.unit)] + sides
          + (found?.figures ?? [Figure("sufficient", .flag(false)), reason]))
    ]
  }

  private func side(_ days: [DailyValue]) -> [Figure] {
    [
      Figure("n", days.reduce(0) { $0 + $1.n }), Figure("days", days.count),
      Figure("mean_of_daily_means", Summary(days.map(\.value))?.mean),
    ].compactMap(\.self)
  }
}

extension PatternQuantity {
  /// A change with its sign: `+0.4`, `-3`, `0`.
  func signed(_ change: Double, places: Int? = nil) -> String {
    let text = change.text(places: places ?? self.places)
    return change > 0 && text.contains { ("1"..."9").contains($0) } ? "+\(text)" : text
  }
}
