import Model

/// Which clock the records of Health Connect are by.
///
/// Some apps write the offset 0 for everyone. Where all records of one have it and those of another do not, the first
/// does not know the zone, and that of the person is used.
struct HealthConnectZones {
  private let unknowing: Set<Int>
  private var zones: [Int: Zone] = [:]

  init(_ records: [HealthConnectRow]) {
    let known = Set(records.filter { ($0.offset ?? 0) != 0 }.map(\.app))
    unknowing = known.isEmpty ? [] : Set(records.map(\.app)).subtracting(known)
  }

  /// The zone of a record; nil where that of the person is meant.
  ///
  /// - Throws: `RecordProblem` where the offset is none that a zone has.
  mutating func zone(of row: HealthConnectRow) throws(RecordProblem) -> Zone? {
    guard let offset = row.offset, !unknowing.contains(row.app) else { return nil }
    let minutes = offset / 60
    guard offset % 60 == 0, Moment.offsets.contains(minutes) else {
      throw RecordProblem("zone_offset", found: "\(offset)", "an offset in seconds is expected, such as 7200")
    }
    if let zone = zones[minutes] { return zone }
    let zone = Zone.fixed(offsetMinutes: minutes)
    zones[minutes] = zone
    return zone
  }

  /// What was decided, in words.
  var decisions: [String] {
    guard !unknowing.isEmpty else { return [] }
    let apps = unknowing.count == 1 ? "one app writes" : "\(unknowing.count) apps write"
    return ["\(apps) every time as UTC, others do not: its times are read on the person's clock"]
  }
}
