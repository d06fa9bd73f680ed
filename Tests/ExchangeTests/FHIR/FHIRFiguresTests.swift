import Model
import Testing

@testable import Exchange

/// An average of blood pressures and the summary of a sensor, as they stand in a file.
@Suite struct FHIRFiguresTests {
  private static let first = Day("2026-11-08") ?? Day(number: 0)
  private static let days = first...first.adding(days: 13)

  @Test func theAverageNamesItsReadings() throws {
    let readings = try (1...2).map {
      FHIRFixture.entry($0, try BloodPressure(systolic: 128 + $0, diastolic: 82))
    }
    var material = FHIRFixture.material(readings)
    material.profiles = [.homeBloodPressure]
    material.corrected[readings[1].id] = [
      EntryState(readings[0], .withdrawn), EntryState(readings[1], suffix: "-2", .corrected),
    ]
    material.average = PressureAverage(
      ruleID: "aha", words: "AHA: two readings", systolic: EveryReading.number("129.5"),
      diastolic: EveryReading.number("82.0"), days: Self.days, readings: readings.map(\.id))
    let average = try #require(try FHIRFixture.resources(material).last)
    #expect(average.at("id") == "average-aha-2026-11-08-2026-11-21")
    #expect(average.at("meta.profile.0")?.hasSuffix("/average-smbp") == true)
    #expect(average.at("code.coding.0.code") == "96607-7" && average.at("method.text") == "AHA: two readings")
    #expect(average.at("extension.0.valueInteger") == "2")
    #expect(average.at("derivedFrom.0.reference") == "Observation/\(readings[0].id)")
    #expect(average.at("derivedFrom.1.reference") == "Observation/\(readings[1].id)-2")
    #expect(average.at("component.0.valueQuantity.value") == "129.5")
    #expect(average.at("effectivePeriod.end") == "2026-11-21")
  }

  private static func figures(_ bands: [Int], _ unit: GlucoseUnit = .mgdl) -> SensorFigures {
    SensorFigures(
      days: days, unit: unit, mean: EveryReading.number("154"), bands: bands,
      indicator: EveryReading.number("7.0"), variation: EveryReading.number("33.1"), daysOfWear: 14,
      active: EveryReading.number("97.5"))
  }

  @Test(
    "The bands make up a hundred, however they are rounded",
    arguments: [
      ([1, 1, 1, 0, 0], ["33.34", "33.33", "33.33", "0.00", "0.00"]),
      ([0, 0, 7, 0, 0], ["0.00", "0.00", "100.00", "0.00", "0.00"]),
      ([1, 2, 3, 4, 5], ["6.67", "13.33", "20.00", "26.67", "33.33"]),
      ([1, 1, 1, 1, 3], ["14.29", "14.29", "14.28", "14.28", "42.86"]),
      ([0, 0, 0, 0, 0], ["0", "0", "0", "0", "0"]),
    ])
  func percentages(bands: [Int], texts: [String]) {
    let percentages = Self.figures(bands).percentages
    #expect(percentages.map(\.description) == texts)
    if bands.contains(where: { $0 > 0 }) { #expect(percentages.reduce(0) { $0 + $1.mantissa } == 10_000) }
  }

  @Test(arguments: [false, true])
  func theSummaryHasItsMembers(isClaimed: Bool) throws {
    var material = FHIRFixture.material([])
    material.sensor = Self.figures([1, 2, 90, 5, 2])
    if isClaimed { material.profiles = [.sensor] }
    let resources = try FHIRFixture.resources(material)
    try #require(resources.count == 7)
    #expect(
      resources.map { $0.at("code.coding.0.code") } == [
        "97507-8", "106793-3", "97506-0", "104638-2", "104636-6", "104637-4", "107931-8",
      ])
    let members = resources[6]["hasMember"]?.list.compactMap { $0.at("reference") } ?? []
    #expect(members == resources.prefix(6).map { "Observation/\($0.at("id") ?? "")" })
    #expect(resources.allSatisfy { $0.at("effectivePeriod.start") == "2026-11-08" })
    #expect(resources.allSatisfy { ($0["meta"] != nil) == isClaimed })
    #expect(resources[0].at("valueQuantity.unit") == (isClaimed ? "mg/dl" : "mg/dL"))
    #expect(resources[1].at("component.2.code.coding.0.code") == "97510-2")
    #expect(resources[1].at("component.2.valueQuantity.value") == "90.00")
    #expect(resources.allSatisfy { ($0.at("id") ?? "").utf8.count <= 64 })
  }

  @Test func theMeanHasTheCodeOfItsUnit() throws {
    var material = FHIRFixture.material([])
    material.sensor = Self.figures([0, 0, 1, 0, 0], .mmol)
    #expect(try FHIRFixture.resources(material)[0].at("code.coding.0.code") == "105273-7")
  }

  @Test("Neither an average nor a summary is imported as a reading")
  func notReadBack() throws {
    var material = FHIRFixture.material([])
    material.sensor = Self.figures([1, 2, 90, 5, 2])
    material.average = PressureAverage(
      ruleID: "aha", words: "AHA", systolic: ExactDecimal(129), diastolic: ExactDecimal(82), days: Self.days,
      readings: [])
    let result = try Fixture.read(FHIRFixture.text(material, "fhir"))
    #expect(result.rows.isEmpty && result.refused.isEmpty && result.ignored.count == 9)
  }
}
