import Model

/// A value of an observation of FHIR that is kept: known by its LOINC code, with a unit of UCUM.
struct FHIRValue {
  private let test: FoundTest
  private let isFasting: Bool
  private let quantity: PlacedJSON?

  /// Takes an observation whose code is one of the table; nil for any other, and for those that do not hold.
  init?(_ observation: PlacedJSON) {
    let codes = observation["code"]?["coding"]?.list.filter { $0["system"]?.text == "http://loinc.org" }
      .compactMap { $0["code"]?.text }
    guard let codes, let code = codes.first(where: { Self.tests[$0] != nil }), let test = Self.tests[code]
    else {
      return nil
    }
    if let status = observation["status"]?.text, Self.void.contains(status) { return nil }
    self.test = test
    isFasting = Self.fastingGlucose.contains(code)
    quantity = observation["valueQuantity"]
  }

  /// What is offered, or said of it; nil where there is no quantity.
  func found(line: Int, text: String, time: DocumentTime?) -> FoundValue? {
    guard let quantity else { return nil }
    return FoundValue(test, line: line, text: text, reading(quantity), time: time)
  }

  private func reading(_ quantity: PlacedJSON) -> FoundValue.Reading {
    guard let text = quantity["value"]?.numberText else { return .unclear("there is no number") }
    let unit = quantity["code"]?.text ?? quantity["unit"]?.text
    if let comparator = quantity["comparator"]?.text {
      return .unclear("\(comparator)\(text) \(unit ?? "") is not a plain number")
    }
    guard let number = quantity["value"]?.number else { return .unclear("\(text) cannot be saved exactly") }
    guard let unit else { return test.lacksUnit(text) }
    let known = Self.ucum[unit] ?? unit
    guard let kept = test.unit(known) else {
      return .unclear("\(text) \(unit): only \(test.units.joined(separator: " and ")) can be saved")
    }
    return test.reading(number, unit: kept, isFasting: isFasting)
  }

  /// Observations that were withdrawn, or never came to be.
  private static let void: Set<String> = ["entered-in-error", "cancelled", "registered"]

  /// Units of UCUM (ucum.org) that are written otherwise here.
  private static let ucum = [
    "mL/min/{1.73_m2}": LaboratoryUnit.mLPerMinute.rawValue,
    "mL/min/{1.73m2}": LaboratoryUnit.mLPerMinute.rawValue,
    "meq/L": LaboratoryUnit.mEqPerLitre.rawValue, "mmol/mol{Hb}": HbA1c.Unit.mmolPerMol.rawValue,
    "%{Hb}": HbA1c.Unit.percent.rawValue,
  ]

  private static let tests: [String: FoundTest] = {
    var tests: [String: FoundTest] = [:]
    for test in LaboratoryTest.all {
      for code in test.loinc { tests[code] = .laboratory(test) }
    }
    for code in ["4548-4", "17856-6", "59261-8"] { tests[code] = .hba1c }
    for code in glucose.union(fastingGlucose) { tests[code] = .glucose }
    return tests
  }()

  /// Glucose in serum, plasma or blood, as mass and as substance; loinc.org.
  private static let glucose: Set<String> = ["2345-7", "14749-6", "2339-0", "15074-8"]
  /// The same after a night without food.
  private static let fastingGlucose: Set<String> = ["1558-6", "14771-0"]
}
