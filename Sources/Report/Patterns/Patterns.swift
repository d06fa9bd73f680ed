import Model
import Statistics

/// What goes beyond means in any kind of readings: a trend, the period against the one before, and patterns.
struct Patterns<Value: Sendable>: Sendable {
  let readings: [Reading<Value>]
  let context: SummaryContext
  /// The numbers that are looked at.
  let quantities: [PatternQuantity<Value>]
  /// Whether a day is taken as the median of its values, as a sensor's is, and not as their mean.
  var usesMedians = false
  /// Whether it is said where there are too few days for a trend.
  var saysTooFew = false
  /// Looks for patterns; it is given the daily values of each quantity.
  var patterns: @Sendable ([[DailyValue]]) -> [Pattern] = { _ in [] }
  /// The readings among other entries, for the period before.
  let find: @Sendable (any EntrySource) -> [Reading<Value>]

  /// What people are told.
  var lines: [SummaryLine?] {
    let daily = daily
    return trendLines(daily) + comparisons.map(\.line)
      + patterns(daily).map { SummaryLine("pattern", $0.sentence) }
  }

  /// The figures under their keys.
  var figures: [Figure] {
    let daily = daily
    let trends = zip(quantities, daily).compactMap { quantity, days in
      Trend(days, basis: basis).map {
        Figure(quantity.title.isEmpty ? "trend" : "trend_\(quantity.title)", $0.figures)
      }
    }
    let found = patterns(daily)
    let list = found.isEmpty ? [] : [Figure("patterns", .list(found.map { .group($0.figures) }))]
    guard let before = context.before else { return trends + list }
    let head = [
      Figure("from", "\(before.period.days.lowerBound)"), Figure("to", "\(before.period.days.upperBound)"),
    ]
    return trends + [Figure("comparison", head + comparisons.flatMap(\.figures))] + list
  }
}

extension Patterns where Value: Measurement {
  init(
    readings: [Reading<Value>], context: SummaryContext, quantities: [PatternQuantity<Value>],
    usesMedians: Bool = false, saysTooFew: Bool = false,
    patterns: @escaping @Sendable ([[DailyValue]]) -> [Pattern] = { _ in [] }
  ) {
    self.init(
      readings: readings, context: context, quantities: quantities, usesMedians: usesMedians,
      saysTooFew: saysTooFew, patterns: patterns
    ) { $0.readings(of: Value.self) }
  }
}

extension Patterns {
  /// The value of a day under its key.
  private var basis: String { usesMedians ? "daily medians" : "daily means" }
  /// The same for people.
  private var basisText: String { usesMedians ? "daily medians" : "daily averages" }

  private var daily: [[DailyValue]] {
    quantities.map {
      usesMedians ? DailyValue.medians(readings, $0.number) : DailyValue.means(readings, $0.number)
    }
  }

  /// Where no number has days enough it is said once, of kinds of which people expect a trend.
  private func trendLines(_ daily: [[DailyValue]]) -> [SummaryLine?] {
    let isTooFew = daily.allSatisfy { $0.count < Trend.leastDays }
    return saysTooFew && isTooFew
      ? [SummaryLine("trend", Trend.tooFewDays)] : zip(quantities, daily).map(trendLine)
  }

  private func trendLine(_ quantity: PatternQuantity<Value>, _ daily: [DailyValue]) -> SummaryLine? {
    let label = quantity.title.isEmpty ? "trend" : "trend, \(quantity.title)"
    guard let trend = Trend(daily, basis: basis), trend.isEnough, let interval = trend.line.interval else {
      return nil
    }
    func week(_ slope: Double) -> String { quantity.signed(slope * 7, places: max(1, quantity.places)) }
    let ends = "\(week(interval.lowerBound)) to \(week(interval.upperBound))\(quantity.unit.spaced)"
    let basis = "95 % interval \(ends), \(basisText) of \(trend.daily.count) days"
    let words =
      trend.isClear
      ? "\(trend.line.slope < 0 ? "falling" : "rising"), \(week(trend.line.slope))\(quantity.unit.spaced) a week (\(basis))"
      : "neither clearly rising nor falling, \(week(trend.line.slope))\(quantity.unit.spaced) a week (\(basis))"
    return SummaryLine(label, words)
  }

  private var comparisons: [PeriodComparison<Value>] {
    guard let before = context.before else { return [] }
    let old = find(before.entries)
    return quantities.map { PeriodComparison(readings, before: old, $0, title: before.period.title) }
  }
}
