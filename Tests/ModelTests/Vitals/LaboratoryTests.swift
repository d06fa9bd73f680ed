import Testing

@testable import Model

/// Laboratory values: the table of tests, and the words of a log line.
@Suite struct LaboratoryTests {
  /// A value of every test in every unit.
  static func values() throws -> [any Measurement] {
    try LaboratoryTest.all.flatMap { test in
      try test.scales.map { scale in
        let number = try decimal("\(Int(scale.limits.soft.lowerBound) + 1).0")
        return try LaboratoryValue(test, number, unit: scale.unit)
      }
    }
  }

  @Test(arguments: [
    ("ldl 2.9 mmol/L", "ldl-cholesterol", "2.9", LaboratoryUnit.mmolPerLitre),
    ("LDL cholesterol 2,90mmol/l", "ldl-cholesterol", "2.90", .mmolPerLitre),
    ("creatinine 88 umol/L", "creatinine", "88", .umolPerLitre),
    ("crea 88 \u{B5}mol/L", "creatinine", "88", .umolPerLitre),
    ("crea 88\u{3BC}mol/L", "creatinine", "88", .umolPerLitre),
    ("potassium 4.1", "potassium", "4.1", .mmolPerLitre),
    ("potassium 4.1 mEq/L", "potassium", "4.1", .mEqPerLitre),
    ("egfr 90", "egfr", "90", .mLPerMinute), ("egfr 90 mL/min/1.73 m²", "egfr", "90", .mLPerMinute),
    ("yesterday 7:40 hdl 54 mg/dL #annual note fasting", "hdl-cholesterol", "54", .mgPerDecilitre),
  ])
  func readsALine(_ line: String, _ test: String, _ number: String, _ unit: LaboratoryUnit) throws {
    let parsed = try LogLine.read(line, context: Clock.context())
    let value = try #require(parsed.measurement as? LaboratoryValue)
    #expect(value.test.id == test && value.valueText == number && value.unit == unit)
  }

  @Test(arguments: [
    ("ldl 2.9", 5, "write 2.9 mmol/L or 2.9 mg/dL"), ("creatinine 88", 12, "write 88 umol/L or 88 mg/dL"),
    ("ldl 2.9 umol/L", 5, ""), ("egfr 90 mmol/L", 6, ""), ("ldl", 4, "LDL cholesterol, such as 2.9 mmol/L"),
    ("ldl <0.5 mmol/L", 5, ""), ("ldl 1,000 mg/dL", 5, "write 1.000 or 1000"),
  ])
  func refusesWithThePlace(_ line: String, _ column: Int, _ expected: String) throws {
    let context = try Clock.context()
    let problem = #expect(throws: LogProblem.self) { try LogLine.read(line, context: context) }
    #expect(problem?.place.column == column)
    #expect(expected.isEmpty || problem?.expected.contains(expected) == true, "\(problem?.expected ?? "")")
  }

  /// A number that is not usual in the unit that was said but in another one is asked about.
  @Test func aLikelyUnitSlipIsAskedAbout() throws {
    let parsed = try LogLine.read("ldl 2.9 mg/dL", context: Clock.context())
    #expect(parsed.doubts.count == 1)
    #expect(parsed.doubts.first?.hasSuffix("did you mean 2.9 mmol/L?") == true)
  }

  @Test func namesAndCodesAreUnique() {
    let tests = LaboratoryTest.all
    #expect(Set(tests.map(\.id)).count == tests.count)
    let codes = tests.flatMap(\.loinc)
    #expect(Set(codes).count == codes.count)
    for test in tests {
      #expect(LaboratoryTest.named(test.id) == test && !test.units.isEmpty && !test.loinc.isEmpty)
      for limits in test.scales.map(\.limits) {
        #expect(limits.hard.contains(limits.soft.lowerBound) && limits.hard.contains(limits.soft.upperBound))
      }
    }
  }

  /// The last digit of a LOINC code checks the others (Luhn).
  @Test(arguments: LaboratoryTest.all.flatMap(\.loinc))
  func theCodeIsNotMistyped(_ code: String) {
    let digits = code.filter { $0 != "-" }.reversed().compactMap(\.wholeNumberValue)
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let value = digit.offset % 2 == 1 ? digit.element * 2 : digit.element
      return sum + value / 10 + value % 10
    }
    #expect(sum % 10 == 0)
  }
}
