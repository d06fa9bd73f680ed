import Alerts
import Model
import Statistics

/// What a summary says about one kind.
package struct SummarySection: Sendable {
  /// The kind.
  package let kind: Kind
  /// Its lines, the most important first; one kindly line where there is no reading.
  package var lines: [SummaryLine] { makeLines() }
  /// Its figures under their keys.
  package var figures: [Figure] { makeFigures() }
  /// One honest sentence for under a chart: n, days, mean, share.
  package let sentence: String
  /// How many readings it rests on.
  package let n: Int
  private let makeLines: @Sendable () -> [SummaryLine]
  private let makeFigures: @Sendable () -> [Figure]

  /// Lines and figures are worked out where they are asked for: a chart needs the sentence alone.
  init(
    kind: Kind, lines: @autoclosure @escaping @Sendable () -> [SummaryLine?],
    figures: @autoclosure @escaping @Sendable () -> [Figure], sentence: String, n: Int
  ) {
    self.kind = kind
    makeLines = { lines().compactMap(\.self) }
    makeFigures = figures
    self.sentence = sentence
    self.n = n
  }

  /// The same with those of its figures under `other_unit` that have other values in another unit; each is made when it is
  /// asked for.
  func with(inOtherUnit other: @escaping @Sendable () -> SummarySection?) -> SummarySection {
    let (lines, own) = (makeLines, makeFigures)
    return SummarySection(
      kind: kind, lines: lines(), figures: Figure.inBothUnits(own(), other()?.figures), sentence: sentence,
      n: n)
  }

  /// A section for a kind without readings.
  static func empty(_ kind: Kind, _ context: SummaryContext) -> SummarySection {
    let text = "no readings yet. Run \"vitals log \(kind.example)\" to save one."
    return SummarySection(
      kind: kind, lines: [SummaryLine(context.period.title, text)],
      figures: [Figure("n", 0), Figure("days", 0)],
      sentence: "No \(kind.title) logged (\(context.period.title)).", n: 0)
  }
}

/// What every section is made from.
struct SummaryContext: Sendable {
  /// The entries of the period, none from the future.
  let entries: any EntrySource
  /// Which targets held when.
  let course: TargetsCourse
  let period: Period
  let now: Moment
  let windows: DayWindows
  /// How the person reads the time of day.
  var clock = ClockFormat.hours24
  /// The averaging protocols that were asked for.
  var protocols: [AveragingRule] = []
  /// The entries of as many days before, where the period is to be compared with them.
  var before: (entries: any EntrySource, period: Period)?

  /// Entries of the days before the period too, as far as they are at hand.
  var all: any EntrySource

  /// What figures of the whole period are held against: the targets of its last day.
  var targets: Targets { course.targets(on: period.days.upperBound) }

  /// The same, shown in other units.
  func shown(in units: ShownUnits) -> SummaryContext {
    SummaryContext(
      entries: entries.shown(in: units), course: course, period: period, now: now, windows: windows,
      clock: clock, protocols: protocols, before: before.map { ($0.entries.shown(in: units), $0.period) },
      all: all.shown(in: units))
  }

  /// A reading with its day and time: `81.4 kg, 2026-11-19 07:20`.
  func latest<M: Measurement>(_ last: Reading<M>) -> String {
    "\(last.value.sentence), \(last.at.day)\(last.at.timeBehind(clock))"
  }

  /// How many days were measured and how many were not.
  ///
  /// `22 days measured, 8 without.`
  func measuredText(_ coverage: Coverage) -> String {
    let without = max(0, period.count - coverage.days)
    let measured = "\(coverage.days) \(coverage.days == 1 ? "day" : "days") measured"
    return without == 0 ? "\(measured)." : "\(measured), \(without) without."
  }
}
