import Model
import Testing

@Suite struct GlucoseTests {
  private func glucose(_ number: String, _ unit: GlucoseUnit) throws -> Glucose {
    try Glucose(.number(try decimal(number)), unit: unit)
  }

  @Test(arguments: [
    ("3.0", 54), ("3.9", 70), ("4.4", 79), ("5.6", 101), ("7.0", 126), ("7.8", 141), ("10.0", 180),
    ("10", 180),
    ("10.1", 182), ("11.1", 200), ("13.9", 250), ("0.6", 11), ("55.5", 1000), ("33.3", 600), ("5.60", 101),
  ])
  func wholeMilligrams(_ mmol: String, _ mgdl: Int) throws {
    #expect(try glucose(mmol, .mmol).wholeMgdl == mgdl)
  }

  /// Every value that a meter in mmol/L can show, by whole numbers alone: round half up of tenths times 180,182 / 10^5.
  @Test func everyTenth() throws {
    for tenths in 6...555 {
      let text = "\(tenths / 10).\(tenths % 10)"
      let expected = (tenths * 180_182 + 50_000) / 100_000
      #expect(try glucose(text, .mmol).wholeMgdl == expected, "\(text)")
    }
  }

  /// The factor 18.0182 and the molar mass' 18.0156 put every meter value on the same side of every limit.
  @Test func theOtherFactorGivesTheSameClass() throws {
    let limits = [54, 70, 100, 126, 140, 180, 200, 250]
    for tenths in 6...555 {
      let one = (tenths * 180_182 + 50_000) / 100_000
      let other = (tenths * 180_156 + 50_000) / 100_000
      for limit in limits {
        #expect(
          (one < limit) == (other < limit) && (one > limit) == (other > limit), "\(tenths) against \(limit)")
      }
    }
  }

  @Test(arguments: [("100", 100), ("99.5", 100), ("99.4", 99), ("100.49", 100), ("1000", 1000)])
  func milligramsAreRoundedHalfUp(_ text: String, _ whole: Int) throws {
    #expect(try glucose(text, .mgdl).wholeMgdl == whole)
  }

  @Test func highAndLowHaveNoNumber() throws {
    for value in [Glucose.Value.high, .low] {
      let glucose = try Glucose(value, unit: .mmol)
      #expect(glucose.wholeMgdl == nil)
      #expect(glucose.number(in: .mmol) == nil && glucose.number(in: .mgdl) == nil)
    }
  }

  @Test func otherUnitsForDisplay() throws {
    #expect(try glucose("5.6", .mmol).number(in: .mmol) == 5.6)
    #expect(try glucose("101", .mgdl).number(in: .mgdl) == 101)
    let mgdl = try #require(try glucose("10", .mmol).number(in: .mgdl))
    #expect(abs(mgdl - 180.182) < 1e-9)
    let mmol = try #require(try glucose("180.182", .mgdl).number(in: .mmol))
    #expect(abs(mmol - 10) < 1e-9)
  }

  @Test(arguments: [("mg/dL", GlucoseUnit.mgdl), ("MGDL", .mgdl), ("mmol/l", .mmol), ("mmol", .mmol)])
  func unitWords(_ word: String, _ unit: GlucoseUnit) {
    #expect(GlucoseUnit(word: word) == unit)
  }

  @Test(arguments: ["mg", "mmol/mol", "g/L", "", "mg/dl.", "mol"])
  func otherUnitWordsAreRefused(_ word: String) {
    #expect(GlucoseUnit(word: word) == nil)
  }

  @Test(arguments: ["3.9", "3.9 mmol", "3,9 mmol/L", "70 mg/dL", "3.9  mmol/L"])
  func limits(_ text: String) {
    let isLimit = text != "3.9"
    #expect((Glucose(limitText: text) != nil) == isLimit)
  }
}
