import Model
import Statistics
import Testing

@testable import Alerts

struct GlucoseBandTests {
  private func band(_ mantissa: Int64, _ scale: Int, _ unit: GlucoseUnit) throws -> String {
    let number = try #require(ExactDecimal(mantissa: mantissa, scale: scale))
    return GlucoseBands.classification(of: try Glucose(.number(number), unit: unit)).id
  }

  @Test func everyWholeMgdl() throws {
    for value in 10...600 {
      let expected =
        if value < 54 { "very_low" } else if value < 70 { "low" } else if value <= 180 {
          "in_range"
        } else if value
          <= 250
        { "high" } else { "very_high" }
      #expect(try band(Int64(value), 0, .mgdl) == expected, "\(value) mg/dL")
    }
  }

  /// In mmol/L the limits of the consensus are 3.0, 3.9, 10.0 and 13.9.
  @Test func everyTenthOfMmol() throws {
    for tenths in 10...333 {
      let expected =
        if tenths < 30 { "very_low" } else if tenths < 39 { "low" } else if tenths <= 100 {
          "in_range"
        } else if tenths
          <= 139
        { "high" } else { "very_high" }
      #expect(try band(Int64(tenths), 1, .mmol) == expected, "\(tenths) tenths of mmol/L")
    }
  }

  @Test func extremes() throws {
    for unit in GlucoseUnit.allCases {
      #expect(GlucoseBands.classification(of: try Glucose(.low, unit: unit)).id == "very_low")
      #expect(GlucoseBands.classification(of: try Glucose(.high, unit: unit)).id == "very_high")
    }
    // Numbers beyond what meters show are accepted by the model, and have bands.
    #expect(try band(1000, 0, .mgdl) == "very_high")
    #expect(try band(555, 1, .mmol) == "very_high")
  }

  @Test func writtenDigitsDoNotMatter() throws {
    #expect(try band(1000, 2, .mmol) == "in_range")
    #expect(try band(39, 1, .mmol) == "in_range")
    #expect(try band(390, 2, .mmol) == "in_range")
  }

  @Test func limitsAreToldInTheUnitOfEntry() throws {
    let mmol = GlucoseBands.classification(of: try Glucose(.number(ExactDecimal(10)), unit: .mmol))
    #expect(mmol.limits == "3.9 to 10.0 mmol/L")
    #expect(mmol.words == "in range (2019 consensus)" && mmol.position == .within)
    let mgdl = GlucoseBands.classification(of: try Glucose(.number(ExactDecimal(181)), unit: .mgdl))
    #expect(mgdl.limits == "181 to 250 mg/dL" && mgdl.position == .above && mgdl.severity == .notice)
  }
}
