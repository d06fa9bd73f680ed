import Lettering
import Model

/// The brief in one line, for a shell prompt or the status line of tmux: `overdue: HbA1c +2`.
///
/// Only what is due is said, not what comes soon; nothing is said where nothing is due.
package struct BriefLine: Sendable {
  /// How many items are due, those that are overdue among them.
  package let due: Int
  /// How many of them are overdue.
  package let overdue: Int
  /// How many alerts ask for something.
  private let alerts: Int
  private let first: String?
  private let journal: String?

  /// The most columns that the words of an item take.
  package static let widest = 40

  /// Makes the line of some items.
  package init(_ items: [any DueItem], in record: PatientRecord) {
    let due = items.filter(\.isDue)
    self.due = due.count
    overdue = due.count { $0.urgency == .overdue }
    alerts = due.count { $0.urgency == .alert }
    first = due.first.map { Text.cutByWords($0.brief(in: record, width: Self.widest), width: Self.widest) }
    journal = record.setAside == 0 ? nil : "vitals check"
  }

  /// The line for a prompt, free of control characters; empty where nothing is due and all is well.
  package var plain: String {
    let words = first.map { first in
      // An alert says itself how soon: "call today".
      (alerts > 0 ? "" : overdue > 0 ? "overdue: " : "due: ") + first + (due > 1 ? " +\(due - 1)" : "")
    }
    return [words, journal].compactMap(\.self).joined(separator: ", ")
  }

  /// The line for tmux, which takes `#` for its own sign; with a tone unless colours are not wanted.
  package func tmux(useColor: Bool) -> String {
    let text = plain.replacing("#", with: "##")
    guard useColor, !text.isEmpty else { return text }
    return "#[fg=\(alerts + overdue > 0 || journal != nil ? "red" : "yellow")]\(text)#[default]"
  }
}
