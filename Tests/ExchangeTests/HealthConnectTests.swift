import Model
import Testing

@testable import Exchange

@Suite("Health Connect")
struct HealthConnectTests {
  private static let common =
    "row_id INTEGER PRIMARY KEY, uuid BLOB, app_info_id INTEGER, recording_method INTEGER, dedupe_hash BLOB"
  private static let instant = "\(common), time INTEGER, zone_offset INTEGER, local_date INTEGER"
  private static let schema = """
    CREATE TABLE application_info_table(row_id INTEGER PRIMARY KEY, package_name TEXT, app_name TEXT);
    CREATE TABLE blood_pressure_record_table(\(instant), systolic REAL, diastolic REAL, measurement_location TEXT, body_position TEXT);
    CREATE TABLE blood_glucose_record_table(\(instant), level REAL, specimen_source TEXT, relation_to_meal TEXT, meal_type TEXT);
    CREATE TABLE weight_record_table(\(instant), weight REAL);
    CREATE TABLE oxygen_saturation_record_table(\(instant), percentage REAL);
    CREATE TABLE body_temperature_record_table(\(instant), temperature REAL, measurement_location INTEGER);
    CREATE TABLE resting_heart_rate_record_table(\(instant), beats_per_minute INTEGER);
    CREATE TABLE heart_rate_record_table(\(common), start_time INTEGER, end_time INTEGER);
    CREATE TABLE heart_rate_record_series_table(parent_key INTEGER, beats_per_minute INTEGER, epoch_millis INTEGER);

    """

  /// 2026-05-20T17:33:19Z.
  private static let time = 1_779_298_399_000

  private func read(_ rows: String) throws -> ImportResult {
    try Importer.read(
      bytes: MadeUpDatabase.bytes(Self.schema + rows), fileName: "health_connect_export.db",
      options: Fixture.options)
  }

  private func insert(
    _ table: String, _ columns: String, _ values: String, offset: Int = 7200, app: Int = 1, time: Int = time
  ) -> String {
    "INSERT INTO \(table)_record_table(app_info_id, time, zone_offset, recording_method, \(columns)) VALUES (\(app), \(time), \(offset), 1, \(values));\n"
  }

  @Test("Every kind, in the units that the platform stores, with arm, posture and meal")
  func kinds() throws {
    let result = try read(
      insert(
        "blood_pressure", "systolic, diastolic, measurement_location, body_position", "128.0, 82.0, '3', '2'")
        + insert("blood_glucose", "level, specimen_source, relation_to_meal", "5.6, '2', '3'")
        + insert("blood_glucose", "level, specimen_source, relation_to_meal", "6.105824, '1', '0'")
        + insert("weight", "weight", "72500.0") + insert("body_temperature", "temperature", "36.6")
        + insert("resting_heart_rate", "beats_per_minute", "58")
        + insert("oxygen_saturation", "percentage", "97.0")
        + "INSERT INTO heart_rate_record_table(row_id, app_info_id) VALUES (1, 1), (2, 2);"
        + "INSERT INTO heart_rate_record_series_table VALUES (1, 66, \(Self.time)), (2, 99, \(Self.time)), (1, 70, 5);"
    )
    #expect(result.formatID == "health-connect")
    #expect(
      result.rows.map { $0.measurement.logText } == [
        "128/82 66 left arm sitting", "glucose 5.6 mmol/L before", "glucose 110 mg/dL sensor",
        "weight 72.5 kg", "temp 36.6 C",
        "pulse 58",
        "spo2 97",
      ])
    #expect(Set(result.rows.map { "\($0.at)" }) == ["2026-05-20T19:33:19+02:00"])
    #expect(result.rowsRead == 10)
    #expect(result.ignoredCount == 3)
  }

  @Test("An app that writes UTC for everyone is read on the person's clock, and it is said")
  func unknowingApp() throws {
    let result = try read(
      insert("weight", "weight", "72500.0", offset: 0, app: 1)
        + insert("weight", "weight", "72600.0", offset: 25_200, app: 2))
    #expect(result.rows.map { "\($0.at)" } == ["2026-05-20T19:33:19+02:00", "2026-05-21T00:33:19+07:00"])
    #expect(result.decisions.contains { $0.hasPrefix("one app writes every time as UTC") })
    // Where all are so, it may be true.
    #expect(
      try read(insert("weight", "weight", "72500.0", offset: 0)).rows.map { "\($0.at)" } == [
        "2026-05-20T17:33:19+00:00"
      ])
  }

  @Test("An offset in milliseconds, a value that is none and a time in the future are refused with their row")
  func refused() throws {
    let result = try read(
      insert("weight", "weight", "72500.0", offset: 7_200_000) + insert("weight", "weight", "'x'")
        + insert("weight", "weight", "72500.0", time: 4_000_000_000_000))
    #expect(result.rows.isEmpty)
    #expect(result.refused.map(\.line) == [1, 2, 3])
    #expect(result.refused.map(\.field) == ["zone_offset", "weight", "time"])
  }

  @Test("What a watch took by itself is counted and not kept")
  func watch() throws {
    let samples = (0..<20).map {
      insert("oxygen_saturation", "percentage", "9\($0 % 8)", time: Self.time + $0 * 60_000)
    }
    let result = try read(samples.joined())
    #expect(result.rows.isEmpty)
    #expect(result.ignoredCount == 20)
  }

  @Test("The zip in which the phone puts it")
  func archive() throws {
    let bytes = try MadeUpDatabase.bytes(Self.schema + insert("weight", "weight", "72500.0"))
    let archive = MadeUpArchive([("health_connect_export.db", bytes)])
    let result = try Importer.read(
      bytes: archive.bytes, fileName: "Health Connect.zip", options: Fixture.options)
    #expect(result.rows.map { $0.measurement.logText } == ["weight 72.5 kg"])
  }
}
