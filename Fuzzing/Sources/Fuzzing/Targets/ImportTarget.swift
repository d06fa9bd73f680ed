import Exchange
import Model

/// A file of another program, in every format: what is taken can be, every row is counted, and names that stand in front of
/// the columns are not told.
enum ImportTarget {
  static func run(_ bytes: [UInt8]) {
    guard let now = Moment("2026-11-21T12:00+01:00") else { return }
    var options = ImportOptions(
      now: now, zone: zone, namedZone: { $0 == "Test/Europe" ? zone : nil }, unit: .mgdl,
      weightUnit: .kilogram,
      dayOrder: nil, source: nil)
    for format in [nil] + ImportFormat.all.map(\.id) {
      options.format = format
      guard let result = try? Importer.read(bytes: bytes, fileName: "f", options: options) else { continue }
      holds(result, now)
      guard format == nil else { continue }
      let again = try? Importer.read(bytes: bytes, fileName: "f", options: options)
      law(again?.rows.count == result.rows.count, "the same file gives other rows")
      isThereTheSecondTime(result)
    }
  }

  private static func isThereTheSecondTime(_ result: ImportResult) {
    let first = ImportPlan(result: result, known: [])
    let stored = first.toStore.enumerated().map { number, row in
      KnownReading(
        Entry(
          id: row.id ?? ULID(milliseconds: 1_795_000_000_000, random: (7, UInt64(number))), at: row.at,
          content: row.measurement, note: row.note, tags: row.tags))
    }
    let again = ImportPlan(result: result, known: stored)
    law(
      again.isEmpty, "\(again.toStore.count) readings are stored a second time, \(again.joined.count) changed"
    )
  }

  private static func holds(_ result: ImportResult, _ now: Moment) {
    let counted = Set(result.rows.map(\.line)).union(result.refused.map(\.line)).union(
      result.ignored.map(\.line))
    law(counted.count <= result.rowsRead, "\(counted.count) rows of \(result.rowsRead) came to something")
    for row in result.rows {
      law(row.at.minutes(since: now) <= 5, "a reading is in the future")
      let kind = row.measurement.kind
      var fields = FieldReader(row.measurement.fields)
      guard let again = try? kind.decode(&fields) else {
        return law(false, "a \(kind.id) that can not be was read")
      }
      law(again.says(theSameAs: row.measurement), "a \(kind.id) is another one when it comes back")
    }
  }

  /// A zone with the European rule of 2026, so that a skipped and a doubled hour can be met.
  private static let zone = Zone(name: "Test/Europe") { seconds in
    (1_774_746_000..<1_792_890_000).contains(seconds) ? 120 : 60
  }
}
