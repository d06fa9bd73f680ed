import Model
import Statistics

/// Some days against as many before them.
package struct CompareFacts: ChartFacts {
  /// The days that are shown.
  package let this: ChartSeries
  /// As many days before them.
  package let before: ChartSeries

  /// Compares two series of one topic.
  package init(_ this: ChartSeries, before: ChartSeries) {
    self.this = this
    self.before = before
  }

  /// The mean of the days that are shown; nil where there is none.
  package var mean: ChartMean? { this.mean(this.values) }
  /// The mean of the days before; nil where there is none.
  package var meanBefore: ChartMean? { before.mean(before.values) }

  /// The difference in words; nil unless both have readings.
  package var difference: String? {
    mean.flatMap { mean in meanBefore.map { this.difference(mean, minus: $0) } }
  }

  /// Both means, n and the difference.
  package var sentence: String {
    let count = this.days.count
    let days = count == 1 ? "this day" : "these \(count) days"
    let earlier = count == 1 ? "day before" : "\(count) days before"
    let means =
      switch (mean, meanBefore) {
      case (let mean?, let old?):
        "On \(days): \(this.words(mean)). On the \(earlier): \(this.words(old)). "
          + "Difference \(this.difference(mean, minus: old))\(this.unit.spaced). All readings averaged."
      case (let mean?, nil):
        "On \(days): \(this.words(mean)). Nothing was measured on the \(earlier), so there is nothing to compare."
      case (nil, let old?):
        "Nothing was measured on \(days). On the \(earlier): \(this.words(old))."
      case (nil, nil): "No \(this.topic.title) on \(days) or on the \(earlier)."
      }
    let isCounted = !this.values.isEmpty || !before.values.isEmpty
    return [means, isCounted ? this.countingText : nil, this.leftOut.sentence].compactMap(\.self).joined(
      separator: " ")
  }

  /// Both means and their difference.
  package var figures: [Figure] {
    var change: [Figure] = []
    if let mean, let old = meanBefore {
      let key = mean.lower == nil ? "mean" : "systolic"
      change = [
        Figure(key, mean.number - old.number),
        Figure("diastolic", mean.lower.flatMap { lower in old.lower.map { lower - $0 } }),
      ].compactMap(\.self)
    }
    return [
      Figure("n", this.values.count), Figure("this", mean?.figures ?? [Figure("n", 0)]),
      Figure("before_from", "\(before.days.lowerBound)"), Figure("before_to", "\(before.days.upperBound)"),
      Figure("before", meanBefore?.figures ?? [Figure("n", 0)]), Figure("difference", change),
    ] + this.leftOut.figures
  }
}
