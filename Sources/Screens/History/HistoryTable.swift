import Care
import Lettering
import Model
import Terminal

/// The rows of the history as a table: when, what, the value aligned with those above it, its class as a shape.
enum HistoryTable {
  /// Makes the table of the rows in view.
  static func table(
    _ rows: [HistoryRow], _ marked: Set<ULID>, _ layout: HistoryRow.Layout, width: Int, _ glyphs: Glyphs,
    _ record: PatientRecord
  ) -> Table {
    // A column of its own for what is marked, since a tone alone is no sign.
    let hasMarks = !marked.isEmpty
    let days = rows.compactMap(\.lead.first).map(Text.columns).max() ?? 0
    let columns = columns(hasMarks, layout, days: days, record)
    let room = Table.flexibleWidth(of: columns, in: width)
    let cells = rows.map { row in
      (hasMarks ? [marked.contains(row.id) ? String(glyphs.marked) : ""] : []) + row.lead
        + [row.more(in: room, glyphs)] + (layout == .wide ? [row.category] : [])
    }
    return Table(columns: columns, rows: cells, tones: rows.map(\.tone))
  }

  private static func columns(
    _ hasMarks: Bool, _ layout: HistoryRow.Layout, days: Int, _ record: PatientRecord
  ) -> [Table.Column] {
    let clock = record.settings.clock
    let sign: [Table.Column] = hasMarks ? [.init("", width: .fixed(1))] : []
    let kind: [Table.Column] = layout == .narrow ? [] : [.init("kind", width: .fixed(kindWidth(record)))]
    let category: [Table.Column] = layout == .wide ? [.init("category", width: .flexible)] : []
    return sign + [
      .init("day", width: .fixed(layout == .narrow ? max(6, days) : 10)),
      .init("time", width: .fixed(clock.columns), align: clock == .hours24 ? .left : .right),
    ] + kind + [
      .init("value  ", width: .fixed(9), align: .right), .init("", width: .flexible),
    ] + category
  }

  /// As wide as the longest name that the journal has, so that the room behind the value is not given away.
  private static func kindWidth(_ record: PatientRecord) -> Int {
    let names = record.kinds.measurements.filter { !record.readings(of: $0).isEmpty }.map(\.title)
    return min(17, max(4, names.map(Text.columns).max() ?? 0))
  }
}
