import Model

/// What every record of Health Connect has: when, by which clock, from which app.
struct HealthConnectRow {
  /// The columns that are asked for in front of those of a table.
  static let columns = ["row_id", "time", "zone_offset", "app_info_id", "recording_method"]

  /// Its number in its table.
  let id: Int
  /// Milliseconds since 1970 in UTC.
  let time: Int?
  /// The offset of the zone in seconds; nil where there is none.
  let offset: Int?
  /// The app that wrote it.
  let app: Int
  /// Whether the person entered it by hand (recording method 3).
  let isTyped: Bool

  init(_ row: DatabaseRow) {
    id = row.whole(0) ?? row.number
    time = row.whole(1)
    offset = row.whole(2)
    app = row.whole(3) ?? 0
    isTyped = row.whole(4) == 3
  }
}
