import Care
import Model
import Terminal

/// An entry as a row of the history.
struct HistoryRow: Sendable {
  /// The entry.
  let id: ULID
  /// The texts of its columns, without that of the marks.
  let cells: [String]
  /// The tone of its class.
  let tone: Tone

  /// Turns an entry into a row.
  init(_ entry: Entry, isNarrow: Bool, _ glyphs: Glyphs, _ record: PatientRecord) {
    id = entry.id
    let mark = record.mark(entry)
    tone = mark?.tone ?? .normal
    cells =
      Self.when(entry, isNarrow, record)
      + Self.what(
        entry, isNarrow && !record.tellsItself(entry) ? record.kinds.title(of: entry.kind) : "",
        mark.map { String($0.glyph(glyphs)) } ?? "")
  }

  /// Whether the columns of a narrow window are shown.
  static func isNarrow(_ width: Int) -> Bool { width < 60 }

  private static func when(_ entry: Entry, _ isNarrow: Bool, _ record: PatientRecord) -> [String] {
    isNarrow
      ? [entry.at.day.shortText, record.text(entry.at.time)]
      : ["\(entry.at.day)", record.text(entry.at.time), record.kinds.title(of: entry.kind)]
  }

  private static func what(_ entry: Entry, _ name: String, _ mark: String) -> [String] {
    let measurement = entry.measurement
    // Notes and medicines are words: they take the room behind the value.
    let isText = measurement is Note || measurement is MedicationTaken
    let head = (isText ? measurement?.valueText : measurement?.unitText) ?? ""
    // Where the kind has no column of its own, it is named behind a value that does not say what it is.
    let unit = [head, name].filter { !$0.isEmpty }.joined(separator: " ")
    let more = [unit] + (measurement?.details ?? []) + entry.tags.map { "#\($0)" } + [entry.note ?? ""]
    return [
      isText ? "" : measurement?.valueText ?? "", mark,
      more.filter { !$0.isEmpty }.joined(separator: ", "),
    ]
  }
}
