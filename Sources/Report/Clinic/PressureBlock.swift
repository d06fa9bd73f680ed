import Alerts
import Model
import Statistics

/// What the report says of blood pressure.
struct PressureBlock {
  private let context: SummaryContext
  private let readings: [Reading<BloodPressure>]
  private let series: ProtocolDays
  private let mean: PressureMean
  private let scheme: Scheme?
  private let limit: PressureLimit?

  /// The block; nil without readings.
  static func make(_ context: SummaryContext, _ rule: AveragingRule?) -> ReportBlock? {
    guard let block = PressureBlock(context, rule) else { return nil }
    let severe = SevereLimit.chosen(context.targets)
    return ReportBlock(
      .pressure, "Blood pressure", block.lines(severe),
      citations: (block.scheme?.column(context.targets.setting).citations ?? [])
        + block.series.rule.citations + severe.citations, figure: block.figure(severe))
  }

  private init?(_ context: SummaryContext, _ rule: AveragingRule?) {
    let readings = context.entries.readings(of: BloodPressure.self)
    guard let mean = PressureMean(readings) else { return nil }
    self.context = context
    self.readings = readings
    self.mean = mean
    let before = context.all.daysBefore(readings)
    let rule = rule ?? .firstFulfilled(by: readings, context.windows, daysBefore: before)
    series = ProtocolDays(readings, rule: rule, windows: context.windows, daysBefore: before)
    scheme = Scheme.named(context.targets.scheme)
    limit = scheme?.hypertension(context.targets.setting)
  }

  private func lines(_ severe: SevereLimit) -> [ReportLine?] {
    [
      averageLine, protocolLine, categoryLine,
      ReportLine("morning", halves), ReportLine("at or above", above),
      severeLine(severe), changeLine, trendLine, ReportLine("irregular", irregular),
      ReportLine("range", range, .detail), ReportLine("variability", variability, .detail),
      ReportLine(
        "pulse", mean.pulse.map { "\($0.text(places: 0)) a minute, \(Self.count(mean.pulses))" }, .detail),
    ]
  }
}

extension PressureBlock {
  /// The average by the protocol, or of all readings where it is not complete.
  private func figure(_ severe: SevereLimit) -> ReportFigure {
    let best = series.isValid ? series.mean : nil
    return ReportFigure(
      best?.tenths(beside: limit) ?? mean.text(beside: limit), "mmHg",
      (best == nil ? [averageLine] : []) + [
        protocolLine, categoryLine, trendLine ?? changeLine, severeLine(severe),
      ])
  }

  private var averageLine: ReportLine? {
    ReportLine("average", "\(mean.text(beside: limit)) mmHg, all \(mean.coverage.text)")
  }
  private var protocolLine: ReportLine? { ReportLine("by protocol", protocolText) }
  private var categoryLine: ReportLine? { ReportLine("category", category) }
  private func severeLine(_ severe: SevereLimit) -> ReportLine? { ReportLine("severe", severeText(severe)) }
  private var changeLine: ReportLine? { ReportLine("change", change) }
  private var trendLine: ReportLine? { ReportLine("trend", trend, .useful) }
}

extension AveragingRule {
  /// The first protocol that some readings fulfil; that of ESH where they fulfil none.
  static func firstFulfilled(
    by readings: [Reading<BloodPressure>], _ windows: DayWindows, daysBefore: Int
  ) -> AveragingRule {
    protocols.first {
      ProtocolDays(readings, rule: $0, windows: windows, daysBefore: daysBefore).isValid
    } ?? .esh2023
  }
}

extension PressureBlock {
  /// `134.6/84.3 mmHg, 22 readings (ESH 2023, 7 days, day 1 left out); 2 left out: day 1 (2026-11-14)`.
  private var protocolText: String {
    guard let mean = series.mean else { return "\(series.title): no reading is left, so there is no average" }
    // What is before the days of the protocol is no part of it.
    let left = series.dropped.filter { !$0.why.hasPrefix("before ") }.map { "\($0.n) left out: \($0.why)" }
    let missing = series.isValid ? [] : ["not complete: \(series.shortfalls.joined(separator: " and "))"]
    let span = series.coverage.first.flatMap { first in
      series.coverage.last.map { "\(first.shortText) to \($0.shortText)" }
    }
    return
      ([
        "\(mean.tenths(beside: limit)) mmHg, \(Self.count(mean.coverage.n)) (\(series.title))"
      ] + [span].compactMap(\.self) + left + missing).joined(separator: "; ")
  }

  private var category: String? {
    guard let scheme, let best = series.isValid ? series.mean : mean,
      let found = Classification(of: best, scheme: scheme, setting: context.targets.setting)
    else { return nil }
    return "\(found.words): \(found.limits)\(series.isValid ? ", by the protocol" : "")"
  }

