import Lettering
import Model

/// What two states of an entry say, field by field, for people.
package enum Difference {
  /// One field: what it said and what it says; nil where it is not there.
  package struct Field: Sendable, Equatable {
    /// Its name in the journal.
    package let key: String
    /// What the first state says.
    package let before: String?
    /// What the second state says.
    package let after: String?
    /// Whether both say the same.
    package var isSame: Bool { before == after }
  }

  /// All fields of both states, in the order of the journal.
  package static func fields(_ before: Entry?, _ after: Entry?, _ kinds: Kinds) -> [Field] {
    let (old, new) = (texts(before, kinds), texts(after, kinds))
    let keys = (old + new).map(\.key).reduce(into: [String]()) { keys, key in
      if !keys.contains(key) { keys.append(key) }
    }
    return keys.map { key in
      Field(key: key, before: old.first { $0.key == key }?.text, after: new.first { $0.key == key }?.text)
    }
  }

  /// The fields as lines in columns; those that differ are marked.
  package static func lines(
    _ before: Entry?, _ after: Entry?, titles: (String, String), _ kinds: Kinds
  ) -> [String] {
    let rows = fields(before, after, kinds)
    let width = max(titles.0.count, rows.map { Text.columns($0.before ?? "-") }.max() ?? 0)
    let names = max(9, rows.map { Text.columns($0.key) }.max() ?? 0)
    let head = "    \(Text.fit("", width: names))  \(Text.fit(titles.0, width: width))  \(titles.1)"
    return [head]
      + rows.map { row in
        "  \(row.isSame ? " " : "*") \(Text.fit(row.key, width: names))  "
          + "\(Text.fit(row.before ?? "-", width: width))  \(row.after ?? "-")"
      }
  }

  /// The same in sentences, for a narrow place: both states, and the fields that differ.
  static func sentences(_ before: Entry?, _ after: Entry?, _ record: PatientRecord) -> [String] {
    let was = before.map { EntryText.line($0, record) } ?? "nothing"
    let line = after.map { EntryText.line($0, record) } ?? "that the entry was deleted"
    let changed = fields(before, after, record.kinds).filter { !$0.isSame }
    let list = changed.map { "\($0.key) \($0.before ?? "-") > \($0.after ?? "-")" }.joined(separator: ", ")
    let isChange = before != nil && after != nil && !changed.isEmpty
    return ["Used now: \(was)", "The line says: \(line)"] + (isChange ? ["Different: \(list)"] : [])
  }

  private static func texts(_ entry: Entry?, _ kinds: Kinds) -> [(key: String, text: String)] {
    guard let entry else { return [] }
    var all = [(key: "kind", text: kinds.title(of: entry.kind)), ("at", "\(entry.at)")]
    all += entry.content.fields.map { ($0.key, text($0.value)) }
    if let note = entry.note { all.append(("note", note)) }
    if !entry.tags.isEmpty { all.append(("tags", entry.tags.joined(separator: ", "))) }
    return all
  }

  private static func text(_ value: FieldValue) -> String {
    switch value {
    case .number(let number): number.description
    case .text(let text): text
    case .flag: "yes"
    case .list(let texts): texts.joined(separator: ", ")
    }
  }
}
