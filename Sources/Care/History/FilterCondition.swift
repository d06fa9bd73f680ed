import Alerts
import Model

/// One condition of what is looked for in the history, and how it is said for people.
enum FilterCondition: Sendable, Equatable {
  /// The row has these words.
  case words(String)
  /// It is of one of these kinds; or the row has the very word, where it may well be one of a note.
  case kind([Kind.ID], said: String, word: String?)
  /// It is a value of one of these tests of a laboratory.
  case tests([LaboratoryTest], word: String?)
  /// A tag begins so.
  case tag(String)
  /// The value lies so by one of its categories, within its limits by all of them; or the row has the very word.
  case position(Position, word: String?)
  /// A category of the value has a word that begins so.
  case category(String)
  /// It was measured within a part of the day, which is not known of a day alone; or the row has the very word.
  case time(TimeSpan, said: String, word: String?)
  /// It was measured at one of these times.
  case clock([TimeOfDay])
  /// It was measured on one of these days; or the row has the very word.
  case days(NamedDays, word: String?)
  /// It does not hold.
  indirect case without(FilterCondition)
}

extension FilterCondition {
  /// Whether it holds for an entry; `words` are made once an entry at most, and only where they are asked for.
  func holds(for entry: Entry, _ words: inout RowTexts) -> Bool {
    switch self {
    case .words(let text): words.has(text)
    case .kind(let ids, _, let word):
      ids.contains(entry.kind.id)
        || words.record.kinds.measurements.contains { ids.contains($0.id) && entry.tells($0) }
        || words.has(whole: word)
    case .tests(let tests, let word):
      (entry.content as? LaboratoryValue).map { tests.contains($0.test) } == true || words.has(whole: word)
    case .tag(let text): entry.tags.contains { $0.lowercased().hasPrefix(text) }
    case .position(let position, let word):
      words.row.mark.map { $0.lies(position) } == true || words.has(whole: word)
    case .category(let text): words.hasCategory(text)
    case .time(let span, _, let word): span.contains(entry.at) || words.has(whole: word)
    case .clock(let times): entry.at.hasTime && times.contains(entry.at.time)
    case .days(let days, let word): days.contains(entry.at.day) || words.has(whole: word)
    case .without(let other): !other.holds(for: entry, &words)
    }
  }

  /// Whether a category is looked for by its name.
  var isCategory: Bool { if case .category = self { true } else { false } }

  /// What it is, for people.
  func text(in record: PatientRecord) -> String {
    switch self {
    case .words(let text): "\"\(text)\""
    case .kind(_, let said, _): said
    case .tests(let tests, _): tests.map(\.title).joined(separator: " or ")
    case .tag(let text): "#\(text)"
    case .position(.above, _): "above the limits"
    case .position(.below, _): "below the limits"
    case .position(.within, _): "within the limits"
    case .category(let text): "category \(text)"
    case .time(_, let said, _): said
    case .clock(let times): "at \(times.map(record.text).joined(separator: " or "))"
    case .days(let days, _): days.text(from: record.now.day)
    case .without(let other): "not \(other.text(in: record))"
    }
  }
}

extension ValueMark {
  /// Whether the value lies so by one of its categories, or within its limits by all of them.
  fileprivate func lies(_ position: Position) -> Bool {
    position == .within ? positions == [.within] : positions.contains(position)
  }
}

/// The words of an entry's row, made where they are asked for.
struct RowTexts {
  let entry: Entry
  let record: PatientRecord
  private(set) lazy var row = RowWords(entry, in: record)
  private lazy var text = row.text

  init(_ entry: Entry, _ record: PatientRecord) { (self.entry, self.record) = (entry, record) }

  mutating func has(_ wanted: String) -> Bool { WordSearch.finds(wanted, in: text) }

  mutating func has(whole word: String?) -> Bool {
    guard let word else { return false }
    return WordSearch.finds(word, in: text, isWhole: true)
  }

  /// Whether a category has a word that begins so: `very-low` is in `very low`, but `elevated` not in `non-elevated`.
  mutating func hasCategory(_ wanted: String) -> Bool {
    let joined = row.category.lowercased().filter { $0 != "-" }
    let marks: Set<Character> = ["-", "_"]
    return [String(wanted.map { marks.contains($0) ? " " : $0 }), wanted.filter { !marks.contains($0) }]
      .contains {
        WordSearch.finds($0, in: joined)
      }
  }
}
