import Care
import Lettering
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
  /// The texts of its first columns: when, what kind where there is room for it, the value and its shape.
  let lead: [String]
  /// What stands behind them, part by part: the unit, what else is known, tags and note.
  let parts: [String]
  /// The categories of the value, for a wide window.
  let category: String
  /// The tone of its class.
  let tone: Tone

  /// Turns an entry into a row.
  init(_ entry: Entry, _ layout: Layout, _ glyphs: Glyphs, _ record: PatientRecord) {
    let words = RowWords(entry, in: record)
    id = entry.id
    tone = words.mark?.tone ?? .normal
    let mark = words.mark.map { String($0.glyph(glyphs)) } ?? " "
    // Where the kind has no column of its own, it is named behind a value that does not say what it is.
    let name = layout == .narrow && !record.tellsItself(entry) ? words.kind : ""
    // A blood pressure is told by its form; what else is known of it is worth more than its unit.
    let head = entry.content is BloodPressure && layout != .wide ? "" : words.head
    let unit = [head, name].filter { !$0.isEmpty }.joined(separator: " ")
    parts = ([unit] + words.details + words.tags + [words.note]).filter { !$0.isEmpty }
    let when =
      layout == .narrow ? [words.shortDay, words.time] : [words.day, words.time, words.kind]
    lead = when + ["\(words.value) \(mark)"]
    category = words.category
  }

  /// The parts in so many columns: what is cut says so, and a number that has no room is left out as a whole.
  func more(in room: Int, _ glyphs: Glyphs) -> String {
    let whole = parts.joined(separator: ", ")
    guard Text.columns(whole) > room else { return whole }
    let cut = Text.cut(whole, width: room, ellipsis: glyphs.ellipsis)
    return cut.last == glyphs.ellipsis ? cut : String(glyphs.ellipsis)
  }
}
