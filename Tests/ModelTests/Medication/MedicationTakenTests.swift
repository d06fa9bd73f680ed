import Model
import Testing

@Suite struct MedicationTakenTests {
  @Test func aDoseIsOneOfAMedicine() throws {
    let dose = try #require(DoseTime("2026-11-21T08:00"))
    #expect(throws: FieldProblem.self) { try MedicationTaken("ramipril", dose: dose) }
  }

  /// What older versions wrote is written as before.
  @Test func aMedicineTakenIsWrittenAsBefore() throws {
    #expect(try MedicationTaken("ramipril 5 mg").fields == [Field("name", .text("ramipril 5 mg"))])
  }

  @Test func whatWasSkippedSaysSo() throws {
    let parsed = try LogLine.read("7:40 skipped ramipril 5 mg", context: try Clock.context())
    let taken = try #require(parsed.measurement as? MedicationTaken)
    #expect(taken.isSkipped && taken.name == "ramipril 5 mg")
    #expect(taken.sentence == "ramipril 5 mg, not taken")
  }

  /// Correcting the words of an answer leaves it the answer to its dose, and can turn it from taken to skipped.
  @Test func aCorrectionKeepsTheDose() throws {
    let id = ULID(milliseconds: 1, random: (0, 0))
    let dose = try #require(DoseTime("2026-11-21T08:00"))
    let entry = Entry(
      id: id, at: try Clock.morning(), content: try MedicationTaken("ramipril", medicine: id, dose: dose))
    let context = try Clock.context()
    let later = try LogLine.read("skipped ramipril 5 mg", context: context, correcting: entry)
    let expected = try MedicationTaken("ramipril 5 mg", medicine: id, dose: dose, isSkipped: true)
    #expect(later.measurement.says(theSameAs: expected))
    let noted = try LogLine.read("note late", context: context, correcting: entry)
    #expect(noted.measurement.says(theSameAs: try MedicationTaken("ramipril", medicine: id, dose: dose)))
    let other = try LogLine.read("128/82", context: context, correcting: entry)
    #expect(other.measurement is BloodPressure)
  }

  @Test(arguments: [
    ("medicine", FieldValue.text("ramipril")), ("dose", .text("2026-11-21")), ("skipped", .text("yes")),
  ])
  func damagedFieldsAreRefused(_ key: String, _ value: FieldValue) throws {
    let id = ULID(milliseconds: 1, random: (0, 0))
    let good = try MedicationTaken("x", medicine: id, dose: DoseTime("2026-11-21T08:00"))
    var fields = FieldReader(good.fields + [Field(key, value)])
    let problem = #expect(throws: FieldProblem.self) { try MedicationTaken(fields: &fields) }
    #expect(problem?.key == key)
  }
}
