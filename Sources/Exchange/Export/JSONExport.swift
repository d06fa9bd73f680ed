import Model

/// Entries as JSON Lines with the keys of the journal: `id`, `kind`, `at`, the fields, `note`, `tags`, `batch`,
/// `document`.
package enum JSONExport {
  /// One object a line for each entry, of whatever kind.
  package static func lines(entries: some Sequence<Entry>) -> String {
    entries.map { object($0).line + "\n" }.joined()
  }

  /// One entry.
  package static func object(_ entry: Entry) -> JSONValue {
    let head = [
      Field("id", .text("\(entry.id)")), Field("kind", .text(entry.kind.id)),
      Field("at", .text("\(entry.at)")),
    ]
    let tail = [
      entry.note.map { Field("note", .text($0)) },
      entry.tags.isEmpty ? nil : Field("tags", .list(entry.tags)),
      entry.batch.map { Field("batch", .text("\($0)")) },
      entry.document.map { Field("document", .text("\($0)")) },
    ]
    return JSONValue(head + entry.content.fields + tail.compactMap(\.self))
  }
}
