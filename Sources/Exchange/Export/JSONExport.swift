import Model

/// Entries as JSON Lines with the keys of the journal: `id`, `kind`, `at`, the fields, `note`, `tags`, `batch`,
/// `document`.
package struct JSONExport: ExportStream {
  /// Nothing but what was not handed in: every kind of entry has its line.
  package let leftOut: LeftOut
  private let entries: AnyIterator<Entry>
  private var json = JSONWriter()

  /// Prepares one object a line for each entry, of whatever kind.
  package init(_ entries: any EntrySource, leftOut: LeftOut = LeftOut()) {
    self.entries = entries.oneByOne
    self.leftOut = leftOut
  }

  /// The lines of a few entries.
  package static func lines(entries: [Entry]) -> String {
    var export = JSONExport(entries)
    return String(decoding: export.whole(), as: UTF8.self)
  }

  /// The next lines.
  package mutating func next() -> [UInt8]? {
    while json.bytes.count < longEnough, let entry = entries.next() { append(entry) }
    return json.bytes.isEmpty ? nil : json.take()
  }

  private mutating func append(_ entry: Entry) {
    json.restart()
    json.object { json in
      json.plain("id") { $0.append(entry.id) }
      json.text("kind", entry.kind.id)
      json.plain("at") { $0.append(contentsOf: entry.at.description.utf8) }
      json.fields(entry.content.fields)
      json.text("note", entry.note)
      if !entry.tags.isEmpty { json.list("tags") { for tag in entry.tags { $0.text(nil, tag) } } }
      if let batch = entry.batch { json.plain("batch") { $0.append(batch) } }
      if let document = entry.document { json.plain("document") { $0.append(document) } }
    }
    json.raw("\n")
  }
}
