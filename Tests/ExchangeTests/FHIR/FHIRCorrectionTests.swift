import Model
import Testing

@testable import Exchange

/// What was corrected or deleted: every state is a resource, one of them at most holds.
@Suite struct FHIRCorrectionTests {
  private static func pressure(_ systolic: Int, pulse: Int? = nil) throws -> Entry {
    FHIRFixture.entry(1, try BloodPressure(systolic: systolic, diastolic: 82, pulse: pulse))
  }

  private func material(_ standing: EntryState.Standing, old: Entry, new: Entry) -> ExportMaterial {
    var material = FHIRFixture.material([new])
    material.corrected[new.id] = [
      EntryState(old, .withdrawn),
      EntryState(
        new, suffix: "-2", standing, written: Fixture.moment("2026-11-21T09:00:10+01:00"), replaces: ("", old)
      ),
    ]
    return material
  }

  private func told(_ material: ExportMaterial) throws -> [String] {
    try FHIRFixture.resources(material).map { resource in
      let id = resource.at("id")?.replacing("\(Fixture.id(1))", with: "id") ?? ""
      let replaced = resource["extension"]?.list.first {
        $0.at("url")?.hasSuffix("observation-replaces") == true
      }
      let reference = replaced?.at("valueReference.reference")?.replacing(
        "Observation/\(Fixture.id(1))", with: "id")
      return [id, resource.at("status"), reference.map { "replaces \($0)" }].compactMap(\.self).joined(
        separator: " ")
    }
  }

  @Test(arguments: [
    (EntryState.Standing.corrected, "corrected"), (.amended, "amended"), (.undecided, "unknown"),
    (.holds, "final"),
  ])
  func eachStateHasItsStatus(standing: EntryState.Standing, status: String) throws {
    let told = try told(material(standing, old: Self.pressure(188), new: Self.pressure(128)))
    #expect(told == ["id entered-in-error", "id-2 \(status) replaces id"])
  }

  @Test("The guide for blood pressure at home knows neither corrected nor amended")
  func atHome() throws {
    var material = try material(
      .corrected, old: Self.pressure(188, pulse: 60), new: Self.pressure(128, pulse: 64))
    material.profiles = [.homeBloodPressure]
    #expect(
      try told(material) == [
        "id entered-in-error", "id-p entered-in-error", "id-2 final replaces id",
        "id-2-p final replaces id-p",
      ])
  }

  @Test("A pulse replaces a pulse, and nothing where there was none")
  func pulses() throws {
    #expect(
      try told(material(.corrected, old: Self.pressure(188), new: Self.pressure(128, pulse: 64))) == [
        "id entered-in-error", "id-2 corrected replaces id", "id-2-p corrected",
      ])
    #expect(
      try told(material(.corrected, old: Self.pressure(188, pulse: 64), new: Self.pressure(128))) == [
        "id entered-in-error", "id-p entered-in-error", "id-2 corrected replaces id",
      ])
  }

  @Test("A deleted reading stays in the file as entered in error, all states of it")
  func deleted() throws {
    var material = FHIRFixture.material([])
    let (old, new) = (try Self.pressure(188), try Self.pressure(128))
    material.deleted = [
      EntryState(old, .withdrawn), EntryState(new, suffix: "-2", .withdrawn, replaces: ("", old)),
    ]
    #expect(try told(material) == ["id entered-in-error", "id-2 entered-in-error replaces id"])
    let taken = FHIRFixture.entry(1, try MedicationTaken("ramipril"))
    material.deleted = [EntryState(taken, .withdrawn)]
    #expect(try told(material) == ["id entered-in-error"])
  }

  @Test("A correction says when it was written down")
  func issued() throws {
    let resources = try FHIRFixture.resources(
      material(.corrected, old: Self.pressure(188), new: Self.pressure(128)))
    #expect(resources[1].at("issued") == "2026-11-21T09:00:10+01:00")
  }

  @Test("What was corrected is imported as it is now, once; what was deleted is not")
  func readBack() throws {
    var material = try material(
      .corrected, old: Self.pressure(188, pulse: 60), new: Self.pressure(128, pulse: 64))
    material.deleted = [EntryState(FHIRFixture.entry(2, try Pulse(61)), .withdrawn)]
    let result = try Fixture.read(FHIRFixture.text(material, "fhir"))
    #expect(result.refused.map(\.description) == [])
    #expect(result.rows.map(\.measurement.logText) == ["128/82 64"])
    #expect(result.ignored.map(\.why).filter { $0 == "it does not hold: entered-in-error" }.count == 3)
  }
}
