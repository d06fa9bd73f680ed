import Alerts
import Model
import Statistics

/// What averaging protocols make of blood pressure readings: a named result for each, and for one alone its details.
struct ProtocolLines {
  private let series: [ProtocolDays]
  private let scheme: Scheme?
  private let targets: Targets

  init(_ readings: [Reading<BloodPressure>], _ context: SummaryContext) {
    let daysBefore = context.protocols.isEmpty ? 0 : context.all.daysBefore(readings)
    series = context.protocols.map {
      ProtocolDays(readings, rule: $0, windows: context.windows, daysBefore: daysBefore)
    }
    targets = context.targets
    scheme = Scheme.named(context.targets.scheme)
  }

  /// Tells of a series that was made elsewhere, such as that of a plan.
  init(_ series: ProtocolDays, targets: Targets) {
    self.series = [series]
    self.targets = targets
    scheme = Scheme.named(targets.scheme)
  }

  /// The label of the line that says the category of the average.
  static let classLabel = "its category"

  /// The named results; of one protocol alone also its days, what was dropped and why, and its source.
  var lines: [SummaryLine?] {
    guard series.count == 1, let only = series.first else {
      return series.map {
        SummaryLine($0.rule.id, [result($0), missing($0)].compactMap(\.self).joined(separator: ", "))
      }
    }
    return [
      SummaryLine("protocol", result(only)), SummaryLine(Self.classLabel, only.mean.flatMap(classWords)),
      SummaryLine(
        "complete", ([missing(only) ?? "yes, \(only.rule.words)"] + only.remarks).joined(separator: ". ")),
      SummaryLine("its days", progress(only)), SummaryLine("left out", droppedText(only)),
      SummaryLine("severe readings in it", severeText(only)),
      SummaryLine("its morning", only.morning.map(halfText)),
      SummaryLine("its evening", only.evening.map(halfText)),
      SummaryLine("source", only.rule.citations.map(\.text).joined(separator: "; ")),
    ]
  }

  /// The figures of one protocol, or of each under its id.
  var figures: [Figure] {
    let groups = series.map { series in
      Figure(
        series.rule.id,
        [Figure("result", result(series))] + series.figures
          + [series.mean.flatMap(found).map { Figure("class", $0.id) }].compactMap(\.self))
    }
    if groups.count == 1, case .group(let only)? = groups.first?.value { return [Figure("protocol", only)] }
    return groups.isEmpty ? [] : [Figure("protocols", groups)]
  }
}

extension ProtocolLines {
  /// The mean of the first series with what it rests on; nil where no reading is left.
  var mean: (text: String, words: String?)? {
    series.first.flatMap { series in series.mean.map { (tenths($0), classWords($0)) } }
  }

  /// `ESH 2023, 7 days, day 1 left out: 134.6/84.3 from 22 readings`.
  private func result(_ series: ProtocolDays) -> String {
    guard let mean = series.mean else { return "\(series.title): no reading is left, so there is no average" }
    return "\(series.title): \(tenths(mean)) from \(count(mean.coverage.n))"
  }

  private func missing(_ series: ProtocolDays) -> String? {
    series.isValid ? nil : "not complete: " + series.shortfalls.joined(separator: " and ")
  }

  private func progress(_ series: ProtocolDays) -> String? {
    let coverage = series.coverage
    guard let first = coverage.first, let last = coverage.last, let wanted = series.rule.wanted else {
      return nil
    }
    let gaps = series.gaps.map { "\($0.missing) in the \($0.occasion) of \($0.day)" }
    let missing = gaps.isEmpty ? "" : ". Missing: " + gaps.joined(separator: ", ")
    return "\(first) to \(last), \(coverage.text) (\(wanted) in a complete protocol)\(missing)"
  }

  private func droppedText(_ series: ProtocolDays) -> String? {
    series.dropped.isEmpty ? nil : series.dropped.map { "\($0.n): \($0.why)" }.joined(separator: "; ")
  }

  /// A severe reading is never averaged away in silence.
  private func severeText(_ series: ProtocolDays) -> String? {
    SevereLimit.chosen(targets).text(series.readings)
  }

  private func halfText(_ mean: PressureMean) -> String { "\(tenths(mean)) from \(mean.coverage.text)" }

  private func tenths(_ mean: PressureMean) -> String {
    mean.tenths(beside: scheme?.hypertension(targets.setting))
  }

  private func found(_ mean: PressureMean) -> Classification? {
    scheme.flatMap { Classification(of: mean, scheme: $0, setting: targets.setting) }
  }

  private func classWords(_ mean: PressureMean) -> String? { found(mean)?.words }

  private func count(_ n: Int) -> String { "\(n) \(n == 1 ? "reading" : "readings")" }
}
