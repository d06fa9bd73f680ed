import Model
import Statistics

/// A checkup that bodies recommend to people with a condition or a device, to be taken over as a reminder.
///
/// Nothing is switched on by itself: a template is proposed, with its source, and the person decides.
package struct CheckupTemplate: Sendable, Identifiable {
  /// What a person may have, by which templates are proposed.
  package enum Condition: String, Sendable, CaseIterable {
    /// Diabetes of any type.
    case diabetes
    /// High blood pressure.
    case hypertension
    /// A blood-pressure monitor of their own.
    case monitor
    /// A glucose meter of their own.
    case meter

    /// The condition for people.
    package var words: String {
      switch self {
      case .diabetes: "diabetes"
      case .hypertension: "high blood pressure"
      case .monitor: "a blood-pressure monitor"
      case .meter: "a glucose meter"
      }
    }
  }

  /// The name on the command line and in the journal, such as `hba1c`.
  package let id: String
  /// The reminder's title.
  package let title: String
  /// How long after it was last done it is proposed.
  package let every: Recurrence
  /// What the sources say of the interval, and what belongs to it.
  package let words: String
  /// Who it is proposed to.
  package let isFor: Set<Condition>
  /// The kind of measurement or the test that answers it; nil where nothing is logged.
  package let measure: String?
  /// Where the interval comes from.
  package let citations: [Citation]

  /// The template with a name; nil where there is none.
  package static func named(_ id: String) -> CheckupTemplate? { all.first { $0.id == id } }

  /// The templates for what a person has, in the order of the table.
  package static func proposed(for conditions: Set<Condition>) -> [CheckupTemplate] {
    all.filter { !$0.isFor.isDisjoint(with: conditions) }
  }

  /// The reminder that it becomes: due one interval after it was last done, or from today on where that is not known.
  ///
  /// - Throws: `FieldProblem` where the interval is none that can be counted from when it was done.
  package func reminder(lastDone: Day?, every other: Recurrence? = nil, today: Day) throws(FieldProblem)
    -> Reminder
  {
    let every = other ?? every
    let first = lastDone.flatMap { every.day(after: $0) } ?? today
    return try Reminder(
      title, recurrence: every, first: first, measure: measure, isAfterDone: true, template: id)
  }
}
