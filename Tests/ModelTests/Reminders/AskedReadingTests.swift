import Model
import Testing

/// Which reading answers a reminder: the one that it asks for, else the laboratory value that it is called by.
@Suite struct AskedReadingTests {
  private func answered(_ title: String, measure: String? = nil) throws -> String? {
    try Reminder(title, recurrence: .months(3), first: Clock.day("2026-11-09"), measure: measure).answeredBy
  }

  @Test(arguments: [
    ("HbA1c", "hba1c"), ("HbA1c at the laboratory", "hba1c"), ("a1c test", "hba1c"),
    ("LDL", "ldl-cholesterol"),
    ("LDL cholesterol", "ldl-cholesterol"), ("Potassium, at the lab", "potassium"), ("eGFR", "egfr"),
    ("have creatinine measured", "creatinine"), ("Cholesterol", "total-cholesterol"),
  ])
  func aLaboratoryValueIsNamedByItsTitle(_ title: String, _ expected: String) throws {
    #expect(try answered(title) == expected)
  }

  /// What only has such a name in it is something else, and what people measure themselves is asked for, not guessed.
  @Test(arguments: [
    "Potassium tablets", "LDL and potassium", "Weight", "Glucose", "Blood pressure", "Laboratory", "Dentist",
    "Check the glucose meter", "blood test",
  ])
  func nothingElseIs(_ title: String) throws { #expect(try answered(title) == nil) }

  @Test func whatIsAskedForComesFirst() throws {
    #expect(try answered("HbA1c", measure: "weight") == "weight")
  }

  /// Every test of the table and HbA1c, by its own name.
  @Test(arguments: AskedReading.ofLaboratory.map(\.id))
  func eachIsNamed(_ id: String) throws {
    let asked = try #require(Kinds.known.asked(id))
    #expect(asked.id == id)
    #expect(try answered(asked.title) == id)
    #expect(Kinds.known.asked(meantBy: asked.title.uppercased()) == asked)
    #expect(try Kinds.known.asked(meantBy: #require(asked.word)) == asked)
  }

  @Test func kindsAreMeantToo() {
    #expect(Kinds.known.asked(meantBy: "bp")?.id == "blood-pressure")
    #expect(Kinds.known.asked("from-a-newer-version") == nil)
    #expect(Kinds.known.asked(meantBy: "nothing") == nil)
  }
}
