import Model

/// Entries as JSON Lines with the keys of the journal: `id`, `kind`, `at`, the fields, `note`, `tags`.
public enum JSONExport {
  /// One object a line for each entry, of whatever kind.
  public static func lines(entries: [Entry]) -> String {
    entries.map { line($0) + "\n" }.joined()
  }
}

extension JSONExport {
  private static func line(_ entry: Entry) -> String {
    var members = [
      member("id", string("\(entry.id)")), member("kind", string(entry.kind.id)),
      member("at", string("\(entry.at)")),
    ]
    members += entry.content.fields.map { member($0.key, value($0.value)) }
    if let note = entry.note { members.append(member("note", string(note))) }
    if !entry.tags.isEmpty { members.append(member("tags", value(.list(entry.tags)))) }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func member(_ key: String, _ value: String) -> String { string(key) + ":" + value }

  private static func value(_ value: FieldValue) -> String {
    switch value {
    case .number(let number): number.description
    case .text(let text): string(text)
    case .flag: "true"
    case .list(let texts): "[" + texts.map(string).joined(separator: ",") + "]"
    }
  }

  private static func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        quoted += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
