/// The two units in which glucose is measured.
package enum GlucoseUnit: String, Sendable, CaseIterable {
  /// Milligrams a decilitre.
  case mgdl = "mg/dL"
  /// Millimoles a litre.
  case mmol = "mmol/L"

  /// How many mg/dL are one mmol/L: 18.0182.
  ///
  /// The factor of most patient programs; the molar mass of glucose gives 18.0156. The two never differ in the
  /// class of a value, because values are classified in whole mg/dL (docs/clinical.md).
  package static let factor = 18.0182
  static let exactFactor: (mantissa: Int64, scale: Int) = (180_182, 4)

  /// Reads `mg/dl`, `mgdl`, `mmol/l` or `mmol`, in any case; nil for anything else.
  package init?(word: String) {
    guard let unit = Self.words[word] else { return nil }
    self = unit
  }

  /// Its place among the scales of glucose.
  var scale: Int { self == .mmol ? 0 : 1 }

  static let words = WordTable<GlucoseUnit>([(.mmol, ["mmol/L", "mmol"]), (.mgdl, ["mg/dL", "mgdl"])])
}
