/// The units in which laboratories report the tests of the table; nothing is converted from one to another.
package enum LaboratoryUnit: String, Sendable, CaseIterable {
  /// Millimoles a litre.
  case mmolPerLitre = "mmol/L"
  /// Milligrams a decilitre.
  case mgPerDecilitre = "mg/dL"
  /// Micromoles a litre.
  case umolPerLitre = "umol/L"
  /// Milliequivalents a litre; of potassium, which has one charge, the same number as mmol/L.
  case mEqPerLitre = "mEq/L"
  /// Millilitres a minute for 1.73 square metres of body surface.
  case mLPerMinute = "mL/min/1.73m2"

  /// Reads a unit as people and laboratories write it, in any case; nil for anything else.
  package init?(word: String) {
    guard let unit = Self.words[word] else { return nil }
    self = unit
  }

  /// The unit for people.
  package var text: String {
    switch self {
    case .umolPerLitre: "µmol/L"
    case .mLPerMinute: "mL/min/1.73 m²"
    default: rawValue
    }
  }

  static let words = WordTable<LaboratoryUnit>([
    (.mmolPerLitre, ["mmol/L", "mmol"]), (.mgPerDecilitre, ["mg/dL", "mgdl"]),
    // The micro sign and the Greek letter look the same.
    (.umolPerLitre, ["umol/L", "\u{B5}mol/L", "\u{3BC}mol/L", "umol"]), (.mEqPerLitre, ["mEq/L", "meq"]),
    (
      .mLPerMinute,
      [
        "mL/min/1.73m2", "mL/min/1.73m²", "mL/min/1,73m2", "mL/min/1,73m²", "mL/min/1.73", "mL/min/1,73",
        "mL/min",
      ]
    ),
  ])
}
