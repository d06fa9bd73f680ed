import Alerts
import Model
import Statistics

/// The page that a person takes to a visit: what changed since the last one, and what there is to talk about.
///
/// A part without data says so; none is left out silently, so that nobody takes a gap for good news.
package struct VisitPreparation: Sendable {
  /// A part of the page.
  package struct Part: Sendable {
    /// Its heading.
    package let title: String
    /// Its lines; where there are none the page says that nothing was recorded.
    package let lines: [SummaryLine]

    /// Makes a part.
    package init(_ title: String, _ lines: [SummaryLine]) {
      self.title = title
      self.lines = lines
    }
  }

  /// What the page rests on, from every room.
  package struct Material: Sendable {
    /// The visit that is prepared; nil where none is planned.
    package var visit: Visit?
    /// The last visit that took place; nil where there was none.
    package var last: Visit?
    /// The open questions, in the person's words.
    package var questions: [String] = []
    /// The alerts of the period, those that were answered among them, the oldest first.
    package var alerts: [Alert] = []
    /// What the measuring plans came to.
    package var plans: [SummaryLine] = []
    /// The medicines and their changes.
    package var medication: [SummaryLine] = []
    /// The documents that came.
    package var documents: [SummaryLine] = []
    /// The reminders that are due.
    package var reminders: [SummaryLine] = []

    /// Starts with nothing.
    package init() {}
  }

  /// The days since the last visit.
  package let period: Period
  /// What the page says above its parts.
  package let head: [String]
  /// The parts in the order in which they are talked about.
  package let parts: [Part]

  /// Makes the page; readings of the period and of as many days before it are looked at, each against the targets that
  /// held on its day.
  package init(
    _ material: Material, entries: some EntrySource, targets: Targets,
    earlier: [(until: Day, targets: Targets)] = [], now: Moment, windows: DayWindows = .usual,
    clock: ClockFormat = .hours24, kinds: Kinds = .known
  ) {
    period = Self.period(last: material.last, now: now)
    head = VisitHead(material, period: period, now: now, clock: clock).lines
    let changes = VisitChanges(
      entries: entries, targets: targets, earlier: earlier, period: period, now: now, windows: windows,
      clock: clock,
      kinds: kinds)
    parts =
      [
        Part(
          "Questions",
          material.questions.enumerated().map { SummaryLine("\($0 + 1).", $1) })
      ] + changes.parts + [
        Part(
          "Alerts since then",
          VisitAlerts(material.alerts, hasReadings: changes.hasReadings, clock: clock).lines),
        Part("Measuring plan", material.plans + changes.protocolLines),
        Part("Medication and its changes", material.medication + changes.taken),
        Part("Targets now", VisitTargets(targets).lines),
        Part("Documents since then", material.documents), Part("Reminders due", material.reminders),
      ]
  }

  /// For how many days a page looks back where there was no visit yet.
  package static let usualDays = 90

  /// The days since the last visit, today included; the last 90 days where there was none.
  package static func period(last: Visit?, now: Moment) -> Period {
    guard let last, last.start.day < now.day else { return .last(days: usualDays, now: now) }
    return Period(last.start.day.adding(days: 1)...now.day)
  }

  /// The page as plain text of a width of at least 40 columns.
  package func text(width: Int = 80) -> String {
    let width = max(width, 40)
    let blocks = parts.map { part in
      let lines = part.lines.isEmpty ? ["  \(Self.nothing)"] : TextBlock.lines(part.lines, width: width)
      return ([part.title.uppercased()] + lines).joined(separator: "\n")
    }
    let top = head.flatMap { TextBlock.wrap($0, width: width) }.joined(separator: "\n")
    return ([top] + blocks).joined(separator: "\n\n")
  }

  /// What a part without data says.
  package static let nothing = "nothing recorded"
}
