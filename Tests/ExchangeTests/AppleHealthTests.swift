import Model
import Testing

@testable import Exchange

@Suite("Apple Health")
struct AppleHealthTests {
  /// A record; `more` are attributes in front of its value.
  static func record(
    _ type: String, _ unit: String, _ value: String, _ start: String = "2026-02-03 07:10:00 +0100",
    source: String = "Meter", _ children: String = ""
  ) -> String {
    "<Record type=\"HKQuantityTypeIdentifier\(type)\" sourceName=\"\(source)\" unit=\"\(unit)\" "
      + "device=\"&lt;&lt;HKDevice: 0x7&gt;, name:x&gt;\" startDate=\"\(start)\" endDate=\"\(start)\" value=\"\(value)\">"
      + "\(children)</Record>\n"
  }

  static func export(_ lines: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE HealthData [
    <!-- HealthKit Export Version: 14 -->
    <!ELEMENT HealthData (ExportDate,Me,(Record|Correlation)*)>
    ]>
    <HealthData locale="de_DE"><ExportDate value="2026-11-20 10:00:00 +0100"/>
    \(lines)
    </HealthData>
    """
  }

  static func pressure(_ systolic: String, _ diastolic: String, _ start: String, source: String = "Cuff")
    -> String
  {
    "<Correlation type=\"HKCorrelationTypeIdentifierBloodPressure\" sourceName=\"\(source)\" startDate=\"\(start)\">"
      + record("BloodPressureDiastolic", "mmHg", diastolic, start, source: source)
      + record("BloodPressureSystolic", "mmHg", systolic, start, source: source) + "</Correlation>\n"
  }

  private func read(_ lines: String, _ options: ImportOptions = Fixture.options) throws -> ImportResult {
    try Fixture.read(Self.export(lines), options)
  }

  private func readings(_ lines: String, _ options: ImportOptions = Fixture.options) throws -> [String] {
    try read(lines, options).rows.map { "\($0.at) \($0.measurement.logText)" }
  }

  @Test(
    "Every kind, in the units that phones use",
    arguments: [
      ("BloodGlucose", "mg/dL", "110", "glucose 110 mg/dL"),
      ("BloodGlucose", "mmol&lt;180.1558800000541&gt;/L", "6.12", "glucose 6.12 mmol/L"),
      // 110 mg/dL, converted by the phone.
      ("BloodGlucose", "mmol&lt;180.1558800000541&gt;/L", "6.105824", "glucose 110 mg/dL"),
      ("BodyMass", "kg", "72.4500007629", "weight 72.45 kg"), ("BodyMass", "lb", "160.2", "weight 160.2 lb"),
      ("BodyMass", "st", "11.5", "weight 161 lb"), ("BodyTemperature", "degC", "36.6", "temp 36.6 C"),
      ("BodyTemperature", "degF", "98.6", "temp 98.6 F"), ("OxygenSaturation", "%", "0.97", "spo2 97"),
      ("RestingHeartRate", "count/min", "58", "pulse 58"), ("RespiratoryRate", "count/min", "14", "resp 14"),
      ("WaistCircumference", "cm", "94", "waist 94 cm"),
    ])
  func kinds(type: String, unit: String, value: String, expected: String) throws {
    let result = try read(Self.record(type, unit, value))
    #expect(result.refused.isEmpty, "\(result.refused)")
    #expect(result.rows.map { $0.measurement.logText } == [expected])
  }

  @Test(
    "A value in a unit that its kind does not have is refused with its line, and nothing of the source is told"
  )
  func wrongUnit() throws {
    let result = try read(
      "\n" + Self.record("BodyMass", "oz", "80", source: "Someone's scale")
        + Self.record("BloodGlucose", "mg/dL", "?"))
    #expect(result.rows.isEmpty)
    #expect(result.refused.map(\.line) == [8, 9])
    #expect(result.refused[0].found == "80 oz")
    #expect(!result.refused.map(\.description).joined().contains("Someone"))
  }

  @Test(
    "A blood pressure is one though its halves stand at the top once more; lone pairs are joined, lone halves told"
  )
  func pressures() throws {
    let start = "2026-02-03 07:10:00 +0100"
    let twins =
      Self.record("BloodPressureSystolic", "mmHg", "128", start, source: "Cuff")
      + Self.record("BloodPressureDiastolic", "mmHg", "82", start, source: "Cuff")
    let result = try read(
      twins + Self.record("BloodPressureSystolic", "mmHg", "140", start, source: "App")
        + Self.record("BloodPressureDiastolic", "mmHg", "90", start, source: "App")
        + Self.record("BloodPressureSystolic", "mmHg", "150", "2026-02-04 07:10:00 +0100", source: "App")
        + Self.pressure("128", "82", start))
    #expect(result.rows.map { $0.measurement.logText }.sorted() == ["128/82", "140/90"])
    #expect(result.refused.map(\.found) == ["150"])
    #expect(
      result.decisions.contains("2 records are copies of the halves of blood pressures: each counts once"))
  }

  @Test(
    "Two equal blood pressures of one second stay two: copies are taken away as often as they stand there")
  func twoEqual() throws {
    let start = "2026-02-03 07:10:00 +0100"
    let half = Self.record("BloodPressureSystolic", "mmHg", "128", start, source: "Cuff")
    let other = Self.record("BloodPressureDiastolic", "mmHg", "82", start, source: "Cuff")
    let pressure = Self.pressure("128", "82", start)
    #expect(try readings(half + half + other + other + pressure + pressure).count == 2)
  }

  @Test(
    "The heart rate of the same source and second is the pulse of the blood pressure, and no reading beside it"
  )
  func pulse() throws {
    let start = "2026-02-03 07:10:00 +0100"
    #expect(
      try readings(
        Self.record("HeartRate", "count/min", "66", start, source: "Cuff")
          + Self.record("HeartRate", "count/min", "99", start, source: "Watch")
          + Self.pressure("128", "82", start)) == [
          "2026-02-03T07:10:00+01:00 pulse 99", "2026-02-03T07:10:00+01:00 128/82 66",
        ])
  }

  @Test("What a watch takes by itself is counted and not kept; what was typed in among it is")
  func watch() throws {
    let typed = "<MetadataEntry key=\"HKWasUserEntered\" value=\"1\"/>"
    let samples = (0..<40).map {
      Self.record(
        "HeartRate", "count/min", "7\($0 % 10)", "2026-02-03 07:\($0 + 10):00 +0100", source: "Watch")
    }
    let result = try read(
      samples.joined()
        + Self.record("HeartRate", "count/min", "61", "2026-02-03 09:00:00 +0100", source: "Watch", typed)
        + Self.record("StepCount", "count", "61"))
    #expect(result.rows.map { $0.measurement.logText } == ["pulse 61"])
    #expect(result.rowsRead == 42)
    #expect(result.ignoredCount == 41)
    #expect(result.decisions.contains { $0.hasPrefix("40 values of HeartRate are not kept") })
    #expect(result.decisions.contains("not kept: StepCount (1)"))
  }

  @Test("A sensor is told by its app or by its five minutes, unless the person says what it is")
  func sensor() throws {
    let close = (0..<30).map {
      Self.record(
        "BloodGlucose", "mg/dL", "11\($0 % 10)",
        "2026-02-03 0\(7 + $0 / 12):\($0 % 12 < 2 ? "0" : "")\($0 % 12 * 5):00 +0100")
    }.joined()
    #expect(try read(close).rows.allSatisfy { ($0.measurement as? Glucose)?.source == .cgm })
    let named = Self.record("BloodGlucose", "mg/dL", "110", source: "Dexcom G7")
    #expect(try read(named).rows.allSatisfy { ($0.measurement as? Glucose)?.source == .cgm })
    var options = Fixture.options
    options.source = .fingerStick
    #expect(try read(close, options).rows.allSatisfy { ($0.measurement as? Glucose)?.source == .fingerStick })
  }

  @Test("Meals, the zone that a record names, and the clock of the person where none is named")
  func metadata() throws {
    let meal = "<MetadataEntry key=\"HKBloodGlucoseMealTime\" value=\"1\"/>"
    let zone = "<MetadataEntry key=\"HKTimeZone\" value=\"Asia/Bangkok\"/>"
    #expect(
      try readings(
        Self.record("BloodGlucose", "mg/dL", "110", "2026-05-03 07:10:00 +0100", meal)
          + Self.record("BloodGlucose", "mg/dL", "120", "2026-05-03 07:10:00 +0100", zone)) == [
          "2026-05-03T08:10:00+02:00 glucose 110 mg/dL before", "2026-05-03T13:10:00+07:00 glucose 120 mg/dL",
        ])
  }

  @Test("An offset that is the same in winter and summer is the phone's at the export, and it is said")
  func offset() throws {
    let result = try read(
      Self.record("BodyMass", "kg", "72", "2026-01-03 07:10:00 +0100")
        + Self.record("BodyMass", "kg", "72", "2026-05-03 07:10:00 +0100"))
    #expect(result.decisions.contains { $0.hasPrefix("the phone wrote every time with the offset") })
  }

  @Test("The archive that the phone shares, whatever the file in it is called")
  func archive() throws {
    let archive = MadeUpArchive([
      "apple_health_export/export_cda.xml": "<ClinicalDocument/>",
      "apple_health_export/exportación.xml": Self.export(Self.record("BodyMass", "kg", "72")),
      "apple_health_export/workout-routes/a.gpx": "<gpx/>",
    ])
    let result = try Importer.read(bytes: archive.bytes, fileName: "export.zip", options: Fixture.options)
    #expect(result.formatID == "apple-health")
    #expect(result.rows.map { $0.measurement.logText } == ["weight 72 kg"])
  }

  @Test("An export that is cut off or no XML is refused as a whole, with line and column")
  func damaged() throws {
    let whole = Self.export(Self.record("BodyMass", "kg", "72"))
    let cut = try problem(String(whole.dropLast(20)))
    #expect(cut.cause == .damaged)
    #expect(cut.line == 7)
    #expect(cut.expected.contains("cut off"))
    // Exports of 2015 had attributes with a space in their names.
    let invalid = try problem(Self.export("<Me HK Blood=\"1\"/>"))
    #expect(invalid.line == 7)
    #expect(invalid.column != nil)
  }

  @Test("Entities, with which a small file grows or reads others, are refused")
  func entities() throws {
    let bomb =
      "<!DOCTYPE HealthData [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><HealthData>&b;</HealthData>"
    #expect(try problem(bomb).found.contains("an entity is declared"))
    let other =
      "<!DOCTYPE HealthData [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><HealthData>&x;</HealthData>"
    #expect(try problem(other).found.contains("an entity is declared"))
  }

  @Test("The same export again brings nothing")
  func again() throws {
    let result = try read(
      Self.pressure("128", "82", "2026-02-03 07:10:00 +0100") + Self.record("BodyMass", "kg", "72"))
    #expect(ImportPlan(result: result, known: Fixture.known(Fixture.stored(result.rows))).toStore.isEmpty)
  }
}
