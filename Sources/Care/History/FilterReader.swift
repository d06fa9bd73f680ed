import Alerts
import Model

/// Reads what was typed into the filter: names of kinds and days first, and what is left are words.
struct FilterReader {
  private(set) var conditions: [FilterCondition] = []
  private let record: PatientRecord

  init(_ text: String, _ record: PatientRecord) {
    self.record = record
    var words = Self.words(text.lowercased())[...]
    while let first = words.first {
      let isWithout = first.first == "-"
      var rest = words
      if isWithout { rest[rest.startIndex] = String(first.drop { $0 == "-" }) }
      let (condition, count) = condition(rest)
      if let condition { conditions.append(isWithout ? .without(condition) : condition) }
      words = words.dropFirst(max(1, count))
    }
  }

  /// The words between white space; those in double quotes stay together.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    // A row joins its parts with commas, and people copy them.
    for (place, part) in WordSearch.plain(text).split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated()
    {
      if place % 2 == 1 {
        // The space says that it is no word of the filter.
        let phrase = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !phrase.isEmpty { words.append(" \(phrase)") }
      } else {
        words += part.split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }
    return words
  }

  /// What the first words say, and how many do; nil for a beginning of which nothing is to be looked for yet.
  private func condition(_ words: ArraySlice<String>) -> (FilterCondition?, Int) {
    guard let word = words.first, !word.isEmpty else { return (nil, 1) }
    if word.first == " " { return (.words(String(word.dropFirst())), 1) }
    if word.first == "#" { return (word.count > 1 ? .tag(String(word.dropFirst())) : nil, 1) }
    if let name = rest(of: word, behind: "kind:") { return (name.isEmpty ? nil : kind(beginning: name), 1) }
    for key in ["class:", "category:"] {
      if let name = rest(of: word, behind: key) { return (name.isEmpty ? nil : category(name), 1) }
    }
    if let span = TimeSpan(word) { return (.time(span, said: span.text, word: nil), 1) }
    if let found = named(words) { return found }
    if let found = TimeWords.namedDays(words, weekStart: record.settings.weekStart, in: record.time) {
      return (.days(found.days, word: own(found.days, word)), found.count)
    }
    if let part = part(of: word) { return (part, 1) }
    if let position = Self.named(word) { return (.position(position, word: word), 1) }
    return time(words) ?? (.words(word), 1)
  }

  /// A time of day; by a clock of twelve hours, one without its half is that of both.
  private func time(_ words: ArraySlice<String>) -> (FilterCondition, Int)? {
    guard let word = words.first else { return nil }
    if let half = words.dropFirst().first, half == "am" || half == "pm",
      let time = TimeOfDay(typed: word + half)
    {
      return (.clock([time]), 2)
    }
    guard let time = TimeOfDay(typed: word) else { return nil }
    let isOpen = record.settings.clock == .hours12 && !word.hasSuffix("m") && time.hour <= 12
    let other = isOpen ? TimeOfDay(minutes: (time.minutes + 720) % 1440) : nil
    return (.clock([time, other].compactMap(\.self)), 1)
  }

  private func rest(of word: String, behind prefix: String) -> String? {
    word.hasPrefix(prefix) ? String(word.dropFirst(prefix.count)) : nil
  }

  /// A name of a month or a weekday may stand in a note too.
  private func own(_ days: NamedDays, _ word: String) -> String? {
    switch days {
    case .weekday, .yearly(_, nil): word
    case .span, .either, .yearly: nil
    }
  }

  private func part(of word: String) -> FilterCondition? {
    let settings = record.settings
    let span: TimeSpan
    switch word {
    case "morning": span = settings.morning
    case "evening": span = settings.evening
    default: return nil
    }
    return .time(span, said: "in the \(word), \(span.text)", word: word)
  }
}

// Kinds, by every name that a log line takes.
extension FilterReader {
  /// A kind that the first words name in full, or a test of a laboratory; the longest name counts.
  private func named(_ words: ArraySlice<String>) -> (FilterCondition?, Int)? {
    for count in (1...min(3, words.count)).reversed() {
      let name = words.prefix(count).joined(separator: " ")
      // A letter or two are hardly looked for in a text where they name a kind.
      let word = count > 1 || name.count <= 2 ? nil : name
      let tests = LaboratoryTest.all.filter { $0.words.contains(name) || $0.title.lowercased() == name }
      if !tests.isEmpty { return (.tests(tests, word: word), count) }
      if let kind = record.kinds.measurements.first(where: { Self.names(of: $0).contains(name) }) {
        return (.kind([kind.id], said: kind.title, word: word), count)
      }
    }
    return nil
  }

  /// The kinds and tests of which a name begins so.
  private func kind(beginning text: String) -> FilterCondition {
    let kinds = record.kinds.measurements.filter { kind in
      Self.names(of: kind).contains { $0.hasPrefix(text) }
    }
    let tests = LaboratoryTest.all.filter { test in
      ([test.id, test.title.lowercased()] + test.words).contains { $0.hasPrefix(text) }
    }
    // The words of the tests are those of their kind too.
    if !tests.isEmpty, kinds.allSatisfy({ $0 == LaboratoryValue.kind }) { return .tests(tests, word: nil) }
    let said = kinds.isEmpty ? "no kind \"\(text)\"" : kinds.map(\.title).joined(separator: " or ")
    return .kind(kinds.map(\.id), said: said, word: nil)
  }

  /// All that names a kind, in lower case.
  private static func names(of kind: Kind) -> [String] { [kind.id, kind.title.lowercased()] + kind.words }
}

// Categories: where a value lies, or what its category is called.
extension FilterReader {
  private static let positions: [(Position, [String])] = [
    (.above, ["high", "above"]), (.below, ["low", "below"]), (.within, ["within", "in-range", "ok"]),
  ]

  /// Where a value lies, by the word for it alone.
  ///
  /// No row says `high` of a blood pressure, but its mark does. The other words of `class:` are those of notes too.
  private static func named(_ word: String) -> Position? {
    switch word {
    case "high": .above
    case "low": .below
    default: nil
    }
  }

  /// What stands behind `class:`; what is typed so far of `high` is meant as that.
  private func category(_ text: String) -> FilterCondition {
    let position = Self.positions.first { $0.1.contains { $0.hasPrefix(text) && text.count > 1 } }
    return position.map { .position($0.0, word: nil) } ?? .category(text)
  }
}
