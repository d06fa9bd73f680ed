import Model

/// An entry in words.
package enum EntryText {
  /// One line: when, what kind, value, tags and note.
  package static func line(_ entry: Entry, _ record: PatientRecord) -> String {
    let tags = entry.tags.map { " #\($0)" }.joined()
    let note = entry.note.map { "  note: \($0)" } ?? ""
    let kind = record.kinds.title(of: entry.kind)
    return "\(record.when(entry.at))  \(kind) \(record.line(entry))\(tags)\(note)"
  }
}
