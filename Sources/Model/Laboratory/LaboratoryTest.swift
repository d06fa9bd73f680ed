/// A test that laboratories report and people keep: its names, its units, its codes.
///
/// HbA1c and glucose are kinds of their own and not in the table. The limits are choices of this program
/// (docs/clinical.md), wide enough for whatever a laboratory reports; they are there to catch a wrong unit or a
/// slipped key, and say nothing about what is healthy.
package struct LaboratoryTest: Sendable, Identifiable {
  /// The name in the journal, such as `ldl-cholesterol`.
  package let id: String
  /// The name for people, such as `LDL cholesterol`.
  package let title: String
  /// The words that name it in a log line, lower case; the first is the one that is offered.
  package let words: [String]
  /// The codes under which LOINC knows it, of serum, plasma or blood; loinc.org.
  package let loinc: [String]
  /// The units in which it is reported, each with what can be and what is usual in it, and how it is drawn.
  let scales: [(unit: LaboratoryUnit, limits: Limits, digits: Int, step: Double)]
  /// The unit that a bare number means; nil where two units give different numbers, so that one has to be said.
  let onlyUnit: LaboratoryUnit?

  /// A number and its unit as they are logged, such as `2.9 mmol/L`; without the unit where it may be left out.
  let example: String

  /// The word that names it in a log line.
  package var word: String { words.first ?? id }

  /// The units in which it is reported.
  package var units: [LaboratoryUnit] { scales.map(\.unit) }

  /// The limits in a unit; nil where it is not reported in it.
  func limits(_ unit: LaboratoryUnit) -> Limits? { scales.first { $0.unit == unit }?.limits }

  /// The other unit in which a number would be usual, for the question whether that one was meant.
  func likelierUnit(than unit: LaboratoryUnit, for value: ExactDecimal) -> LaboratoryUnit? {
    scales.first { $0.unit != unit && $0.limits.doubt(value) == nil }?.unit
  }

  /// The test with a name in the journal, nil where this version does not know it.
  package static func named(_ id: String) -> LaboratoryTest? { all.first { $0.id == id } }

  /// The test that a word of a log line names, in any case.
  package static func meant(by word: String) -> LaboratoryTest? {
    let lower = word.lowercased()
    return all.first { $0.words.contains(lower) }
  }

  private typealias Range = (
    unit: LaboratoryUnit, hard: ClosedRange<Double>, soft: ClosedRange<Double>, digits: Int, step: Double
  )

  private init(
    _ id: String, _ title: String, words: [String], example: String, loinc: [String],
    only: LaboratoryUnit? = nil, _ ranges: [Range]
  ) {
    self.id = id
    self.title = title
    self.words = words
    self.example = example
    self.loinc = loinc
    onlyUnit = only
    scales = ranges.map { range in
      let limits = Limits(title, hard: range.hard, soft: range.soft, unit: range.unit.text)
      return (range.unit, limits, range.digits, range.step)
    }
  }
}

extension LaboratoryTest: Equatable, Hashable {
  /// Two tests are the same where their names in the journal are.
  package static func == (left: LaboratoryTest, right: LaboratoryTest) -> Bool { left.id == right.id }

  /// Hashes the name in the journal.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension LaboratoryTest {
  /// Every test this version knows, in the order in which people see them.
  package static let all: [LaboratoryTest] = [
    LaboratoryTest(
      "total-cholesterol", "total cholesterol", words: ["cholesterol", "chol"], example: "5.2 mmol/L",
      loinc: ["2093-3", "14647-2"],
      [(.mmolPerLitre, 0.1...50, 1.5...15, 1, 1), (.mgPerDecilitre, 4...2000, 60...600, 0, 20)]),
    LaboratoryTest(
      "ldl-cholesterol", "LDL cholesterol", words: ["ldl"], example: "2.9 mmol/L",
      loinc: ["2089-1", "13457-7", "18262-6", "22748-8", "39469-2", "69419-0"],
      [(.mmolPerLitre, 0.05...50, 0.2...12, 1, 1), (.mgPerDecilitre, 2...2000, 15...460, 0, 20)]),
    LaboratoryTest(
      "hdl-cholesterol", "HDL cholesterol", words: ["hdl"], example: "1.4 mmol/L",
      loinc: ["2085-9", "14646-4"],
      [(.mmolPerLitre, 0.05...20, 0.3...4, 1, 0.5), (.mgPerDecilitre, 2...800, 12...155, 0, 20)]),
    LaboratoryTest(
      "triglycerides", "triglycerides", words: ["triglycerides", "triglyceride", "trig", "tg"],
      example: "1.5 mmol/L",
      loinc: ["2571-8", "14927-8"],
      [(.mmolPerLitre, 0.1...150, 0.3...12, 1, 1), (.mgPerDecilitre, 5...13_000, 25...1000, 0, 50)]),
    LaboratoryTest(
      "creatinine", "creatinine", words: ["creatinine", "crea"], example: "88 umol/L",
      loinc: ["2160-0", "14682-9", "38483-4"],
      [(.umolPerLitre, 5...5000, 20...1000, 0, 20), (.mgPerDecilitre, 0.05...60, 0.2...12, 2, 0.2)]),
    LaboratoryTest(
      "egfr", "eGFR", words: ["egfr", "gfr"], example: "90",
      loinc: [
        "98979-8", "62238-1", "33914-3", "48642-3", "48643-1", "50044-7", "69405-9", "88293-6", "88294-4",
      ], only: .mLPerMinute,
      [(.mLPerMinute, 1...250, 5...150, 0, 10)]),
    LaboratoryTest(
      "potassium", "potassium", words: ["potassium"], example: "4.1", loinc: ["2823-3", "6298-4"],
      only: .mmolPerLitre,
      [(.mmolPerLitre, 1...15, 2.5...7, 1, 1), (.mEqPerLitre, 1...15, 2.5...7, 1, 1)]),
  ]
}
