import Alerts
import Model
import Statistics

/// The section of glucose.
enum GlucoseSection {
  static func make(_ context: SummaryContext) -> SummarySection? {
    let readings = context.entries.readings(of: Glucose.self)
    guard let last = readings.last, let summary = GlucoseSummary(readings, unit: last.value.shownUnit) else {
      return nil
    }
    let patterns = patterns(readings, summary.unit, context)
    return SummarySection(
      kind: Glucose.kind, lines: lines(readings, last, summary, context) + patterns.lines,
      figures: summary.figures + (own(readings, summary, context)?.figures ?? [])
        + [Figure("cgm", sensor(readings, summary, context)?.figures ?? SensorSummary.none)]
        + patterns.figures,
      sentence: [
        context.measuredText(summary.coverage), "Average \(meanText(summary)).",
        "\(GlucoseCount(readings, summary, context)?.line ?? inRange(summary)).",
      ]
      .joined(separator: " "),
      n: summary.coverage.n)
  }
}

extension GlucoseSection {
  private static func lines(
    _ readings: [Reading<Glucose>], _ last: Reading<Glucose>, _ summary: GlucoseSummary,
    _ context: SummaryContext
  ) -> [SummaryLine?] {
    let sensor =
      sensor(readings, summary, context).map { SensorLines($0, unit: summary.unit).lines } ?? []
    return [
      SummaryLine("latest", context.latest(last)),
      SummaryLine(context.period.title, meanText(summary)),
      SummaryLine("measured by", sources(readings)),
      SummaryLine("in range", inRange(summary)),
      SummaryLine("in your range", own(readings, summary, context)?.line),
      SummaryLine("below range", below(summary)),
      SummaryLine("above range", above(summary)),
      SummaryLine("HI and LO", extremes(summary)),
      SummaryLine("median", summary.numbers.map { number($0.median, summary.unit) }),
      SummaryLine("spread", spread(summary)),
      SummaryLine("low and high index", risk(summary)), SummaryLine("ADRR", dailyRisk(summary)),
      SummaryLine("J-index", jIndex(summary)),
      SummaryLine("HbA1c, rough", rough(summary)),
    ] + sensor
  }

  private static func sensor(
    _ readings: [Reading<Glucose>], _ summary: GlucoseSummary, _ context: SummaryContext
  ) -> SensorSummary? {
    SensorSummary(
      readings, beside: summary, asked: AskedTime(context.period.days, now: context.now))
  }

  /// A day counts as the median of its values: of a sensor's, one is hardly news after the one before.
  ///
  /// Hours after a medicine are not looked at: a meal falls into them, and would be taken for its doing.
  private static func patterns(
    _ readings: [Reading<Glucose>], _ unit: GlucoseUnit, _ context: SummaryContext
  ) -> Patterns<Glucose> {
    let quantity = PatternQuantity.glucose(unit)
    return Patterns(
      readings: readings, context: context, quantities: [quantity], usesMedians: true,
      saysTooFew: true
    ) {
      daily in
      GlucoseHours.patterns(readings, unit: unit) + daily.compactMap { quantity.weekends($0) }
    }
  }

  private static func number(_ value: Double, _ unit: GlucoseUnit) -> String {
    "\(value.text(places: unit == .mmol ? 1 : 0)) \(unit.rawValue)"
  }

  private static func meanText(_ summary: GlucoseSummary) -> String {
    guard let numbers = summary.numbers else {
      return "not known: only HI or LO, from \(summary.coverage.text)"
    }
    let left = summary.hi + summary.lo
    let rule = left == 0 ? "all values averaged" : "all but \(left) HI or LO averaged"
    return "\(number(numbers.mean, summary.unit)) from \(summary.coverage.text), \(rule)"
  }

  /// Sensor and finger-stick values weigh differently in an average, so it is said how many of each there are.
  private static func sources(_ readings: [Reading<Glucose>]) -> String? {
    let counts = Glucose.Source.allCases.map { source in
      (source, readings.count { $0.value.source == source })
    }
    let present = counts.filter { $0.1 > 0 }
    guard present.contains(where: { $0.0 != .fingerStick }) else { return nil }
    return present.map { "\($0.1) \($0.0.text)" }.joined(separator: ", ")
  }

  private static func inRange(_ summary: GlucoseSummary) -> String {
    "\(summary.share(.inRange).text("reading")) within \(GlucoseBand.inRange.limits(in: summary.unit)) (2019 consensus)"
  }

  /// The count by the limits that held on each day; nil where they are those of the consensus, which are counted anyway.
  private static func own(
    _ readings: [Reading<Glucose>], _ summary: GlucoseSummary, _ context: SummaryContext
  ) -> GlucoseCount? {
    GlucoseCount(readings, summary, context).flatMap { $0.isConsensus ? nil : $0 }
  }

  private static func below(_ summary: GlucoseSummary) -> String? {
    guard summary.belowRange.count > 0 else { return nil }
    return "\(summary.belowRange.text) below \(GlucosePair.low.text(in: summary.unit)), "
      + "of these \(summary.share(.veryLow).count) \(GlucoseBand.veryLow.limits(in: summary.unit))"
  }

  private static func above(_ summary: GlucoseSummary) -> String? {
    guard summary.aboveRange.count > 0 else { return nil }
    return "\(summary.aboveRange.text) above \(GlucosePair.high.text(in: summary.unit)), "
      + "of these \(summary.share(.veryHigh).count) \(GlucoseBand.veryHigh.limits(in: summary.unit))"
  }

  private static func extremes(_ summary: GlucoseSummary) -> String? {
    guard summary.hi + summary.lo > 0 else { return nil }
    return "\(summary.hi) HI, \(summary.lo) LO: counted in ranges, left out of averages"
  }

  private static func spread(_ summary: GlucoseSummary) -> String? {
    guard let numbers = summary.numbers, let sd = numbers.sd, let cv = numbers.cv else { return nil }
    return "SD \(number(sd, summary.unit)), CV \(cv.text(places: 0)) %"
  }

  private static func risk(_ summary: GlucoseSummary) -> String? {
    guard let least = summary.leastRisk else {
      return summary.risk.map { "LBGI \($0.low.text(places: 1)), HBGI \($0.high.text(places: 1))" }
    }
    let (low, high) = (summary.lo > 0 ? "at least " : "", summary.hi > 0 ? "at least " : "")
    let names = [summary.lo > 0 ? "LO" : nil, summary.hi > 0 ? "HI" : nil].compactMap(\.self)
    let limits = summary.limits.map { $0.number(in: summary.unit) }.joined(separator: " and ")
    return "LBGI \(low)\(least.low.text(places: 1)), HBGI \(high)\(least.high.text(places: 1)), with "
      + "\(names.joined(separator: " and ")) as \(limits) \(summary.unit.rawValue), the least they can be"
  }

  private static func dailyRisk(_ summary: GlucoseSummary) -> String? {
    let risk = summary.dailyRisk
    guard let mean = risk.mean else { return risk.shortfall.map { "not given: \($0)" } }
    return "\(risk.isAtLeast ? "at least " : "")\(mean.text(places: 1)), the average daily risk range of "
      + "\(risk.days.count) days with \(DailyRisk.leastReadings) readings or more"
  }

  private static func jIndex(_ summary: GlucoseSummary) -> String? {
    summary.jIndex.map { "\($0.text(places: 0)), of \(summary.numbers?.n ?? 0) values" }
  }

  private static func rough(_ summary: GlucoseSummary) -> String? {
    summary.roughA1c.map {
      "about \($0.text(places: 1)) % would go with this average (only rough, not a substitute for a laboratory test)"
    }
  }
}
