import Model
import Testing

@testable import Exchange

/// What a reading is in FHIR: its code, its unit, and what stands around it.
@Suite struct FHIRExportTests {
  @Test("Every kind that is logged has its resource, and nothing has two")
  func complete() {
    #expect(FHIRKind.all.map(\.kind.id).sorted() == Kind.measurements.map(\.id).sorted())
    for kind in Kind.all where kind.logging == nil {
      #expect(FHIRKind.named(kind.id) == nil, "\(kind.id)")
    }
  }

  @Test("Every test of a laboratory has a code for each of its units, which is read as the same test")
  func laboratory() {
    for test in LaboratoryTest.all {
      for unit in test.units {
        let rows = FHIRLaboratory.rows.filter { $0.test == test.id && $0.unit == unit }
        #expect(rows.count == 1 && test.loinc.contains(rows[0].code), "\(test.id) \(unit)")
      }
    }
  }

  static let codes: [(any Measurement, code: String, value: String, unit: String, category: String)] = {
    func number(_ text: String) -> ExactDecimal { EveryReading.number(text) }
    func make(_ make: () throws -> any Measurement) -> any Measurement {
      do { return try make() } catch { preconditionFailure("\(error)") }
    }
    return [
      (make { try Pulse(61) }, "8867-4", "61", "/min", "vital-signs"),
      (make { try Weight(number("81.40"), unit: .kilogram) }, "29463-7", "81.40", "kg", "vital-signs"),
      (make { try Weight(number("181"), unit: .pound) }, "29463-7", "181", "[lb_av]", "vital-signs"),
      (make { try OxygenSaturation(97) }, "2708-6", "97", "%", "vital-signs"),
      (make { try Temperature(number("36.8"), unit: .celsius) }, "8310-5", "36.8", "Cel", "vital-signs"),
      (
        make { try Temperature(number("98.4"), unit: .fahrenheit) }, "8310-5", "98.4", "[degF]", "vital-signs"
      ),
      (make { try RespiratoryRate(16) }, "9279-1", "16", "/min", "vital-signs"),
      (make { try HbA1c(number("6.8"), unit: .percent) }, "4548-4", "6.8", "%", "laboratory"),
      (make { try HbA1c(number("51"), unit: .mmolPerMol) }, "59261-8", "51", "mmol/mol", "laboratory"),
      (make { try Ketones(number("0.4")) }, "53061-8", "0.4", "mmol/L", "laboratory"),
      (make { try Waist(number("94.5"), unit: .centimetre) }, "8280-0", "94.5", "cm", "exam"),
      (make { try Waist(number("37"), unit: .inch) }, "8280-0", "37", "[in_i]", "exam"),
      (make { try Glucose(.number(number("104")), unit: .mgdl) }, "41653-7", "104", "mg/dL", "laboratory"),
      (make { try Glucose(.number(number("5.60")), unit: .mmol) }, "14743-9", "5.60", "mmol/L", "laboratory"),
      (
        make { try Glucose(.number(number("104")), unit: .mgdl, meal: .fasting) }, "41604-0", "104", "mg/dL",
        "laboratory"
      ),
      (
        make { try Glucose(.number(number("5.6")), unit: .mmol, meal: .fasting) }, "14770-2", "5.6", "mmol/L",
        "laboratory"
      ),
      (
        make { try Glucose(.number(number("104")), unit: .mgdl, meal: .fasting, source: .cgm) }, "99504-3",
        "104",
        "mg/dL", "laboratory"
      ),
      (
        make { try Glucose(.number(number("5.6")), unit: .mmol, source: .cgm) }, "105272-9", "5.6", "mmol/L",
        "laboratory"
      ),
      (
        make { try Glucose(.number(number("104")), unit: .mgdl, source: .laboratory) }, "2345-7", "104",
        "mg/dL",
        "laboratory"
      ),
      (
        make { try Glucose(.number(number("5.6")), unit: .mmol, meal: .fasting, source: .laboratory) },
        "14771-0", "5.6", "mmol/L", "laboratory"
      ),
    ]
  }()

