import Model

/// What is done to entries that were saved, whatever their kind.
package enum EntryActs {
  /// Entries are marked as entered in error; asked before.
  package static func delete(_ entries: [Entry], in record: PatientRecord) -> Act {
    let lines = entries.prefix(mostNamed).map {
      "\(record.kinds.title(of: $0.kind)) \(record.line($0)), \(record.when($0.at))"
    }
    let more = entries.count > lines.count ? ["and \(entries.count - lines.count) more"] : []
    let isOne = entries.count == 1
    let hint = "\(isOne ? "It" : "They") will be marked as entered in error and not used."
    var said = Said("Deleted", isOne ? lines[0] : "\(entries.count) entries", back: .bringsBack)
    said.each = entries.map {
      Said("Deleted", record.namedLine($0), inFull: EntryText.line($0, record), id: $0.id)
    }
    return Act(
      .delete(entries.map(\.id)), said,
      confirmation: Confirmation(
        isOne ? "Delete this entry?" : "Delete these \(entries.count) entries?", lines + more + [hint]))
  }

  private static let mostNamed = 5

  /// An entry is erased for good; whoever asks has seen what will go.
  package static func erase(_ id: ULID) -> Act { Act(.erase(id), Said("", back: .nothing)) }

  /// Tags are added to entries, those with a minus before them taken away.
  package static func tag(_ entries: [Entry], _ text: String) -> Act {
    let words = text.split(whereSeparator: \.isWhitespace)
    let gone = Set(words.filter { $0.first == "-" }.map { tag($0.dropFirst()) })
    let added = words.filter { $0.first != "-" }.map { tag($0) }.filter { !$0.isEmpty }
    let changed = entries.compactMap { entry -> Entry? in
      var entry = entry
      let kept = entry.tags.filter { !gone.contains($0) }
      let tags = added.reduce(into: kept) { if !$0.contains($1) { $0.append($1) } }
      guard tags != entry.tags else { return nil }
      entry.tags = tags
      return entry
    }
    guard !changed.isEmpty else {
      return .nothing("Nothing to change. Type a word to add, -word to take one away, or Esc.")
    }
    let count = changed.count == 1 ? "1 entry" : "\(changed.count) entries"
    return Act(.write([], replacing: changed), Said("Tags of \(count) changed."))
  }

  private static func tag(_ word: Substring) -> String { String(word.first == "#" ? word.dropFirst() : word) }
}
