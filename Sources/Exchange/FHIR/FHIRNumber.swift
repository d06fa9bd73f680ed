import Model

/// A kind whose measurement is one number in one of a few units: a row of data, written and read alike.
struct FHIRNumber: Sendable {
  /// A unit in which it is entered.
  struct Scale: Sendable {
    /// The unit as the journal writes it; empty where the kind has only one.
    let unit: String
    /// The unit of FHIR.
    let ucum: FHIRUnit
    /// The codes of LOINC that go with it, the one that counts first.
    let codes: [String]
  }

  let type: Kind
  let category: FHIRObservation.Category
  /// The vital sign's profile; nil where it is none.
  var profile: String?
  let scales: [Scale]

  /// The table.
  static let all: [FHIRNumber] = [
    FHIRNumber(
      type: Pulse.kind, category: .vitalSigns, profile: "heartrate",
      scales: [Scale(unit: "", ucum: .beats, codes: ["8867-4"])]),
    FHIRNumber(
      type: Weight.kind, category: .vitalSigns, profile: "bodyweight",
      scales: [
        Scale(unit: "kg", ucum: FHIRUnit("kg", "kg"), codes: ["29463-7"]),
        Scale(unit: "lb", ucum: FHIRUnit("[lb_av]", "lb"), codes: ["29463-7"]),
      ]),
    FHIRNumber(
      type: OxygenSaturation.kind, category: .vitalSigns, profile: "oxygensat",
      scales: [Scale(unit: "", ucum: .percent, codes: ["2708-6", "59408-5"])]),
    FHIRNumber(
      type: Temperature.kind, category: .vitalSigns, profile: "bodytemp",
      scales: [
        Scale(unit: "C", ucum: FHIRUnit("Cel", "°C"), codes: ["8310-5"]),
        Scale(unit: "F", ucum: FHIRUnit("[degF]", "°F"), codes: ["8310-5"]),
      ]),
    FHIRNumber(
      type: RespiratoryRate.kind, category: .vitalSigns, profile: "resprate",
      scales: [Scale(unit: "", ucum: FHIRUnit("/min", "breaths/min"), codes: ["9279-1"])]),
    FHIRNumber(
      type: HbA1c.kind, category: .laboratory,
      scales: [
        Scale(unit: "%", ucum: .percent, codes: ["4548-4"]),
        Scale(unit: "mmol/mol", ucum: FHIRUnit("mmol/mol", "mmol/mol"), codes: ["59261-8"]),
      ]),
    // The journal says ketones and not which: the plainer of the two codes that are in use.
    FHIRNumber(
      type: Ketones.kind, category: .laboratory,
      scales: [Scale(unit: "", ucum: FHIRUnit("mmol/L", "mmol/L"), codes: ["53061-8"])]),
    FHIRNumber(
      type: Waist.kind, category: .exam,
      scales: [
        Scale(unit: "cm", ucum: FHIRUnit("cm", "cm"), codes: ["8280-0"]),
        Scale(unit: "in", ucum: FHIRUnit("[in_i]", "in"), codes: ["8280-0"]),
      ]),
  ]
}

extension FHIRNumber {
  /// The kind that the row makes.
  var kind: FHIRKind {
    let number = self
    let readers = Dictionary((scales.flatMap(\.codes) + otherCodes).map { ($0, number) }) { first, _ in first
    }
    return FHIRKind(type, readers: readers) { state, setting, writer in
      number.write(state, setting, &writer)
    }
  }

  /// Codes that others give to the same.
  private var otherCodes: [String] { type == Ketones.kind ? ["104816-4"] : [] }

  private func write(_ state: EntryState, _ setting: FHIRSetting, _ writer: inout FHIRWriter) {
    guard let (value, unit) = state.entry.content.numberAndUnit,
      let scale = scales.first(where: { $0.unit == unit })
    else { return }
    var observation = FHIRObservation(
      state, setting, category, FHIRConcept(FHIRAddress.loinc, scale.codes, type.title),
      FHIRClaims(vitalSign: profile))
    observation.content = .quantity(FHIRQuantity(value, scale.ucum))
    observation.isOwn = type.isMeasuredAtHome
    observation.note = state.entry.note
    writer.add(observation)
  }
}

extension FHIRNumber: FHIRReader {
  func measurement(of source: FHIRSource, _ options: ImportOptions) throws(RecordProblem) -> any Measurement {
    let quantity = try source.plainQuantity()
    guard let scale = scales.first(where: { $0.ucum.isMeant(by: quantity.unit) }) else {
      let units = scales.compactMap(\.ucum.code).joined(separator: " or ")
      throw RecordProblem("valueQuantity", found: quantity.text, "a number in \(units) is expected")
    }
    let unit = scale.unit.isEmpty ? [] : [Field("unit", .text(scale.unit))]
    return try source.measurement(of: type, [Field("value", .number(quantity.number))] + unit)
  }
}
