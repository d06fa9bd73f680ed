import Care
import Synchronization
import Terminal

/// The rows that were shown last, so that a step down the list makes one row and not a screenful.
final class HistoryTexts: Sendable {
  /// What a row follows from, besides its entry.
  struct Key: Equatable, Sendable {
    let version: PatientRecord.Version
    let layout: HistoryRow.Layout
    let glyphs: Glyphs

    init(_ version: PatientRecord.Version, _ layout: HistoryRow.Layout, _ glyphs: Glyphs) {
      (self.version, self.layout, self.glyphs) = (version, layout, glyphs)
    }
  }

  private let last = Mutex<(key: Key, rows: [Int: HistoryRow])?>(nil)

  /// The rows in view.
  func rows(_ seen: Range<Int>, of rows: HistoryRows, _ key: Key, _ record: PatientRecord) -> [HistoryRow] {
    last.withLock { last in
      let known = last.flatMap { $0.key == key ? $0.rows : nil } ?? [:]
      let shown = seen.map { row in
        let place = rows.place(of: row)
        let made =
          known[place] ?? HistoryRow(rows[row], key.layout, key.glyphs, record)
        return (place, made)
      }
      last = (key, Dictionary(shown) { first, _ in first })
      return shown.map(\.1)
    }
  }
}