  private var halves: String? {
    let summary = PressureSummary(readings, windows: context.windows)
    guard let morning = summary?.morning, let evening = summary?.evening else { return nil }
    return "\(morning.text(beside: limit)) (\(morning.coverage.n)), evening \(evening.text(beside: limit)) "
      + "(\(evening.coverage.n)); systolic difference \((morning.systolic - evening.systolic).text(places: 0)) mmHg"
      + (summary?.withoutTimeText.map { "; \($0)" } ?? "")
  }

  private var above: String? {
    guard let limit else { return nil }
    // Each by the limit of its day: what is agreed today judges nothing older.
    var limits = context.course.steps(context.period.days) { targets in
      Scheme.named(targets.scheme)?.hypertension(targets.setting)
    }
    let count = readings.count { reading in
      limits.value(on: reading.at.day).flatMap(\.self).map(reading.value.reaches) == true
    }
    let share = Share(count, of: readings.count)
    let whose = limits.steps.count > 1 ? "the limit of their day, now \(limit.text)" : limit.text
    return "\(share.text("reading")) (\(share.percentText) %) at or above \(whose)"
  }

  /// The severe readings with their dates and what was measured after each, the latest ones last.
  private func severeText(_ severe: SevereLimit) -> String {
    let found = readings.indices.filter { severe.includes(readings[$0].value) }
    guard !found.isEmpty else { return "none at or above \(severe.limit.text)" }
    let shown = found.suffix(3).map { place in
      let reading = readings[place]
      let next = readings.dropFirst(place + 1).first { next in
        reading.at.hasTime && next.at.hasTime && next.at.minutes(since: reading.at) <= severe.window
      }
      let second = next.map {
        ", then \($0.value.valueText) after \($0.at.minutes(since: reading.at)) minutes"
      }
      return
        "\(reading.value.valueText) on \(reading.at.day.shortText)\(reading.at.timeBehind(context.clock))\(second ?? "")"
    }
    let more = found.count > shown.count ? " (\(found.count) in all, the last \(shown.count) named)" : ""
    return shown.joined(separator: "; ") + more
  }

  /// The mean of the days against that of as many days before, with its uncertainty.
  private var change: String? {
    guard let before = context.before else { return nil }
    let old = before.entries.readings(of: BloodPressure.self)
    func difference(_ number: (BloodPressure) -> Double) -> MeanDifference? {
      MeanDifference(
        from: DailyValue.means(old) { number($0) }.map(\.value),
        to: DailyValue.means(readings) { number($0) }.map(\.value))
    }
    guard let upper = difference({ Double($0.systolic) }), let lower = difference({ Double($0.diastolic) })
    else { return nil }
    let ends = "\(Self.signed(upper.interval.lowerBound)) to \(Self.signed(upper.interval.upperBound))"
    return
      "\(Self.signed(upper.difference))/\(Self.signed(lower.difference)) mmHg from the \(context.period.count) days before "
      + "(upper number, 95 % \(ends); \(upper.secondN) days, before \(upper.firstN))"
  }

  private var trend: String? {
    let daily = DailyValue.means(readings) { Double($0.systolic) }
    guard let trend = Trend(daily, basis: "daily means"), trend.isEnough, let interval = trend.line.interval
    else { return nil }
    func week(_ slope: Double) -> String { Self.signed(slope * 7) }
    let words =
      trend.isClear ? (trend.line.slope < 0 ? "falling" : "rising") : "neither clearly rising nor falling"
    return
      "\(words), upper number \(week(trend.line.slope)) mmHg a week (95 % \(week(interval.lowerBound)) to "
      + "\(week(interval.upperBound)), \(daily.count) days)"
  }

  private var range: String? {
    guard let systolic = Summary(readings.map { Double($0.value.systolic) }),
      let diastolic = Summary(readings.map { Double($0.value.diastolic) })
    else { return nil }
    return
      "\(systolic.min.text(places: 0)) to \(systolic.max.text(places: 0)) over \(diastolic.min.text(places: 0)) to "
      + "\(diastolic.max.text(places: 0)) mmHg"
  }

  private var variability: String? {
    let sessions = Session.group(readings.filter(\.at.hasTime))
    let means = sessions.compactMap { PressureMean($0.readings)?.systolic }
    guard let found = Variability(means), let sd = Summary(means)?.sd else { return nil }
    return
      "upper number, SD \(sd.text(places: 1)) mmHg, ARV \(found.arv.text(places: 1)) mmHg, of \(sessions.count) sessions"
  }

  private var irregular: String? {
    let flagged = readings.filter(\.value.irregular)
    guard let last = flagged.last else { return nil }
    return
      "heartbeat, by the monitor, in \(Share(flagged.count, of: readings.count).text("reading")), last \(last.at.day.shortText)"
  }

  private static func signed(_ value: Double) -> String {
    let text = value.text(places: 1)
    return value > 0 && text != "0.0" ? "+\(text)" : text
  }

  private static func count(_ n: Int) -> String { "\(n) \(n == 1 ? "reading" : "readings")" }
}
