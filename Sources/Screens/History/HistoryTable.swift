import Model
import Terminal

/// The rows of the history as a table: when, what, the value aligned with those above it, its class as a shape.
enum HistoryTable {
  /// Makes the table of the rows in view.
  static func table(
    _ rows: [Entry], _ marked: Set<ULID>, width: Int, _ glyphs: Glyphs, _ record: PatientRecord
  ) -> Table {
    let isNarrow = width < 60
    // A column of its own for what is marked, since a tone alone is no sign.
    let hasMarks = !marked.isEmpty
    let cells = rows.map { entry -> [String] in
      let sign = marked.contains(entry.id) ? String(glyphs.marked) : ""
      return (hasMarks ? [sign] : []) + when(entry, isNarrow) + what(entry, glyphs, record)
    }
    let tones = rows.map { entry in entry.measurement.flatMap { record.mark($0) }?.tone ?? .normal }
    return Table(columns: columns(hasMarks, isNarrow), rows: cells, tones: tones)
  }

  /// Narrow windows show neither the year nor the kind: the unit tells it.
  private static func columns(_ hasMarks: Bool, _ isNarrow: Bool) -> [Table.Column] {
    let sign: [Table.Column] = hasMarks ? [.init("", width: .fixed(1))] : []
    let kind: [Table.Column] = isNarrow ? [] : [.init("kind", width: .fixed(17))]
    return sign + [.init("day", width: .fixed(isNarrow ? 6 : 10)), .init("time", width: .fixed(5))] + kind + [
      .init("value", width: .fixed(7), align: .right), .init("", width: .fixed(1)),
      .init("", width: .flexible),
    ]
  }

  private static func when(_ entry: Entry, _ isNarrow: Bool) -> [String] {
    isNarrow
      ? [entry.at.day.shortText, "\(entry.at.time)"]
      : ["\(entry.at.day)", "\(entry.at.time)", entry.kind.title]
  }

  private static func what(_ entry: Entry, _ glyphs: Glyphs, _ record: PatientRecord) -> [String] {
    let measurement = entry.measurement
    let mark = measurement.flatMap { record.mark($0) }.map { String($0.glyph(glyphs)) } ?? ""
    // Notes and medicines are words: they take the room behind the value.
    let isText = measurement is Note || measurement is MedicationTaken
    let head = (isText ? measurement?.valueText : measurement?.unitText) ?? ""
    let more = [head] + (measurement?.details ?? []) + entry.tags.map { "#\($0)" } + [entry.note ?? ""]
    return [
      isText ? "" : measurement?.valueText ?? "", mark,
      Text.visible(more.filter { !$0.isEmpty }.joined(separator: ", ")),
    ]
  }
}
