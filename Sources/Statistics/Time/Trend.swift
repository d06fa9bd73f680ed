import Model

/// Where values go over time: a slope with its interval, a test, and a median that rolls along.
package struct Trend: Sendable {
  /// One value a day, in order.
  package let daily: [DailyValue]
  /// What the daily values are, for people: `daily means`.
  package let basis: String
  /// The straight trend in units a day.
  package let line: TheilSen.Line
  /// The test for rising or falling; nil of fewer than four days.
  package let test: MannKendall?

  /// With fewer days people are told no trend (D): a week is no trend.
  package static let leastDays = 14
  /// What is said in its place.
  package static let tooFewDays = "not enough days for a trend (\(leastDays) needed)"
  /// The width of the rolling median in days, and how many daily values it takes at least (R).
  static let rolling = (days: 7.0, least: 3)

  /// Looks for a trend; nil where all values are of one day.
  package init?(_ daily: [DailyValue], basis: String) {
    let points = daily.map { (x: $0.x, y: $0.value) }
    guard let line = TheilSen.line(points) else { return nil }
    self.daily = daily
    self.basis = basis
    self.line = line
    test = MannKendall(daily.map(\.value))
  }

  /// Whether there are days enough for people to be told about it.
  package var isEnough: Bool { daily.count >= Self.leastDays && line.interval != nil }

  /// Whether it rises or falls by more than its scatter: the interval leaves out 0.
  package var isClear: Bool { isEnough && line.interval.map { !$0.contains(0) } ?? false }

  /// The rolling median of each day; nil where there are too few days around it.
  var rollingMedian: [Double?] {
    RollingMedian.around(
      daily.map { (x: $0.x, y: $0.value) }, width: Self.rolling.days, least: Self.rolling.least)
  }

  /// The figures under their keys; slopes by the day, and by the week too.
  package var figures: [Figure] {
    let slope: [Figure?] = [
      Figure("slope", line.slope), Figure("n_pairs", line.pairs),
      Figure("intercept_separate", line.intercept), Figure("intercept_joint", line.jointIntercept),
      Figure("low", line.interval?.lowerBound), Figure("high", line.interval?.upperBound),
      Figure("slope_per_week", line.slope * 7),
    ]
    let rolled = zip(daily, rollingMedian).compactMap { day, median in
      median.map { Figure.Value.list([.text("\(day.day)"), .number($0)]) }
    }
    let association = Association(daily.map { (x: $0.x, y: $0.value) })
    let figures: [Figure?] = [
      Figure("of", basis), Figure("n", daily.count), Figure("sufficient", .flag(isEnough)),
      daily.count >= Self.leastDays ? nil : Figure("reason", Self.tooFewDays),
      Figure("theil_sen", slope.compactMap(\.self)), test.map { Figure("mann_kendall", $0.figures) },
      Figure("ols_slope", association?.slope), Figure("spearman", association?.spearman),
      Figure("rolling_median", .list(rolled)),
    ]
    return figures.compactMap(\.self)
  }
}
