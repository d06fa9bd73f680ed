import Alerts
import Model
import Statistics

/// The summary of a period: a section for each kind, as values, as plain text and as figures.
package struct SummaryPage: Sendable {
  /// The period.
  package let period: Period
  /// A section for each kind.
  package let sections: [SummarySection]
  /// What has to be said about the page as a whole, such as readings that were not counted.
  package let remarks: [String]
  private let targets: Targets
  private let isOneKind: Bool

  /// Makes a summary of the entries that lie in a period and not in the future (5 minutes' grace [D]).
  ///
  /// With `kinds`, each of them has a section, empty or not; without, every kind that has readings. With
  /// `protocols`, blood pressure is averaged by each of them too; with `comparesBefore`, the period is held against
  /// as many days before it. With `quantity`, one of the numbers of the kinds alone, such as a laboratory's test. `known`
  /// are the kinds that the person has. `earlier` are the targets that held before: each reading is held against those
  /// of its day.
  package init(
    entries: some EntrySource, targets: Targets, earlier: [(until: Day, targets: Targets)] = [],
    period: Period, now: Moment, kinds: [Kind]? = nil, windows: DayWindows = .usual,
    clock: ClockFormat = .hours24, protocols: [AveragingRule] = [], comparesBefore: Bool = false,
    of quantity: Quantity? = nil, known: Kinds = .known
  ) {
    let inPeriod = entries.measurements(on: period.days)
    let counted = inPeriod.before(now.instantMilliseconds + Self.graceMilliseconds)
    let before =
      comparesBefore ? (entries.measurements(on: period.before.days) as any EntrySource, period.before) : nil
    let context = SummaryContext(
      entries: counted, course: TargetsCourse(targets, earlier: earlier), period: period, now: now,
      windows: windows, clock: clock,
      protocols: protocols, before: before, all: entries)
    self.period = period
    self.targets = context.targets
    isOneKind = kinds?.count == 1
    let present = counted.kinds
    let wanted = kinds ?? known.measurements.filter { present.contains($0.id) }
    sections = wanted.compactMap { SectionMaker.section(for: $0, quantity, context, isAsked: kinds != nil) }
    remarks = Self.remarks(future: inPeriod.count - counted.count, isEmpty: sections.isEmpty, period)
  }

  /// The figures as `summary --json` prints them: those of one asked kind side by side, else a group for each kind.
  package var figures: [Figure] {
    let head = [
      Figure("from", "\(period.days.lowerBound)"), Figure("to", "\(period.days.upperBound)"),
      Figure("scheme", targets.scheme), Figure("setting", targets.setting.rawValue),
    ]
    if isOneKind, let only = sections.first { return head + [Figure("kind", only.kind.id)] + only.figures }
    return head + sections.map { Figure($0.kind.id, $0.figures) }
  }

  /// The page as plain text, wrapped at a width of at least 40 columns.
  package func text(width: Int = 80) -> String {
    let width = max(width, 40)
    let blocks = sections.map { section in
      ([section.kind.title.uppercased()] + TextBlock.lines(section.lines, width: width)).joined(
        separator: "\n")
    }
    return (blocks + remarks.map { TextBlock.wrap($0, width: width).joined(separator: "\n") })
      .joined(separator: "\n\n")
  }

  /// How far in the future a reading may be dated and still count: five minutes, and the one that has begun.
  package static let graceMilliseconds: Int64 = 6 * 60_000

  private static func remarks(future: Int, isEmpty: Bool, _ period: Period) -> [String] {
    var remarks: [String] = []
    if isEmpty {
      remarks.append(
        "No readings yet (\(period.title)). Run \"vitals log 128/82 64\" to save your first one.")
    }
    if future > 0 {
      remarks.append(
        "\(future) \(future == 1 ? "reading is" : "readings are") dated in the future and left out.")
    }
    return remarks
  }
}
