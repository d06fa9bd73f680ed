import Model
import Statistics

/// What the report rests on besides the readings, from every room.
package struct ReportMaterial: Sendable {
  /// A medicine that is taken.
  package struct Taken: Sendable {
    /// Its name with the strength.
    package let title: String
    /// When it is taken, and what was answered for its doses in the period.
    package let text: String

    /// Makes it.
    package init(title: String, text: String) { (self.title, self.text) = (title, text) }
  }

  /// A change of a medicine.
  package struct Change: Sendable {
    /// When.
    package let day: Day
    /// What changed: `ramipril 5 mg to 10 mg`.
    package let text: String
    /// The person's words; nil for none.
    package let note: String?
    /// The readings before and after it.
    package let effect: ChangeEffect

    /// Makes it.
    package init(day: Day, text: String, note: String?, effect: ChangeEffect) {
      (self.day, self.text, self.note, self.effect) = (day, text, note, effect)
    }
  }

  /// The name or the initials that the person chose to have on it; nil for none.
  package var name: String?
  /// The last visit that took place; nil where there was none.
  package var last: Visit?
  /// What was asked there, with the answers.
  package var asked: [VisitQuestion] = []
  /// The open questions, in the person's words.
  package var questions: [String] = []
  /// The medicines that are taken.
  package var taken: [Taken] = []
  /// Their changes in the period, the earliest first.
  package var changes: [Change] = []
  /// What was not counted, in words, such as damaged lines.
  package var notCounted: [String] = []

  /// Starts with nothing.
  package init() {}
}
