import Model

/// Measurements as CSV (RFC 4180) that a spreadsheet opens and that this program reads back without a loss.
///
/// One row for each measurement: date, time and offset, the kind, a column for each of its values with dot
/// decimals, note, tags, id. A text that a spreadsheet would take for a formula gets an apostrophe in front.
package enum CSVExport {
  /// The file, with a header line; entries that are no measurements are left out.
  package static func text(entries: some Sequence<Entry>) -> String {
    let measured = entries.filter { $0.measurement != nil }
    let keys = keys(of: measured)
    let header = lead + keys + tail
    let rows = measured.map { row($0, keys: keys) }
    return ([header] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The entries that have no row in the file: reminders, targets and the like.
  package static func leftOut(of entries: [Entry]) -> [Entry] { entries.filter { $0.measurement == nil } }

  /// The columns in front of the values.
  static let lead = ["date", "time", "offset", "kind"]
  /// The columns behind the values.
  static let tail = ["note", "tags", "id"]
}

extension CSVExport {
  /// The values of the kinds of this version; what a later kind brings is added behind.
  private static let known = [
    "systolic", "diastolic", "pulse", "value", "unit", "meal", "source", "arm", "wrist", "posture",
    "irregular",
    "name", "text",
  ]

  private static func keys(of entries: [Entry]) -> [String] {
    let used = Set(entries.flatMap { $0.content.fields.map(\.key) })
    return known + used.subtracting(known).sorted()
  }

  private static func row(_ entry: Entry, keys: [String]) -> [String] {
    let fields = Dictionary(entry.content.fields.map { ($0.key, $0.value) }) { $1 }
    return ["\(entry.at.day)", entry.at.clockText, "UTC\(entry.at.offsetText)", entry.kind.id]
      + keys.map { fields[$0].map(cell) ?? "" }
      + [
        FormulaGuard.guarded(entry.note ?? ""), FormulaGuard.guarded(entry.tags.joined(separator: " ")),
        "\(entry.id)",
      ]
  }

  private static func cell(_ value: FieldValue) -> String {
    switch value {
    case .number(let number): number.description
    case .text(let text): FormulaGuard.guarded(text)
    case .flag: "yes"
    case .list(let texts): FormulaGuard.guarded(texts.joined(separator: " "))
    }
  }

  private static func quoted(_ cell: String) -> String {
    guard needsQuotes(cell) else { return cell }
    // Scalar by scalar, as a combining mark behind a quote makes one character of both.
    var doubled = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { doubled.unicodeScalars.append(scalar) }
      doubled.unicodeScalars.append(scalar)
    }
    return doubled + "\""
  }

  private static func needsQuotes(_ cell: String) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    if first.isWhitespace || last.isWhitespace { return true }
    for byte in cell.utf8 {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
        UInt8(ascii: "\t"):
        return true
      default: continue
      }
    }
    return false
  }
}
