import Model
import Testing

@testable import Exchange

/// Reports of FHIR: what is shown, and which values are offered by their LOINC codes.
@Suite struct FHIRReportTests {
  private func read(_ text: String) throws -> DocumentText {
    try #require(DocumentReader.read(Array(text.utf8), as: .fhir))
  }

  private func observation(
    _ code: String, _ quantity: String, more: String = "", system: String = "http://loinc.org"
  ) -> String {
    """
    {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"\(system)","code":"\(code)"}],"text":"Test"},
    "valueQuantity":\(quantity)\(more)}
    """
  }

  private static let bundle = """
    {"resourceType":"Bundle","type":"collection","entry":[
     {"resource":{"resourceType":"DiagnosticReport","id":"r1","status":"final","code":{"text":"Lipid panel"},
      "effectiveDateTime":"2026-11-12T08:10:00+01:00","issued":"2026-11-13T09:00:00.000+01:00",
      "performer":[{"reference":"Organization/lab"}],"resultsInterpreter":[{"display":"Dr. Grau"}],
      "result":[{"reference":"Observation/ldl"}],"conclusion":"Within the\\naim.",
      "presentedForm":[{"contentType":"application/pdf","title":"Signed page"}]}},
     {"resource":{"resourceType":"Observation","id":"ldl","status":"final",
      "code":{"coding":[{"system":"http://loinc.org","code":"22748-8","display":"LDL"}],"text":"LDL cholesterol"},
      "valueQuantity":{"value":2.90,"unit":"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"},
      "referenceRange":[{"high":{"value":3.0}}],
      "interpretation":[{"coding":[{"code":"N"}]}],"note":[{"text":"calculated"}]}},
     {"resource":{"resourceType":"Observation","id":"egfr","status":"final",
      "code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}],"text":"eGFR"},
      "effectiveDateTime":"2026-11-11",
      "valueQuantity":{"value":90,"comparator":">","unit":"mL/min","code":"mL/min/{1.73_m2}"}}},
     {"resource":{"resourceType":"Organization","id":"lab","name":"City laboratory"}}]}
    """

