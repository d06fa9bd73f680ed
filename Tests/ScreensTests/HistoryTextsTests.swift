import Care
import Journal
import Model
import Terminal
import Testing

@testable import Screens

/// The rows that are kept between two frames are those that would be made anew.
@Suite struct HistoryTextsTests {
  private func rows(_ record: PatientRecord) -> HistoryRows {
    HistoryRows(readings: record.readings, found: nil)
  }

  @Test func keptRowsAreThoseOfTheirEntries() throws {
    let record = try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines).app.record
    let texts = HistoryTexts()
    for (width, glyphs) in [
      (80, Glyphs.unicode), (40, .unicode), (200, .unicode), (40, .ascii), (80, .ascii),
    ] {
      let key = HistoryTexts.Key(record.version, .init(width: width), glyphs)
      for seen in [0..<4, 1..<5, 3..<12, 0..<12, 5..<5, 0..<1] {
        let shown = texts.rows(seen, of: rows(record), key, record)
        let made = seen.map { HistoryRow(rows(record)[$0], .init(width: width), glyphs, record) }
        #expect(shown.map(\.lead) == made.map(\.lead) && shown.map(\.parts) == made.map(\.parts))
        #expect(shown.map(\.id) == made.map(\.id))
        #expect(shown.map(\.tone) == made.map(\.tone))
      }
    }
  }

  /// Another load has other entries at the same places.
  @Test func anotherRecordMakesThemAnew() throws {
    let texts = HistoryTexts()
    for line in ["2026-11-20 07:30 131/84", "2026-11-20 07:30 118/76"] {
      let record = try Sofa(now: "2026-11-21T09:04+01:00", lines: [line]).app.record
      let key = HistoryTexts.Key(record.version, .usual, .unicode)
      let value = texts.rows(0..<1, of: rows(record), key, record).first?.lead[3]
      #expect(value.map { line.hasSuffix($0.dropLast(2)) } == true)
    }
  }
}
