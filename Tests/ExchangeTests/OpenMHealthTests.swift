import Model
import Testing

@testable import Exchange

/// Data points of Open mHealth: what is written, and what is read.
@Suite struct OpenMHealthTests {
  private func text(_ entries: [Entry]) throws -> String {
    try FHIRFixture.text(FHIRFixture.material(entries), "omh")
  }

  @Test func aPressureIsAPointAndItsPulse() throws {
    let pressure = try BloodPressure(
      systolic: 188, diastolic: 102, pulse: 64, cuff: (.arm, .left), posture: .lying)
    let lines = try text([FHIRFixture.entry(1, pressure)]).split(separator: "\n")
    try #require(lines.count == 2)
    #expect(
      lines[0] == """
        {"header":{"id":"\(OMHID.text(of: Fixture.id(1)))","creation_date_time":"2026-11-21T07:30:00+01:00",\
        "schema_id":{"namespace":"omh","name":"blood-pressure","version":"4.0"},\
        "acquisition_provenance":{"source_name":"Vitals","source_creation_date_time":"2026-11-21T07:30:00+01:00",\
        "modality":"self-reported"}},"body":{"systolic_blood_pressure":{"value":188,"unit":"mmHg"},\
        "diastolic_blood_pressure":{"value":102,"unit":"mmHg"},"body_posture":"lying down",\
        "measurement_location":"left upper arm","effective_time_frame":{"date_time":"2026-11-21T07:30:00+01:00"}}}
        """)
    #expect(lines[1].contains(#""name":"heart-rate","version":"2.0""#))
    #expect(lines[1].contains(#""heart_rate":{"value":64,"unit":"beats/min"}"#))
  }

  @Test("An id is the same bits in another form, and comes back")
  func ids() throws {
    for number in [0, 1, 7, 900] {
      let id = Fixture.id(number)
      let text = OMHID.text(of: id)
      #expect(text.utf8.count == 36 && text.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
      #expect(OMHID.id(text) == id)
      #expect(OMHID.beside(id) != id && OMHID.beside(OMHID.beside(id)) == id)
    }
    for text in ["", "x", String(repeating: "g", count: 36)] { #expect(OMHID.id(text) == nil) }
  }

  @Test("Every kind with a schema is in the file, HI and LO and every other kind are counted")
  func leftOut() throws {
    let entries = try EveryReading.measurements().enumerated().map { FHIRFixture.entry($0 + 1, $1) }
    var stream = try #require(ExportFormat.named("omh")).stream(FHIRFixture.material(entries))
    let lines = String(decoding: stream.whole(), as: UTF8.self).split(separator: "\n")
    let named = Set(OMHKinds.all.map(\.kind.id))
    let inFile = entries.filter { entry in
      named.contains(entry.kind.id) && (entry.content as? Glucose).map { $0.wholeMgdl != nil } ?? true
    }
    let pulses = entries.count { ($0.content as? BloodPressure)?.pulse != nil }
    #expect(lines.count == inFile.count + pulses)
    let left = stream.leftOut.counts.reduce(0) { $0 + ($1.count ?? 0) }
    #expect(inFile.count + left == entries.count)
    #expect(stream.leftOut.counts.map(\.what).contains("glucose HI or LO"))
    #expect(
      Set(stream.leftOut.counts.map(\.what)).isSuperset(of: [
        "HbA1c", "ketones", "note", "medication", "waist", "insulin",
        "carbohydrates",
      ]))
  }

  @Test("What has a schema comes back as it was, but for remarks")
  func roundTrip() throws {
    let entries = try EveryReading.entries().filter { entry in
      guard OMHKinds.named(entry.kind.id)?.fits(entry.content) == true else { return false }
      return (entry.content as? BloodPressure)?.irregular != true
    }.map { Entry(id: $0.id, at: $0.at, content: $0.content) }
    let result = try Fixture.read(text(entries))
    #expect(result.formatID == "omh" && result.refused.map(\.description) == [] && result.ignored == [])
    #expect(Fixture.stored(result.rows) == entries)
  }

  private static func point(_ name: String, _ body: String, namespace: String = "omh") -> String {
    """
    {"header":{"id":"a","creation_date_time":"2026-10-21T07:30:00Z","schema_id":{"namespace":"\(namespace)",\
    "name":"\(name)","version":"3.0"}},"body":{\(body),"effective_time_frame":{"date_time":"2026-10-21T05:30:00Z"}}}
    """
  }

  @Test(arguments: [
    (
      "blood-glucose",
      #""blood_glucose":{"value":95,"unit":"mg/dL"},"temporal_relationship_to_meal":"before lunch""#,
      "glucose 95 mg/dL before"
    ),
    (
      "blood-glucose",
      #""blood_glucose":{"value":5.60,"unit":"mmol/L"},"specimen_source":"interstitial fluid""#,
      "glucose 5.60 mmol/L sensor"
    ),
    (
      "blood-pressure",
      #""systolic_blood_pressure":{"value":128,"unit":"mmHg"},"diastolic_blood_pressure":{"value":82,"unit":"mmHg"}"#,
      "128/82"
    ), ("body-weight", #""body_weight":{"value":181,"unit":"lb"}"#, "weight 181 lb"),
    ("heart-rate", #""heart_rate":{"value":64,"unit":"beats/min"}"#, "pulse 64"),
  ])
  func othersPoints(name: String, body: String, logText: String) throws {
    for text in [Self.point(name, body), "[\(Self.point(name, body))]", Self.point(name, body) + "\n"] {
      let result = try Fixture.read(text)
      #expect(result.refused.map(\.description) == [])
      #expect(result.rows.map(\.measurement.logText) == [logText])
      #expect(result.rows.map { "\($0.at)" } == ["2026-10-21T07:30:00+02:00"] && result.rows[0].id == nil)
    }
  }

  @Test(arguments: [
    point("step-count", #""step_count":5000"#), point("blood-glucose", #""x":1"#, namespace: "granola"),
    point("heart-rate", #""heart_rate":{"value":64,"unit":"beats/min"},"descriptive_statistic":"average""#),
    point("heart-rate", #""heart_rate":{"value":64,"unit":"beats/min"}"#).replacing(
      "date_time\":\"2026-10-21T05:30:00Z\"}}", with: "time_interval\":{}}}"),
  ])
  func ignored(point: String) throws {
    let result = try Fixture.read(point)
    #expect(result.rows.isEmpty && result.refused.isEmpty && result.ignored.count == 1)
  }

  @Test(arguments: [
    (
      point("heart-rate", #""heart_rate":{"value":64,"unit":"bpm"}"#),
      "entry 1 (heart_rate): found \"64 bpm\""
    ),
    (point("heart-rate", #""other":1"#), "entry 1 (heart_rate): found \"\""),
    (
      point("body-weight", #""body_weight":{"value":900,"unit":"kg"}"#),
      "entry 1 (body_weight): found \"900 kg\""
    ),
    (point("blood-glucose", #""blood_glucose":{"value":95}"#), "entry 1 (blood_glucose): found \"95 \""),
    (
      point("heart-rate", #""heart_rate":{"value":64,"unit":"beats/min"}"#).replacing("T05:30:00Z", with: ""),
      "entry 1 (effective_time_frame): found \"2026-10-21\""
    ),
  ])
  func refused(point: String, start: String) throws {
    let result = try Fixture.read(point)
    #expect(result.rows.isEmpty)
    #expect(
      result.refused.first?.description.hasPrefix(start) == true, "\(result.refused.map(\.description))")
  }

  /// The public vectors that pass are read, where they are of one time; bodies alone, as they lie there.
  @Test(arguments: ["blood-glucose", "blood-pressure"])
  func vectors(name: String) throws {
    for file in [
      "with-date-time-time-frame", "with-temporal-relationship-to-meal", "blood-pressure-only",
      "with-posture-and-location",
    ] {
      guard let bytes = Samples.bytes("open-mhealth/\(name)/shouldPass/\(file).json") else { continue }
      let body = String(decoding: bytes, as: UTF8.self).replacing("\n", with: " ")
      let point =
        #"{"header":{"schema_id":{"namespace":"omh","name":"\#(name)","version":"4.0"}},"body":\#(body)}"#
      let result = try Fixture.read(point)
      #expect(result.rows.count == 1 && result.refused.isEmpty, "\(file): \(result.refused)")
    }
  }
}
