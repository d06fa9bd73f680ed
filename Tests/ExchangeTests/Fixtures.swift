import Exchange
import Model
import Testing

/// A clock, a zone and a reader that are the same on every machine.
enum Fixture {
  static let now = moment("2026-11-21T12:00+01:00")
  static let utc = Zone.fixed(offsetMinutes: 0)

  /// +01:00 in winter and +02:00 from the last Sunday of March to the last Sunday of October.
  static let paris = Zone(name: "Europe/Paris") { seconds in
    let day = Day(number: Int((Double(seconds) / 86_400).rounded(.down)))
    let year = day.date.year
    let start = Int64(lastSunday(of: 3, in: year).number) * 86_400 + 3600
    let end = Int64(lastSunday(of: 10, in: year).number) * 86_400 + 3600
    return (start..<end).contains(seconds) ? 120 : 60
  }

  static let zones: @Sendable (String) -> Zone? = { name in
    ["Europe/Paris": paris, "Asia/Bangkok": .fixed(offsetMinutes: 420)][name]
  }

  static let options: ImportOptions = {
    var options = ImportOptions(now: now, zone: paris, namedZone: zones)
    options.scaleEnd = scaleEnd
    return options
  }()

  /// What LO and HI are beyond, in either unit.
  static let scaleEnd: @Sendable (Glucose) -> ExactDecimal? = { glucose in
    let isMass = glucose.unit == .mgdl
    return switch glucose.value {
    case .low: ExactDecimal(isMass ? "20" : "1.1")
    case .high: ExactDecimal(isMass ? "600" : "33.3")
    case .number: nil
    }
  }

  static func moment(_ text: String) -> Moment { Moment(text) ?? .epoch }

  /// An id that is told apart by its number alone.
  static func id(_ number: Int) -> ULID { ULID(milliseconds: 1_760_000_000_000, random: (7, UInt64(number))) }

  static func read(_ text: String, _ options: ImportOptions = options) throws -> ImportResult {
    try Importer.read(bytes: Array(text.utf8), fileName: "fixture.csv", options: options)
  }

  /// The result as lines: what was read, refused (with its place) and ignored.
  static func summary(_ result: ImportResult) -> [String] {
    let rows = result.rows.map { row in
      let note = row.note.map { " \"\($0)\"" } ?? ""
      return (row.line, "\(row.line) \(row.at) \(row.measurement.logText)\(note)")
    }
    let refused = result.refused.map { ($0.line, "\($0.line) refused at \($0.column ?? 0): \($0.found)") }
    let ignored = result.ignored.map { ($0.line, "\($0.line) ignored") }
    return (rows + refused + ignored).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The rows as entries, as the journal would hold them after storing.
  static func stored(_ rows: [ImportedRow], from first: Int = 1) -> [Entry] {
    rows.enumerated().map { index, row in
      Entry(
        id: row.id ?? id(first + index), at: row.at, content: row.measurement, note: row.note, tags: row.tags)
    }
  }

  /// Entries as what is known of a journal; of several versions with one id the last counts.
  static func known(_ entries: [Entry]) -> [KnownReading] {
    var versions: [ULID: [Entry]] = [:]
    for entry in entries { versions[entry.id, default: []].append(entry) }
    return versions.values.compactMap { all in
      all.last.map { KnownReading($0, earlier: Array(all.dropLast())) }
    }
    .sorted { $0.entry.id < $1.entry.id }
  }

  private static func lastSunday(of month: Int, in year: Int) -> Day {
    let last = Month(ordinal: year * 12 + month - 1).lastDay
    return last.adding(days: -(last.weekday % 7))
  }
}

/// The problem that reading a text meets; a failure where it meets none.
func problem(_ text: String, _ options: ImportOptions = Fixture.options) throws -> ImportProblem {
  try #require(throws: ImportProblem.self) { try Fixture.read(text, options) }
}
