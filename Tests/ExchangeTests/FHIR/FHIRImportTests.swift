import Model
import Testing

@testable import Exchange

/// FHIR that is read: our own as it was, others' as far as it is surely a reading.
@Suite struct FHIRImportTests {
  @Test("What is exported is imported exactly as it was", arguments: ["fhir", "fhir-ndjson"])
  func roundTrip(form: String) throws {
    let entries = try EveryReading.entries() + EveryReading.entries(EveryReading.own())
    let unique = entries.enumerated().map { number, entry in
      Entry(
        id: Fixture.id(number), at: entry.at, content: entry.content, note: entry.note, tags: entry.tags)
    }
    let result = try Fixture.read(FHIRFixture.text(FHIRFixture.material(unique), form))
    #expect(result.formatID == "fhir" && result.unit == (form == "fhir" ? "entry" : "line"))
    #expect(result.refused.map(\.description) == [])
    #expect(result.ignored.map(\.why) == ["Patient holds no reading"])
    #expect(Fixture.stored(result.rows) == unique)
    #expect(ImportPlan(result: result, known: Fixture.known(unique)).toStore.isEmpty)
  }

  private static func observation(_ code: String, _ more: String) -> String {
    """
    {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"\(code)"}]},
    "effectiveDateTime":"2026-10-21T07:30:00+02:00",\(more)}
    """
  }

  private static func quantity(_ value: String, _ unit: String) -> String {
    #""valueQuantity":{"value":\#(value),"code":"\#(unit)","system":"http://unitsofmeasure.org"}"#
  }

  private static let panel = """
    "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},\(quantity("128", "mm[Hg]"))},
    {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},\(quantity("82", "mm[Hg]"))}
    """

