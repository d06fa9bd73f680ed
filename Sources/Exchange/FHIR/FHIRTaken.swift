import Model

/// An amount that was taken, by a code of ours: no code of LOINC is known here to mean one dose or one meal.
struct FHIRTaken: Sendable {
  let type: Kind
  /// The unit of FHIR.
  let unit: FHIRUnit

  /// Insulin in international units.
  static let insulin = FHIRTaken(type: Insulin.kind, unit: FHIRUnit("[iU]", "U"))
  /// Carbohydrates in grams.
  static let carbohydrates = FHIRTaken(type: Carbohydrates.kind, unit: FHIRUnit("g", "g"))

  /// The one that stands under a code of ours.
  static func named(_ code: String) -> FHIRTaken? { [insulin, carbohydrates].first { $0.type.id == code } }
}

extension FHIRKind {
  /// Insulin.
  static let insulin = FHIRTaken.insulin.kind
  /// Carbohydrates.
  static let carbohydrates = FHIRTaken.carbohydrates.kind
}

extension FHIRTaken {
  /// How fast an insulin acts, as the name of a part.
  private static let acting = "acting"

  fileprivate var kind: FHIRKind {
    let taken = self
    return FHIRKind(type) { state, setting, writer in taken.write(state, setting, &writer) }
  }

  private func write(_ state: EntryState, _ setting: FHIRSetting, _ writer: inout FHIRWriter) {
    guard let (value, _) = state.entry.content.numberAndUnit else { return }
    var observation = FHIRObservation(
      state, setting, .survey, FHIRConcept(FHIRAddress.kind, [type.id], type.title))
    observation.content = .quantity(FHIRQuantity(value, unit))
    if let action = (state.entry.content as? Insulin)?.action {
      observation.components = [
        FHIRObservation.Component(
          code: FHIRConcept(FHIRAddress.context, [Self.acting], Self.acting),
          content: .concept(FHIRConcept(FHIRAddress.action, [action.rawValue], "\(action.rawValue)-acting")))
      ]
    }
    observation.note = state.entry.note
    writer.add(observation)
  }
}

extension FHIRTaken: FHIRReader {
  func measurement(of source: FHIRSource, _ options: ImportOptions) throws(RecordProblem) -> any Measurement {
    let quantity = try source.plainQuantity()
    guard unit.isMeant(by: quantity.unit) else {
      throw RecordProblem(
        "valueQuantity", found: quantity.text, "a number in \(unit.words ?? "") is expected")
    }
    let action = source.components.lazy.compactMap { component in
      component["valueCodeableConcept"]?.code(of: FHIRAddress.action)
    }.first
    let fields = action.map { [Field(Self.acting, .text($0))] } ?? []
    return try source.measurement(of: type, [Field("value", .number(quantity.number))] + fields)
  }
}
