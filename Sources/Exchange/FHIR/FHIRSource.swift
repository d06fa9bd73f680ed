import Model

/// An observation of FHIR that is read.
struct FHIRSource {
  /// A number with what stands around it.
  struct Quantity {
    let number: ExactDecimal
    let comparator: String?
    /// The unit in UCUM, or in words where it has no code.
    let unit: String?

    /// All of it for people.
    var text: String { "\(comparator ?? "")\(number) \(unit ?? "")".trimmed }
  }

  let json: PlacedJSON

  /// Its parts.
  var components: [PlacedJSON] { json["component"]?.list ?? [] }

  /// The part with a code of LOINC; nil where there is none.
  func component(_ code: String) -> FHIRSource? {
    components.first { $0["code"]?.codes(of: FHIRAddress.loinc).contains(code) == true }.map(FHIRSource.init)
  }

  /// The number that it says.
  ///
  /// - Throws: `RecordProblem` where it says none.
  func quantity() throws(RecordProblem) -> Quantity {
    guard let quantity = json["valueQuantity"] else {
      let why = json["dataAbsentReason"].flatMap(FHIRPage.words) ?? ""
      throw RecordProblem("valueQuantity", found: why, "a number with a unit is expected")
    }
    guard let number = quantity["value"]?.number else {
      throw RecordProblem(
        "valueQuantity", found: quantity["value"]?.numberText ?? "",
        "a number that can be saved exactly is expected")
    }
    return Quantity(
      number: number, comparator: quantity["comparator"]?.text,
      unit: quantity["code"]?.text ?? quantity["unit"]?.text)
  }

  /// The number where it is no more and no less.
  func plainQuantity() throws(RecordProblem) -> Quantity {
    let quantity = try quantity()
    guard quantity.comparator == nil else {
      throw RecordProblem("valueQuantity", found: quantity.text, "a plain number is expected")
    }
    return quantity
  }

  /// A whole number in a unit.
  func whole(_ unit: FHIRUnit) throws(RecordProblem) -> Int {
    let quantity = try plainQuantity()
    guard let whole = quantity.number.whole, unit.isMeant(by: quantity.unit) else {
      throw RecordProblem(
        "valueQuantity", found: quantity.text, "a whole number in \(unit.code ?? "its unit") is expected")
    }
    return whole
  }

  /// Makes a value; where it cannot be, the observation is refused.
  func checked<Value>(_ make: () throws(FieldProblem) -> Value) throws(RecordProblem) -> Value {
    let found = try? quantity().text
    return try RecordProblem.checked("valueQuantity", found ?? "", make)
  }

  /// Makes a measurement of a kind.
  func measurement(of kind: Kind, _ fields: [Field]) throws(RecordProblem) -> any Measurement {
    try checked { () throws(FieldProblem) in try kind.measurement(fields) }
  }

  /// The blood pressure of a panel, with the pulse where the panel has it too.
  func pressure() throws(RecordProblem) -> any Measurement {
    guard let systolic = try component(FHIRPressure.systolic)?.whole(.mmHg),
      let diastolic = try component(FHIRPressure.diastolic)?.whole(.mmHg)
    else {
      throw RecordProblem("component", found: "", "a blood pressure needs both numbers")
    }
    let pulse = try component("8867-4")?.whole(.beats)
    return try RecordProblem.checked("component", "\(systolic)/\(diastolic)") { () throws(FieldProblem) in
      try BloodPressure(
        systolic: systolic, diastolic: diastolic, pulse: pulse, cuff: cuff, posture: posture,
        irregular: isIrregular)
    }
  }
}

extension FHIRSource {
  private var cuff: (site: BloodPressure.Site, side: Side)? {
    guard let site = json["bodySite"] else { return nil }
    if let code = site.code(of: FHIRAddress.snomed),
      let arm = FHIRPressure.arms.first(where: { $0.code == code })
    {
      return (.arm, arm.side)
    }
    let all = BloodPressure.Site.allCases.flatMap { site in Side.allCases.map { (site, $0) } }
    return all.first { FHIRPressure.site($0).text == site["text"]?.text }.map { (site: $0.0, side: $0.1) }
  }

  private var posture: Posture? {
    let position = json["extension"]?.list.first {
      $0["url"]?.text == FHIRAddress.standard + "observation-bodyPosition"
    }
    let code = position?["valueCodeableConcept"]?.code(of: FHIRAddress.snomed)
    return FHIRPressure.postures.first { $0.code == code }?.posture
  }

  private var isIrregular: Bool {
    components.contains {
      $0["valueCodeableConcept"]?.code(of: FHIRAddress.context) == FHIRPressure.irregular
    }
  }
}

extension PlacedJSON {
  /// The codes of one system in a concept.
  func codes(of system: String) -> [String] {
    (self["coding"]?.list ?? []).filter { $0["system"]?.text == system }.compactMap { $0["code"]?.text }
  }

  /// The first code of one system.
  func code(of system: String) -> String? { codes(of: system).first }
}