  @Test func aBundleIsShown() throws {
    let text = try read(Self.bundle)
    #expect(text.title == "Lipid panel")
    #expect(text.time == DocumentTime("2026-11-12T08:10:00+01:00"))
    #expect(
      text.lines.map(\.text) == [
        "Lipid panel", "status      final", "sampled     2026-11-12T08:10:00+01:00",
        "issued      2026-11-13T09:00:00.000+01:00", "by          City laboratory", "read by     Dr. Grau",
        "conclusion  Within the", "            aim.", "Signed page is attached to it, and not shown here.",
        "",
        "Results", "LDL cholesterol  2.90 mmol/L  reference up to 3.0  [N]", "note        calculated",
        "eGFR             >90 mL/min",
      ])
    #expect(text.values.map(\.line) == [12, 14])
    #expect(text.values.first?.measurement?.logText == "ldl 2.90 mmol/L")
    #expect(text.values.first?.time == text.time)
    #expect(text.values.last?.measurement == nil)
    #expect(text.values.last?.time == DocumentTime("2026-11-11"))
  }

  @Test(arguments: [
    ("2093-3", "{\"value\":201,\"unit\":\"mg/dL\"}", "cholesterol 201 mg/dL"),
    ("14682-9", "{\"value\":88,\"code\":\"umol/L\"}", "creatinine 88 umol/L"),
    ("2823-3", "{\"value\":4.10,\"code\":\"meq/L\"}", "potassium 4.10 mEq/L"),
    ("4548-4", "{\"value\":6.5,\"code\":\"%\"}", "a1c 6.5 %"),
    ("59261-8", "{\"value\":48,\"code\":\"mmol/mol\"}", "a1c 48 mmol/mol"),
    ("2345-7", "{\"value\":101,\"code\":\"mg/dL\"}", "glucose 101 mg/dL laboratory"),
    ("14771-0", "{\"value\":5.6,\"code\":\"mmol/L\"}", "glucose 5.6 mmol/L fasting laboratory"),
    ("62238-1", "{\"value\":72,\"code\":\"mL/min/{1.73_m2}\"}", "egfr 72 mL/min/1.73m2"),
  ])
  func valuesAreKnownByTheirCode(_ code: String, _ quantity: String, _ words: String) throws {
    let text = try read(observation(code, quantity))
    #expect(text.values.map { $0.measurement?.logText } == [words], "\(text.values.map(\.reading))")
  }

  @Test(arguments: [
    ("22748-8", "{\"value\":2.9}"), ("22748-8", "{\"value\":2.9,\"code\":\"g/L\"}"),
    ("22748-8", "{\"value\":2.9e0,\"code\":\"mmol/L\"}"), ("22748-8", "{\"value\":1e99,\"code\":\"mmol/L\"}"),
    ("22748-8", "{\"value\":130,\"code\":\"mmol/L\"}"), ("22748-8", "{\"value\":-1,\"code\":\"mmol/L\"}"),
    ("22748-8", "{\"value\":\"2.9\",\"code\":\"mmol/L\"}"),
    ("22748-8", "{\"value\":0.5,\"comparator\":\"<\",\"code\":\"mmol/L\"}"),
    ("22748-8", "{\"code\":\"mmol/L\"}"),
  ])
  func whatIsNotClearIsSaid(_ code: String, _ quantity: String) throws {
    let text = try read(observation(code, quantity))
    #expect(text.values.count == 1 && text.values.first?.measurement == nil)
  }

  @Test func otherCodesAndWhatWasWithdrawnAreOnlyShown() throws {
    let quantity = "{\"value\":2.9,\"code\":\"mmol/L\"}"
    #expect(try read(observation("2085-8", quantity)).values.isEmpty)
    #expect(try read(observation("22748-8", quantity, system: "urn:local")).values.isEmpty)
    let withdrawn = observation("22748-8", quantity).replacing("\"final\"", with: "\"entered-in-error\"")
    #expect(try read(withdrawn).values.isEmpty)
    #expect(try read(withdrawn).lines.contains { $0.text.contains("2.9") })
  }

  @Test func containedObservationsAndComponentsAreFound() throws {
    let inner = observation("22748-8", "{\"value\":2.9,\"code\":\"mmol/L\"}")
    let report = """
      {"resourceType":"DiagnosticReport","status":"final","code":{"text":"Lipids"},"effectivePeriod":{"start":"2026-11-12"},
      "contained":[\(inner)]}
      """
    let text = try read(report)
    #expect(text.values.count == 1 && text.values.first?.time == DocumentTime("2026-11-12"))
    let panel = """
      {"resourceType":"Observation","code":{"text":"Panel"},"component":[{"code":{"coding":[{"system":"http://loinc.org",
      "code":"2823-3"}]},"valueQuantity":{"value":4.1,"code":"mmol/L"}}]}
      """
    #expect(try read(panel).values.map { $0.measurement?.logText } == ["potassium 4.1 mmol/L"])
  }

  @Test func brokenJSONIsShownAsItIsWithItsPlace() throws {
    let text = try read("{\"resourceType\":\"Bundle\",\n \"entry\" [\n")
    #expect(text.lines.first?.style == .remark)
    #expect(text.lines.first?.text.contains("line 2, column 10") == true, "\(text.lines.first?.text ?? "")")
    #expect(text.lines.dropFirst().first?.text == "{\"resourceType\":\"Bundle\",")
    #expect(text.values.isEmpty)
  }

  @Test(arguments: [
    "{}", "{\"resourceType\":\"Patient\"}", "[1,2]", "{\"resourceType\":7}",
    "{\"entry\":[{\"resource\":null}]}",
  ])
  func otherJSONIsShownAsItIs(_ source: String) throws {
    let text = try read(source)
    #expect(text.lines.first?.style == .remark && text.lines.last?.text == source && text.values.isEmpty)
  }

  /// Every cut of a report: nothing traps, and nothing is offered that is not whole.
  @Test func everyCut() throws {
    for length in 0..<Self.bundle.utf8.count where length % 3 == 0 {
      let text = try #require(DocumentReader.read(Array(Self.bundle.utf8.prefix(length)), as: .fhir))
      #expect(text.values.isEmpty)
    }
  }
}