  @Test(arguments: codes.indices)
  func numbers(_ row: Int) throws {
    let (measurement, code, value, unit, category) = Self.codes[row]
    let resource = try FHIRFixture.resource(measurement)
    #expect(resource.at("resourceType") == "Observation" && resource.at("status") == "final")
    #expect(resource.at("code.coding.0.code") == code)
    #expect(resource.at("code.coding.0.system") == "http://loinc.org")
    #expect(resource.at("valueQuantity.value") == value && resource.at("valueQuantity.code") == unit)
    #expect(resource.at("valueQuantity.system") == "http://unitsofmeasure.org")
    #expect(resource.at("category.0.coding.0.code") == category)
    #expect(resource.at("effectiveDateTime") == "2026-11-21T07:30:00+01:00")
    #expect(
      resource.at("id") == "\(Fixture.id(1))" && resource.at("identifier.0.value") == "\(Fixture.id(1))")
    #expect(resource["meta"] == nil)
    let isLaboratorys = measurement is HbA1c || (measurement as? Glucose)?.source == .laboratory
    #expect((resource["performer"] == nil) == isLaboratorys)
  }

  @Test func oxygenHasBothCodes() throws {
    #expect(try FHIRFixture.resource(OxygenSaturation(97)).at("code.coding.1.code") == "59408-5")
  }

  @Test func aPressureIsAPanelAndItsPulse() throws {
    let pressure = try BloodPressure(
      systolic: 188, diastolic: 102, pulse: 64, cuff: (.arm, .left), posture: .sitting, irregular: true)
    let resources = try FHIRFixture.resources(FHIRFixture.material([FHIRFixture.entry(1, pressure)]))
    try #require(resources.count == 2)
    let (panel, pulse) = (resources[0], resources[1])
    #expect(panel.at("code.coding.0.code") == "85354-9" && panel["valueQuantity"] == nil)
    #expect(panel.at("component.0.code.coding.0.code") == "8480-6")
    #expect(panel.at("component.0.valueQuantity.value") == "188")
    #expect(panel.at("component.1.code.coding.0.code") == "8462-4")
    #expect(panel.at("component.1.valueQuantity.code") == "mm[Hg]")
    #expect(panel.at("component.2.valueCodeableConcept.text") == "irregular heartbeat")
    #expect(
      panel.at("bodySite.coding.0.code") == "368208006" && panel.at("bodySite.text") == "left upper arm")
    #expect(panel.at("extension.0.url")?.hasSuffix("/observation-bodyPosition") == true)
    #expect(panel.at("extension.0.valueCodeableConcept.coding.0.code") == "33586001")
    #expect(pulse.at("code.coding.0.code") == "8867-4" && pulse.at("valueQuantity.value") == "64")
    #expect(pulse.at("id") == "\(Fixture.id(1))-p" && pulse.at("identifier.0.value") == "\(Fixture.id(1))")
    let wrist = try FHIRFixture.resource(BloodPressure(systolic: 99, diastolic: 61, cuff: (.wrist, .right)))
    #expect(wrist.at("bodySite.text") == "right wrist" && wrist["bodySite"]?["coding"] == nil)
  }

  @Test(arguments: [
    (Glucose.Meal.before, "before-meal", "AC" as String?), (.after, "after-meal", "PC"),
    (.bedtime, "bedtime", "HS"), (.fasting, "fasting", nil),
  ])
  func meals(meal: Glucose.Meal, own: String, timing: String?) throws {
    let resource = try FHIRFixture.resource(Glucose(.number(ExactDecimal(104)), unit: .mgdl, meal: meal))
    #expect(resource.at("component.0.valueCodeableConcept.coding.0.code") == own)
    #expect(resource.at("component.0.valueCodeableConcept.coding.1.code") == timing)
    #expect(resource.at("component.0.valueCodeableConcept.text") == meal.text)
  }

  @Test(arguments: [(Glucose.Value.high, ">", "600", "HI"), (.low, "<", "20", "LO")])
  func offTheScale(value: Glucose.Value, sign: String, limit: String, shown: String) throws {
    let resource = try FHIRFixture.resource(Glucose(value, unit: .mgdl))
    #expect(resource.at("valueQuantity.comparator") == sign && resource.at("valueQuantity.value") == limit)
    #expect(resource.at("valueQuantity.code") == "mg/dL" && resource.at("interpretation.0.text") == shown)
    #expect(resource["dataAbsentReason"] == nil)
  }

  @Test func ownKindsHaveACodeOfOursAndTheirName() throws {
    var material = FHIRFixture.material(
      try EveryReading.own().enumerated().map { FHIRFixture.entry($0 + 1, $1) })
    let definition = try OwnKind(
      code: "own-peak-flow", name: "Peak flow (best)", unit: "L/min", digits: 0, least: ExactDecimal(0),
      greatest: ExactDecimal(900))
    material.kinds = Kinds([definition])
    let resources = try FHIRFixture.resources(material)
    #expect(resources[0].at("code.coding.0.system") == "https://vitals.invalid/fhir/CodeSystem/kind")
    #expect(resources[0].at("code.coding.0.code") == "own-peak-flow")
    #expect(resources[0].at("code.text") == "Peak flow (best)")
    #expect(resources[0].at("valueQuantity.code") == "L/min")
    #expect(resources[1].at("valueQuantity.unit") == nil && resources[1].at("valueQuantity.value") == "8500")
    // A unit that is none of UCUM's has neither system nor code.
    #expect(resources[2].at("valueQuantity.unit") == "smileys")
    #expect(resources[2]["valueQuantity"]?["system"] == nil && resources[2]["valueQuantity"]?["code"] == nil)
    #expect(resources[2].at("code.text") == "mood")
  }

  @Test func controlCharactersAreShownAsSigns() throws {
    let note = try FHIRFixture.resource(Note("a\u{1}b\u{7F}c\u{85}d\te\nf"))
    #expect(note.at("valueString") == "a\u{2401}b\u{2421}c\u{FFFD}d\te\nf")
  }

  @Test(arguments: [
    ("2026-11-21T07:30+01:00", "2026-11-21T07:30:00+01:00"),
    ("2026-11-21T07:30:15+01:00", "2026-11-21T07:30:15+01:00"),
    ("2026-11-21T07:30:00+01:00", "2026-11-21T07:30:00.0+01:00"),
    ("2026-11-21T07:30:00.250-03:30", "2026-11-21T07:30:00.250-03:30"),
    ("1950-06-01T00:00:00.005+00:00", "1950-06-01T00:00:00.005+00:00"),
    ("2026-11-21T07:30+14:00", "2026-11-21T07:30:00+14:00"),
    ("2026-11-21T07:30+15:00", "2026-11-20T16:30:00+00:00"),
  ])
  func times(at: String, written: String) throws {
    let resources = try FHIRFixture.resources(
      FHIRFixture.material([FHIRFixture.entry(1, Pulse(61), at: at)]))
    #expect(resources[0].at("effectiveDateTime") == written)
  }

  @Test("It is given out when it was written down, and never before it was measured")
  func issued() throws {
    let later = Entry(
      id: ULID(milliseconds: 1_795_244_400_000, random: (1, 1)), at: Fixture.moment("2026-11-21T07:30+01:00"),
      content: try Pulse(61))
    #expect(
      try FHIRFixture.resources(FHIRFixture.material([later]))[0].at("issued")
        == "2026-11-21T08:00:00.0+01:00")
    let before = FHIRFixture.entry(1, try Pulse(61))
    #expect(
      try FHIRFixture.resources(FHIRFixture.material([before]))[0].at("issued") == "2026-11-21T07:30:00+01:00"
    )
  }

  @Test("A profile is claimed only where it was chosen, and then by all that it is of")
  func profiles() throws {
    let entries = [
      FHIRFixture.entry(1, try BloodPressure(systolic: 128, diastolic: 82, pulse: 64)),
      FHIRFixture.entry(2, try Weight(EveryReading.number("81.4"), unit: .kilogram)),
      FHIRFixture.entry(3, try Glucose(.number(ExactDecimal(104)), unit: .mgdl, source: .cgm)),
      FHIRFixture.entry(4, try Glucose(.number(ExactDecimal(104)), unit: .mgdl)),
    ]
    func claims(_ profiles: Set<FHIRProfile>) throws -> [[String]] {
      var material = FHIRFixture.material(entries)
      material.profiles = profiles
      return try FHIRFixture.resources(material).map {
        ($0["meta"]?["profile"]?.list ?? []).compactMap {
          $0.text?.split(separator: "/").last.map(String.init)
        }
      }
    }
    #expect(try claims([]) == [[], [], [], [], []])
    #expect(try claims([.vitalSigns]) == [["bp"], ["heartrate"], ["bodyweight"], [], []])
    #expect(
      try claims([.homeBloodPressure]) == [["self-measured-bp"], ["smbp-associated-heart-rate"], [], [], []])
    #expect(try claims([.sensor]) == [[], [], [], ["cgm-sensor-reading-mass-per-volume"], []])
    #expect(try claims([.vitalSigns, .homeBloodPressure])[0] == ["bp", "self-measured-bp"])
  }

  @Test("The guide for sensors has words of its own for the units")
  func sensorWords() throws {
    for (profiles, words) in [(Set<FHIRProfile>(), "mmol/L"), ([.sensor], "mmol/l")] {
      var material = FHIRFixture.material([
        FHIRFixture.entry(1, try Glucose(.number(EveryReading.number("5.6")), unit: .mmol, source: .cgm))
      ])
      material.profiles = profiles
      let resource = try FHIRFixture.resources(material)[0]
      #expect(resource.at("valueQuantity.unit") == words && resource.at("valueQuantity.code") == "mmol/L")
    }
  }

  @Test("A Bundle and lines have the same resources; each has its own address")
  func bundle() throws {
    let material = FHIRFixture.material(Array(try EveryReading.entries().prefix(400)))
    let bundle = try PlacedJSON(try FHIRFixture.text(material, "fhir"))
    let lines = try FHIRFixture.text(material).split(separator: "\n").map(String.init)
    #expect(bundle.at("resourceType") == "Bundle" && bundle.at("type") == "collection")
    #expect(bundle.at("timestamp") == "2026-11-21T12:00:00+01:00")
    let entries = bundle["entry"]?.list ?? []
    #expect(entries.count == lines.count && entries.count > 400)
    for (entry, line) in zip(entries, lines) {
      let resource = try PlacedJSON(line)
      let name = "\(resource.at("resourceType") ?? "")/\(resource.at("id") ?? "")"
      #expect(entry.at("fullUrl") == "https://vitals.invalid/fhir/\(name)")
      #expect(entry.at("resource.id") == resource.at("id"))
    }
    #expect(Set(entries.map { $0.at("fullUrl") }).count == entries.count)
  }

  @Test func aNameOnlyWhereItWasChosen() throws {
    var material = FHIRFixture.material([])
    #expect(try FHIRFixture.text(material) == #"{"resourceType":"Patient","id":"patient"}"# + "\n")
    material.name = "A. B."
    #expect(try FHIRFixture.text(material).contains(#""name":[{"text":"A. B."}]"#))
  }

  @Test("No piece is longer than one reading beyond its size, however many there are")
  func streams() throws {
    let entries = (0..<5000).map { FHIRFixture.entry($0, (try? Pulse(61))!) }
    var stream = try #require(ExportFormat.named("fhir")).stream(FHIRFixture.material(entries))
    var sizes: [Int] = []
    while let piece = stream.next() { sizes.append(piece.count) }
    #expect(sizes.count > 10 && sizes.allSatisfy { $0 < longEnough + 4096 })
  }
}
