extension LaboratoryValue {
  /// One for each test of the table.
  package static let quantities: [Quantity] = LaboratoryTest.all.map(\.quantity)

  /// Where it comes from.
  package static var isOfLaboratory: Bool { true }

  /// The test, its number and its unit.
  package static var parts: [FormPart] {
    [
      .choice("test", LaboratoryTest.all.map(\.word)), .value(.decimal),
      .unit(LaboratoryUnit.allCases.map(\.rawValue)),
    ]
  }

  /// The test names the kind.
  package static func line(ofParts words: [String]) -> [String] { words }

  /// The fields of the journal, the test as the log line says it.
  package var filled: [String: String] {
    ["test": test.word, "value": valueText, "unit": unit.rawValue]
  }
}

extension LaboratoryTest {
  /// Its number; what was reported in one unit is never converted to another, unless it is the same number in both.
  package var quantity: Quantity {
    let isSame = onlyUnit != nil
    return Quantity(
      id, title, words: words,
      scales: scales.map { scale in
        Quantity.Scale(
          scale.unit.text, code: scale.unit.rawValue, words: LaboratoryUnit.words.words(for: scale.unit),
          digits: scale.digits, scale.limits, axis: .fitted(step: scale.step, empty: scale.limits.soft),
          conversion: isSame ? ({ $0 }, { $0 }) : nil)
      }, toldBy: [Quantity.Source(LaboratoryValue.self) { $0.told(self) }])
  }
}

extension LaboratoryValue {
  fileprivate func told(_ wanted: LaboratoryTest) -> Quantity.Told? {
    guard test == wanted, let scale = test.units.firstIndex(of: unit) else { return nil }
    return Quantity.Told(value.double, scale: scale)
  }
}
