import Exchange
import Model

/// A file of any kind that is imported: a table, JSON, XML, a database, an archive. What is read once and stored is there
/// the second time.
enum ImportTarget {
  static func run(_ bytes: [UInt8]) {
    guard let now = Moment("2026-11-21T12:00+01:00") else { return }
    let zone = Zone.fixed(offsetMinutes: 60)
    let options = ImportOptions(now: now, zone: zone, namedZone: { $0 == "Test/Europe" ? zone : nil })
    guard let result = try? Importer.read(bytes: bytes, fileName: "file", options: options) else { return }
    for row in result.rows {
      law(row.at.instantMilliseconds <= now.instantMilliseconds + 5 * 60_000, "a reading is of the future")
      law(!row.measurement.kind.id.isEmpty, "a reading has no kind")
    }
    let first = ImportPlan(result: result, existing: [])
    let stored = first.toStore.enumerated().map { number, row in
      Entry(
        id: row.id ?? ULID(milliseconds: 1_795_000_000_000, random: (7, UInt64(number))), at: row.at,
        content: row.measurement, note: row.note, tags: row.tags)
    }
    let again = ImportPlan(result: result, existing: stored)
    law(again.toStore.isEmpty, "\(again.toStore.count) readings are stored a second time")
  }
}
