/// What can be put into a log line where the cursor stands.
///
/// Nothing is offered that the grammar would not take there: each candidate is put in and the line is read, if need be
/// with an example of what is still missing.
package struct Completion: Sendable, Equatable {
  /// How many characters before the cursor a candidate takes the place of.
  package let typed: Int
  /// What fits, the likeliest first; none inside a remark or a text in quotes.
  package let candidates: [String]

  /// Finds what fits; `tags` and `medicines` are those that the person has used already.
  package init(
    of line: String, cursor: Int, context: EntryContext, tags: [String] = [], medicines: [String] = []
  ) {
    let cursor = max(0, cursor)
    let head = String(line.prefix(cursor))
    let rest = String(line.dropFirst(cursor))
    let word = String(head.reversed().prefix { !$0.isWhitespace }.reversed())
    typed = word.count
    let gap = Gap(before: String(head.dropLast(word.count)), word: word, after: rest, context: context)
    candidates = gap.isOpen ? gap.candidates(tags: tags, medicines: medicines) : []
  }
}

/// A line without the word at the cursor.
private struct Gap {
  let before: String
  let word: String
  let after: String
  let context: EntryContext
  /// What the line says without the word; nil where that is not understood.
  let without: ParsedLine?

  init(before: String, word: String, after: String, context: EntryContext) {
    (self.before, self.word, self.after, self.context) = (before, word, after, context)
    without = try? LogLine.read(before + after, context: context)
  }

  /// Whether a word can be completed here at all.
  var isOpen: Bool {
    after.first?.isWhitespace != false && word.first != "\"" && Line(before).note == nil
  }

  func candidates(tags: [String], medicines: [String]) -> [String] {
    let isBlank = word.isEmpty && before.allSatisfy(\.isWhitespace)
    // Before anything is written, what it is about is enough to choose from.
    let own = isBlank ? [] : words + tagged(tags) + taken(medicines)
    var seen: Set<String> = []
    return (kinds + own + times + remark).filter { text in
      text.lowercased() != word.lowercased() && seen.insert(text).inserted
    }
  }

  private var kinds: [String] {
    // Behind a reading a kind has no place, and to try would be most of the work of a key.
    guard without == nil || !word.isEmpty || before.allSatisfy(\.isWhitespace) else { return [] }
    // A kind that is named already is not named twice.
    let said = Set(LogWords(line: before).rest.map(\.lower))
    return context.kinds.measurements.filter { $0 != Note.kind && said.isDisjoint(with: $0.words) }.flatMap {
      kind in
      texts(kind.logging?.names ?? []) { $0.measurement.kind == kind }
    }
  }

  /// The words of the kinds; what says nothing new is offered only to who has begun to type it.
  private var words: [String] {
    // A word more does not turn a reading into one of another kind.
    let kinds =
      without.map { [context.kinds.named($0.measurement.kind.id) ?? $0.measurement.kind] }
      ?? context.kinds.measurements
    return kinds.flatMap { kind in
      texts(kind.logging?.offers ?? [], besides: kind.shortest) { parsed in
        let isNew = without.map { !$0.measurement.says(theSameAs: parsed.measurement) } ?? true
        return parsed.measurement.kind == kind && (isNew || !word.isEmpty)
      }
    }
  }

  /// The words of time: they change the time of the line and nothing else.
  private var times: [String] {
    texts(TimeWords.offers(for: word), besides: BloodPressure.shortest) { parsed in
      parsed.at != context.now
        && without.map { $0.measurement.says(theSameAs: parsed.measurement) } ?? true
    }
  }

  private var remark: [String] {
    texts([Offer("note", synonyms: Note.kind.words, tail: " x")]) {
      $0.note != nil || $0.measurement is Note
    }
  }

  private func tagged(_ tags: [String]) -> [String] {
    let said = LogWords(line: before + after).rest.map(\.text)
    let offers = tags.map { Offer("#\($0)") }.filter { !said.contains($0.text) }
    return texts(offers, besides: BloodPressure.shortest) { !$0.tags.isEmpty }
  }

  private func taken(_ medicines: [String]) -> [String] {
    texts(medicines.map { Offer($0) }) { parsed in
      (parsed.measurement as? MedicationTaken).map { medicines.contains($0.name) } ?? false
    }
  }

  /// The texts of those offers that begin with what was typed and that the line takes.
  private func texts(
    _ offers: [Offer], besides reading: String? = nil, _ isMeant: (ParsedLine) -> Bool
  ) -> [String] {
    offers.filter { $0.begins(with: word) && fits($0, reading, isMeant) }.map(\.text)
  }

  /// Whether the line is understood with the offer in it: as it is, with what has to follow, or with a reading.
  private func fits(_ offer: Offer, _ reading: String?, _ isMeant: (ParsedLine) -> Bool) -> Bool {
    var lines = [before + offer.text + after]
    if !offer.tail.isEmpty { lines.append(before + offer.text + offer.tail + after) }
    if let reading, without == nil { lines += lines.map { "\(reading) \($0)" } }
    return lines.contains { line in
      (try? LogLine.read(line, context: context)).map(isMeant) ?? false
    }
  }
}
