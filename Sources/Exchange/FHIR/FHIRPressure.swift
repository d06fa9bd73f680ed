import Model

extension FHIRKind {
  /// Two pressures in a panel; the pulse beside them is an observation of its own, as the standard wants it.
  static let bloodPressure = FHIRKind(
    BloodPressure.kind,
    // The second code is what came before the first.
    readers: ["85354-9": FHIRPressure(), "55284-4": FHIRPressure()]
  ) { state, setting, writer in
    guard let pressure = state.entry.content as? BloodPressure else { return }
    var panel = FHIRObservation(
      state, setting, .vitalSigns, .loinc("85354-9", text: BloodPressure.kind.title),
      FHIRClaims(vitalSign: "bp", home: "self-measured-bp"))
    panel.components = FHIRPressure.components(pressure)
    panel.note = state.entry.note
    panel.bodySite = pressure.cuff.map(FHIRPressure.site)
    panel.posture = pressure.posture.map(FHIRPressure.posture)
    writer.add(panel)
    guard let pulse = pressure.pulse else { return }
    var rate = FHIRObservation(
      state, setting, .vitalSigns, .loinc("8867-4", text: Pulse.kind.title),
      FHIRClaims(vitalSign: "heartrate", home: "smbp-associated-heart-rate"), part: FHIRPressure.pulsePart)
    rate.content = .quantity(FHIRQuantity(ExactDecimal(pulse), .beats))
    // What it took the place of may have had no pulse.
    if (state.replaces?.entry.content as? BloodPressure)?.pulse == nil { rate.replaces = nil }
    writer.add(rate)
  }
}

/// The codes of a blood pressure and of what is known around it.
struct FHIRPressure: FHIRReader {
  func measurement(of source: FHIRSource, _ options: ImportOptions) throws(RecordProblem) -> any Measurement {
    try source.pressure()
  }

  /// What the id of a pulse has behind that of its blood pressure.
  static let pulsePart = "-p"
  static let systolic = "8480-6"
  static let diastolic = "8462-4"
  static let heartbeat = "heartbeat"
  static let irregular = "irregular"

  static func components(_ pressure: BloodPressure) -> [FHIRObservation.Component] {
    var components = [
      FHIRObservation.Component(
        code: systolicCode, content: .quantity(FHIRQuantity(ExactDecimal(pressure.systolic), .mmHg))),
      FHIRObservation.Component(
        code: diastolicCode, content: .quantity(FHIRQuantity(ExactDecimal(pressure.diastolic), .mmHg))),
    ]
    if pressure.irregular {
      components.append(
        FHIRObservation.Component(
          code: FHIRConcept(FHIRAddress.context, [heartbeat], heartbeat),
          content: .concept(FHIRConcept(FHIRAddress.context, [irregular], "irregular heartbeat"))))
    }
    return components
  }

  private static let systolicCode = FHIRConcept.loinc(systolic)
  private static let diastolicCode = FHIRConcept.loinc(diastolic)

  /// Where the cuff was; of a wrist only the words are sure.
  static func site(_ cuff: (site: BloodPressure.Site, side: Side)) -> FHIRConcept {
    let text = "\(cuff.side.rawValue) \(cuff.site == .arm ? "upper arm" : cuff.site.rawValue)"
    guard cuff.site == .arm, let code = arms.first(where: { $0.side == cuff.side })?.code else {
      return FHIRConcept(text: text)
    }
    return FHIRConcept(FHIRAddress.snomed, [code], text)
  }

  static func posture(_ posture: Posture) -> FHIRConcept {
    let codes = postures.filter { $0.posture == posture }.map(\.code)
    return FHIRConcept(FHIRAddress.snomed, codes, posture.rawValue)
  }

  /// The upper arms in SNOMED CT.
  static let arms: [(side: Side, code: String)] = [(.left, "368208006"), (.right, "368209003")]
  /// The postures in SNOMED CT.
  static let postures: [(posture: Posture, code: String)] = [
    (.sitting, "33586001"), (.standing, "10904000"), (.lying, "102538003"),
  ]
}
