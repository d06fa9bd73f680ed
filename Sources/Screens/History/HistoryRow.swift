import Care
import Model
import Terminal

/// An entry as a row of the history.
struct HistoryRow: Sendable {
  /// How much of an entry stands in a row, by the room that there is.
  enum Layout: Sendable {
    /// Neither the year nor the kind: the unit tells it, or a name behind it.
    case narrow
    /// Day, time, kind, value and what else is known.
    case usual
    /// The category of the value too.
    case wide

    /// The layout for a window of so many columns.
    init(width: Int) { self = width < 60 ? .narrow : width < 120 ? .usual : .wide }
  }

  /// The entry.
  let id: ULID
  /// The texts of its columns, without that of the marks.
  let cells: [String]
  /// The tone of its class.
  let tone: Tone

  /// Turns an entry into a row.
  init(_ entry: Entry, _ layout: Layout, _ glyphs: Glyphs, _ record: PatientRecord) {
    let words = RowWords(entry, in: record)
    id = entry.id
    tone = words.mark?.tone ?? .normal
    let mark = words.mark.map { String($0.glyph(glyphs)) } ?? ""
    // Where the kind has no column of its own, it is named behind a value that does not say what it is.
    let name = layout == .narrow && !record.tellsItself(entry) ? words.kind : ""
    // A blood pressure is told by its form; what else is known of it is worth more than its unit.
    let head = entry.content is BloodPressure && layout != .wide ? "" : words.head
    let unit = [head, name].filter { !$0.isEmpty }.joined(separator: " ")
    let more = ([unit] + words.details + words.tags + [words.note]).filter { !$0.isEmpty }
    let when =
      layout == .narrow ? [words.shortDay, words.time] : [words.day, words.time, words.kind]
    cells =
      when + [words.value, mark, more.joined(separator: ", ")] + (layout == .wide ? [words.category] : [])
  }
}
