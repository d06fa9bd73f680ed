import Model

/// A code in FHIR, with the words for people.
struct FHIRConcept: Sendable {
  /// One code of one system.
  struct Coding: Sendable {
    let system: String
    let code: String
  }

  /// The codes; none where only words are known.
  var codings: [Coding] = []
  /// The words, nil where the code says it all.
  var text: String?

  init(_ system: String, _ codes: [String], _ text: String? = nil) {
    codings = codes.map { Coding(system: system, code: $0) }
    self.text = text
  }

  init(text: String) { self.text = text }

  /// LOINC's, of which the first one counts and the others say it more exactly.
  static func loinc(_ codes: String..., text: String? = nil) -> FHIRConcept {
    FHIRConcept(FHIRAddress.loinc, codes, text)
  }
}

/// A number with a unit in FHIR.
struct FHIRQuantity: Sendable {
  /// The number, with the digits that were entered.
  let value: ExactDecimal
  /// What a number off the scale of a meter is: `<` or `>`.
  var comparator: String?
  /// The unit for people; nil for a plain count.
  let words: String?
  /// The unit in UCUM; nil where it has none, and so no system either.
  let code: String?

  init(_ value: ExactDecimal, _ unit: FHIRUnit, comparator: String? = nil) {
    (self.value, self.comparator, words, code) = (value, comparator, unit.words, unit.code)
  }
}

/// A unit: in UCUM (ucum.org) for programs, in words for people.
struct FHIRUnit: Sendable, Equatable {
  let code: String?
  let words: String?

  init(_ code: String?, _ words: String?) { (self.code, self.words) = (code, words) }

  static let mmHg = FHIRUnit("mm[Hg]", "mmHg")
  static let beats = FHIRUnit("/min", "beats/min")
  static let percent = FHIRUnit("%", "%")
  static let days = FHIRUnit("d", "days")

  /// Whether a unit that somebody wrote, in UCUM or in words, is this one.
  func isMeant(by unit: String?) -> Bool { unit != nil && (unit == code || unit == words) }

  /// The unit of a kind that a person made: in UCUM where it surely is one of its codes.
  init(own unit: String) { self.init(Self.known[unit], unit.isEmpty ? nil : unit) }

  /// Units as people write them, and what UCUM calls the same.
  private static let known: [String: String] = {
    var known = [
      "°C": "Cel", "°F": "[degF]", "mmHg": "mm[Hg]", "lb": "[lb_av]", "in": "[in_i]", "hours": "h",
      "days": "d",
      "bpm": "/min",
    ]
    for code in [
      "%", "/min", "L/min", "L", "mL", "dL", "kg", "g", "mg", "ug", "km", "m", "cm", "mm", "s", "min", "h",
      "d",
      "mmol/L", "umol/L", "mmol/mol", "mg/dL", "g/dL", "g/L", "mg/L", "ug/L", "ng/mL", "mL/min", "kg/m2",
      "kPa",
      "kJ", "kcal", "W", "Hz",
    ] { known[code] = code }
    return known
  }()
}