  @Test(arguments: [
    (observation("29463-7", quantity("81.4", "kg")), "weight 81.4 kg"),
    (observation("29463-7", quantity("181", "[lb_av]")), "weight 181 lb"),
    (observation("8867-4", quantity("64", "/min")), "pulse 64"),
    (observation("59408-5", quantity("97", "%")), "spo2 97"),
    (observation("8310-5", quantity("98.4", "[degF]")), "temp 98.4 F"),
    (observation("2339-0", quantity("104", "mg/dL")), "104 mg/dL"),
    (observation("15074-8", #""valueQuantity":{"value":5.60,"unit":"mmol/l"}"#), "5.60 mmol/L"),
    (
      observation("14743-9", #""valueQuantity":{"value":33.3,"comparator":">","code":"mmol/L"}"#), "HI mmol/L"
    ),
    (observation("22748-8", quantity("2.90", "mmol/L")), "ldl 2.90 mmol/L"),
    (observation("18262-6", quantity("112", "mg/dL")), "ldl 112 mg/dL"),
    (observation("17856-6", quantity("6.8", "%")), "a1c 6.8 %"),
    (observation("104816-4", quantity("0.4", "mmol/L")), "ketones 0.4"),
    (observation("85354-9", panel + "]"), "128/82"), (observation("55284-4", panel + "]"), "128/82"),
    (
      observation(
        "85354-9",
        panel + #",{"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"#
          + quantity("64", "/min") + "}]"
      ), "128/82 64"
    ),
  ])
  func othersReadings(resource: String, logText: String) throws {
    let result = try Fixture.read(resource)
    #expect(result.refused.map(\.description) == [])
    #expect(result.rows.map { $0.measurement.logText.replacing("glucose ", with: "") } == [logText])
    // What others wrote has the precision that it has.
    #expect(
      result.rows.map { "\($0.at)" } == ["2026-10-21T07:30:00+02:00"]
        && result.rows.allSatisfy { $0.id == nil })
  }

  @Test(
    "What is no single reading that holds is not one",
    arguments: [
      observation("29463-7", quantity("81.4", "kg")).replacing("final", with: "entered-in-error"),
      observation("29463-7", quantity("81.4", "kg")).replacing("final", with: "cancelled"),
      observation("29463-7", quantity("81.4", "kg")).replacing("effectiveDateTime", with: "other").replacing(
        "{\"resourceType", with: "{\"effectivePeriod\":{\"start\":\"2026-10-01\"},\"resourceType"),
      observation("8302-2", quantity("181", "cm")), #"{"resourceType":"Patient","id":"a"}"#,
      #"{"resourceType":"MedicationStatement","status":"active","effectiveDateTime":"2026-10-01T07:00:00Z","medicationCodeableConcept":{"text":"a"}}"#,
    ])
  func ignored(resource: String) throws {
    let result = try Fixture.read(resource)
    #expect(result.rows.isEmpty && result.refused.isEmpty && result.ignored.count == 1, "\(result.refused)")
  }

  @Test(arguments: [
    (
      observation("29463-7", quantity("81.4", "[stone_av]")),
      "entry 1 (valueQuantity): found \"81.4 [stone_av]\""
    ),
    (observation("29463-7", quantity("814", "kg")), "entry 1 (valueQuantity): found \"814 kg\""),
    (observation("29463-7", #""valueString":"81 kg""#), "entry 1 (valueQuantity): found \"\""),
    (
      observation("29463-7", #""valueQuantity":{"value":81.4,"comparator":"<","code":"kg"}"#),
      "entry 1 (valueQuantity)"
    ),
    (observation("29463-7", quantity("8.14e1", "kg")), "entry 1 (valueQuantity): found \"8.14e1\""),
    (observation("8867-4", quantity("64.5", "/min")), "entry 1 (valueQuantity)"),
    (observation("2339-0", #""valueQuantity":{"value":104}"#), "entry 1 (valueQuantity): found \"104\""),
    (
      observation("41653-7", #""valueQuantity":{"value":500,"comparator":">","code":"mg/dL"}"#),
      "entry 1 (valueQuantity): found \">500 mg/dL\"; a plain number is expected, or one that is off the scale (>600 mg/dL)"
    ),
    (
      observation("41653-7", #""valueQuantity":{"value":20,"comparator":"<=","code":"mg/dL"}"#),
      "entry 1 (valueQuantity)"
    ),
    (
      observation("14743-9", #""dataAbsentReason":{"text":"error"}"#),
      "entry 1 (valueQuantity): found \"error\""
    ),
    (observation("85354-9", panel.replacing("8462-4", with: "8463-4") + "]"), "entry 1 (component)"),
    (
      observation("85354-9", panel.replacing("128", with: "52") + "]"), "entry 1 (component): found \"52/82\""
    ),
    (
      observation("85354-9", panel.replacing("mm[Hg]", with: "kPa") + "]"),
      "entry 1 (valueQuantity): found \"128 kPa\""
    ),
    (
      observation("29463-7", quantity("81.4", "kg")).replacing("T07:30:00+02:00", with: ""),
      "entry 1 (effectiveDateTime): found \"2026-10-21\"; a time is expected beside the date"
    ),
    (
      observation("29463-7", quantity("81.4", "kg")).replacing("2026-10-21T", with: "2027-10-21T"),
      "entry 1 (effectiveDateTime)"
    ),
    (
      observation("29463-7", quantity("81.4", "kg")).replacing("+02:00", with: ""),
      "entry 1 (effectiveDateTime)"
    ),
    (
      observation("29463-7", quantity("81.4", "kg")).replacing("effectiveDateTime", with: "other"),
      "entry 1 (effectiveDateTime): found \"\""
    ),
    (observation("29463-7", quantity("81.4", "kg")) + "}", "line"),
  ])
  func refused(resource: String, start: String) throws {
    let result = try Fixture.read(resource)
    #expect(result.rows.isEmpty)
    #expect(
      result.refused.first?.description.hasPrefix(start) == true, "\(result.refused.map(\.description))")
  }

  @Test("What is given in UTC is shown on the person's clock")
  func zulu() throws {
    let resource = Self.observation("29463-7", Self.quantity("81.4", "kg")).replacing(
      "07:30:00+02:00", with: "05:30:00Z")
    let result = try Fixture.read(resource)
    #expect(result.rows.map { "\($0.at)" } == ["2026-10-21T07:30:00+02:00"])
    #expect(result.decisions == ["times in UTC are read on the clock of Europe/Paris (change with --zone)"])
  }

  @Test("Who says where the blood was from, where the code does not")
  func source() throws {
    var options = Fixture.options
    options.source = .laboratory
    let resource = Self.observation("2339-0", Self.quantity("104", "mg/dL"))
    #expect((try Fixture.read(resource, options).rows.first?.measurement as? Glucose)?.source == .laboratory)
  }

  @Test("One damaged entry does not spoil a Bundle, and one that is cut off keeps its whole entries")
  func damaged() throws {
    let weight = Self.observation("29463-7", Self.quantity("81.4", "kg"))
    let bundle =
      #"{"resourceType":"Bundle","entry":[{"resource":\#(weight)},{"resource":{"a":tru}},{"resource":\#(weight)}]}"#
    let result = try Fixture.read(bundle)
    #expect(result.rows.map(\.line) == [1, 3] && result.refused.map(\.line) == [2])
    let cut = try Fixture.read(String(bundle.dropLast(40)))
    #expect(cut.rows.map(\.line) == [1] && cut.refused.map(\.line) == [2, 3])
    #expect(cut.decisions.contains("the file seems to be cut off at its end"))
  }

  @Test("The example of the rules is read")
  func example() throws {
    guard let bytes = Samples.bytes("fhir/minimal.json") else { return }
    let result = try Importer.read(bytes: bytes, fileName: "minimal.json", options: Fixture.options)
    #expect(
      result.rows.map(\.measurement.logText) == ["128/82", "126/80", "pulse 64", "glucose 5.6 mmol/L before"])
    #expect(result.refused.isEmpty && result.ignored.count == 2)
  }
}
