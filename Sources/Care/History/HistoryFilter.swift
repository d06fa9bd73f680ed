import Model

/// What is looked for in the history; an entry has to meet every condition.
package struct HistoryFilter: Sendable, Equatable {
  /// What can be typed, for the line below the filter.
  package static let help = "words, #tag, kind:bp, class:high, 06:00-09:30, evening; -word leaves it out"

  private enum Condition: Sendable, Equatable {
    case words(String)
    case kind(String)
    case tag(String)
    case category(String)
    case time(TimeSpan)
    /// A part of the day, or its name among the words: a remark can name it too.
    case part(TimeSpan, String)
    indirect case without(Condition)
  }

  private let conditions: [Condition]

  /// Reads what was typed; whatever has no other meaning is a word.
  package init(_ text: String, _ settings: Settings) {
    conditions = text.lowercased().split(whereSeparator: \.isWhitespace).compactMap {
      Self.condition($0, settings)
    }
  }

  /// Whether everything is found.
  package var isEmpty: Bool { conditions.isEmpty }

  /// Whether an entry is found.
  package func holds(for entry: Entry, in record: PatientRecord) -> Bool {
    conditions.allSatisfy { Self.holds($0, entry, record) }
  }
}

extension HistoryFilter {
  private static func condition(_ word: Substring, _ settings: Settings) -> Condition? {
    if word.first == "-" {
      return condition(word.dropFirst(), settings).map(Condition.without)
    }
    if word.first == "#" { return word.count > 1 ? .tag(String(word.dropFirst())) : nil }
    if let name = rest(of: word, behind: "kind:") { return name.isEmpty ? nil : .kind(name) }
    if let name = rest(of: word, behind: "class:") { return name.isEmpty ? nil : .category(name) }
    if let span = TimeSpan(word) { return .time(span) }
    switch word {
    case "": return nil
    case "morning": return .part(settings.morning, String(word))
    case "evening": return .part(settings.evening, String(word))
    default: return .words(String(word))
    }
  }

  private static func rest(of word: Substring, behind prefix: String) -> String? {
    word.hasPrefix(prefix) ? String(word.dropFirst(prefix.count)) : nil
  }

  private static func holds(_ condition: Condition, _ entry: Entry, _ record: PatientRecord) -> Bool {
    switch condition {
    case .words(let text): words(entry, record).contains(text)
    case .kind(let text):
      kinds(told: entry).contains { names(of: $0, record).contains { $0.hasPrefix(text) } }
    case .tag(let text): entry.tags.contains { $0.lowercased().hasPrefix(text) }
    case .category(let text): category(entry, record).lowercased().contains(text)
    case .time(let span): span.contains(entry.at.time)
    case .part(let span, let name): span.contains(entry.at.time) || words(entry, record).contains(name)
    case .without(let other): !holds(other, entry, record)
    }
  }

  /// The kind of an entry, and those whose number it tells too: a blood pressure tells a pulse.
  private static func kinds(told entry: Entry) -> [Kind] {
    let others = entry.kind.quantities.compactMap { $0.kinds.first }.filter(entry.tells)
    return [entry.kind] + others
  }

  /// All that names a kind, in lower case.
  private static func names(of kind: Kind, _ record: PatientRecord) -> [String] {
    let kind = record.kinds.named(kind.id) ?? kind
    return [kind.id, kind.title.lowercased()] + kind.words
  }

  private static func category(_ entry: Entry, _ record: PatientRecord) -> String {
    record.mark(entry)?.words ?? ""
  }

  /// All that the list shows of an entry, and the class of its value.
  private static func words(_ entry: Entry, _ record: PatientRecord) -> String {
    let tags = entry.tags.map { "#\($0)" }.joined(separator: " ")
    return [
      "\(entry.at.day)", "\(entry.at.time)", record.text(entry.at.time),
      record.kinds.title(of: entry.kind), record.line(entry), entry.note ?? "", tags,
      category(entry, record),
    ]
    .joined(separator: " ").lowercased()
  }
}
