import Model
import Report
import Testing

/// Entries from log lines with fixed clock and ids, and the page made of them.
enum Making {
  static func moment(_ text: String) throws -> Moment { try #require(Moment(text + "+01:00")) }

  static func entries(_ rows: [(at: String, line: String)]) throws -> [Entry] {
    try rows.enumerated().map { index, row in
      let at = try moment(row.at)
      let parsed = try LogLine.read(row.line, context: EntryContext(now: at, zone: .fixed(offsetMinutes: 60)))
      return parsed.entry(id: ULID(milliseconds: 0, random: (0, UInt64(index + 1))))
    }
  }

  static func page(
    _ rows: [(at: String, line: String)], targets: Targets = .untouched, days: Int = 7,
    now: String = "2026-11-21T12:00", kinds: [Kind]? = nil,
    clock: ClockFormat = .hours24
  ) throws -> SummaryPage {
    let now = try moment(now)
    return SummaryPage(
      entries: try entries(rows), targets: targets, period: .last(days: days, now: now), now: now,
      kinds: kinds, clock: clock)
  }

  /// Three days with mornings and evenings; the mean of all is 134.67/84.17.
  static let week: [(at: String, line: String)] = [
    ("2026-11-18T07:00", "140/90 70"), ("2026-11-18T20:00", "134/84 72"), ("2026-11-19T07:00", "135/85 68"),
    ("2026-11-19T20:00", "131/80"), ("2026-11-20T07:00", "136/86 66"), ("2026-11-20T20:00", "132/80 70"),
  ]
}

extension SummarySection {
  /// What a line says, nil where there is none.
  func line(_ label: String) -> String? { lines.first { $0.label == label }?.text }
}
