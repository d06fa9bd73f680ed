import Alerts
import Model
import Statistics

/// The section of blood pressure.
enum PressureSection {
  static func make(_ context: SummaryContext) -> SummarySection? {
    let readings = context.entries.readings(of: BloodPressure.self)
    guard
      let summary = PressureSummary(
        readings, windows: context.windows, daysBefore: context.all.daysBefore(readings)),
      let mean = summary.mean
    else { return nil }
    let protocols = ProtocolLines(readings, context)
    let patterns = patterns(readings, context)
    let scheme = Scheme.named(context.targets.scheme)
    let count = PressureCount(readings, context)
    return SummarySection(
      kind: BloodPressure.kind,
      lines: protocols.lines + means(summary, mean, scheme, count, context) + patterns.lines,
      figures: figures(readings, scheme, count, context) + protocols.figures + patterns.figures,
      sentence: sentence(summary, mean, count, context),
      n: summary.coverage.n)
  }
}

extension PressureSection {
  private static func means(
    _ summary: PressureSummary, _ mean: PressureMean, _ scheme: Scheme?, _ count: PressureCount?,
    _ context: SummaryContext
  ) -> [SummaryLine?] {
    // The category stands beside the mean.
    let limit = scheme?.hypertension(context.targets.setting)
    return [
      SummaryLine(context.period.title, "\(line(mean, limit)), \(summary.rule.words)"),
      SummaryLine("category", classWords(mean, scheme, context.targets)),
      SummaryLine("morning", summary.morning.map { "\(line($0, limit)) (\(summary.windows.morning.text))" }),
      SummaryLine("evening", summary.evening.map { "\(line($0, limit)) (\(summary.windows.evening.text))" }),
      SummaryLine(
        "morning - evening", summary.morningMinusEvening.map { "\($0.text(places: 0)) mmHg systolic" }),
      SummaryLine("left out", summary.withoutTimeText),
      SummaryLine("at or above", count?.line),
      SummaryLine("severe readings", SevereLimit.chosen(context.targets).text(summary.readings)),
      SummaryLine("first day left out", firstDayOut(summary, limit)),
      SummaryLine("range", rangeText(summary)),
      SummaryLine("variability", variabilityText(summary)),
      SummaryLine("pulse", mean.pulse.map { "\($0.text(places: 0)) a minute from \(readings(mean.pulses))" }),
      SummaryLine("pulse pressure", summary.pulsePressure.map { "\($0.text(places: 0)) mmHg" }),
      SummaryLine(
        "mean arterial", summary.estimatedArterialPressure.map { "\($0.text(places: 0)) mmHg, estimated" }),
    ]
  }

  private static func line(_ mean: PressureMean, _ limit: PressureLimit?) -> String {
    "\(mean.text(beside: limit)) from \(mean.coverage.text)"
  }

  private static func readings(_ n: Int) -> String { "\(n) \(n == 1 ? "reading" : "readings")" }

  private static func classWords(_ mean: PressureMean, _ scheme: Scheme?, _ targets: Targets) -> String {
    guard let scheme, let found = Classification(of: mean, scheme: scheme, setting: targets.setting) else {
      return "none: this version does not know the guideline \"\(targets.scheme)\""
    }
    return found.words
  }

  private static func firstDayOut(_ summary: PressureSummary, _ limit: PressureLimit?) -> String? {
    let series = ProtocolDays(
      summary.readings, rule: .firstDayOut, windows: summary.windows, daysBefore: summary.daysBefore)
    return series.daysBefore > 0
      ? "none: the days before were measured too" : series.mean.map { line($0, limit) }
  }

  private static func rangeText(_ summary: PressureSummary) -> String? {
    guard let systolic = summary.systolic, let diastolic = summary.diastolic else { return nil }
    return "\(systolic.min.text(places: 0)) to \(systolic.max.text(places: 0)) systolic, "
      + "\(diastolic.min.text(places: 0)) to \(diastolic.max.text(places: 0)) diastolic"
  }

  private static func figures(
    _ readings: [Reading<BloodPressure>], _ scheme: Scheme?, _ count: PressureCount?,
    _ context: SummaryContext
  ) -> [Figure] {
    // One protocol that is asked for is the rule of the mean; of several none is before the others.
    let rule = context.protocols.count == 1 ? context.protocols[0] : .all
    guard
      let summary = PressureSummary(
        readings, rule: rule, windows: context.windows, daysBefore: context.all.daysBefore(readings))
    else { return [] }
    guard let scheme, let mean = summary.mean,
      let found = Classification(of: mean, scheme: scheme, setting: context.targets.setting)
    else { return summary.figures + (count?.figures ?? []) }
    return summary.figures + [Figure("class", found.id)] + (count?.figures ?? [])
  }

  private static func sentence(
    _ summary: PressureSummary, _ mean: PressureMean, _ count: PressureCount?, _ context: SummaryContext
  ) -> String {
    let limit = PressureBounds(context.targets)?.limit
    let halves = [("Morning", summary.morning), ("Evening", summary.evening)].compactMap { name, mean in
      mean.map { "\(name) \($0.text(beside: limit)) (\($0.coverage.n))." }
    }
    let average =
      "Average \(mean.text(beside: limit)) from \(readings(mean.coverage.n)), \(summary.rule.words)."
    let left = halves.isEmpty ? nil : summary.withoutTimeText.map { "Left out: \($0)." }
    return ([context.measuredText(summary.coverage), average] + halves + [left, count?.sentence])
      .compactMap(\.self).joined(separator: " ")
  }
}

extension PressureSummary {
  /// What mornings, evenings and sessions leave out: `3 readings without a time of day are in no morning, evening or
  /// session`; nil where every time is known.
  var withoutTimeText: String? {
    let n = withoutTime
    guard n > 0 else { return nil }
    return
      "\(n) \(n == 1 ? "reading" : "readings") without a time of day \(n == 1 ? "is" : "are") in no morning, "
      + "evening or session"
  }
}
