import Model

/// What is looked for in the history; an entry has to meet every condition.
package struct HistoryFilter: Sendable, Equatable {
  /// What can be typed, for the line below the filter.
  package static let help = "bp, today, 9 nov, last week, class:high, #tag, 06:00-09:30, words; -x is not x"

  private let conditions: [FilterCondition]

  /// Reads what was typed; whatever has no other meaning is a word.
  package init(_ text: String, in record: PatientRecord) {
    conditions = FilterReader(text, record).conditions
  }

  /// Whether everything is found.
  package var isEmpty: Bool { conditions.isEmpty }

  /// Whether an entry is found.
  package func holds(for entry: Entry, in record: PatientRecord) -> Bool {
    var words = RowTexts(entry, record)
    return conditions.allSatisfy { $0.holds(for: entry, &words) }
  }

  /// What is said where nothing was found; of a category by its name, which ones can be typed.
  package var hint: String {
    let hint = "No entry fits this filter."
    guard conditions.contains(where: \.isCategory) else { return hint }
    return "\(hint) Categories are class:high, class:low, class:within, or a word of a name, such as "
      + "class:elevated."
  }

  /// What was understood, for people: `blood pressure, above the limits, today`.
  package func text(in record: PatientRecord) -> String {
    conditions.map { $0.text(in: record) }.joined(separator: ", ")
  }
}
