import Model

extension FHIRKind {
  /// Glucose of a meter, a sensor or a laboratory: never a vital sign, and a code of its own for each unit.
  static let glucose = FHIRKind(Glucose.kind, readers: FHIRGlucose.readers) { state, setting, writer in
    guard let glucose = state.entry.content as? Glucose else { return }
    let row = FHIRGlucose.row(of: glucose)
    let isSensor = glucose.source == .cgm
    let profile = "cgm-sensor-reading-\(glucose.unit == .mgdl ? "mass" : "moles")-per-volume"
    var observation = FHIRObservation(
      state, setting, .laboratory, FHIRConcept(FHIRAddress.loinc, [row.code], Glucose.kind.title),
      isSensor ? FHIRClaims(sensor: profile) : FHIRClaims())
    let unit = FHIRGlucose.unit(glucose.unit, isOfGuide: isSensor && setting.profiles.contains(.sensor))
    switch glucose.value {
    case .number(let number): observation.content = .quantity(FHIRQuantity(number, unit))
    case .low, .high:
      let sign = glucose.value == .low ? "<" : ">"
      observation.content = .quantity(FHIRQuantity(setting.scaleEnd(glucose), unit, comparator: sign))
      observation.shown = glucose.valueText
    }
    observation.isOwn = glucose.source != .laboratory
    observation.note = state.entry.note
    if let meal = glucose.meal { observation.components = [FHIRGlucose.component(meal)] }
    writer.add(observation)
  }
}

/// The codes of glucose in LOINC, and of meals.
enum FHIRGlucose {
  /// What a code says of a value.
  struct Row: Sendable {
    let code: String
    let unit: GlucoseUnit
    /// What took it; nil where the code does not say.
    let source: Glucose.Source?
    var isFasting = false
  }

  /// Each code as mass and as substance; what was fasting has one of its own, but for a sensor.
  static let rows = [
    Row(code: "41653-7", unit: .mgdl, source: .fingerStick),
    Row(code: "14743-9", unit: .mmol, source: .fingerStick),
    Row(code: "41604-0", unit: .mgdl, source: .fingerStick, isFasting: true),
    Row(code: "14770-2", unit: .mmol, source: .fingerStick, isFasting: true),
    Row(code: "99504-3", unit: .mgdl, source: .cgm), Row(code: "105272-9", unit: .mmol, source: .cgm),
    Row(code: "2345-7", unit: .mgdl, source: .laboratory),
    Row(code: "14749-6", unit: .mmol, source: .laboratory),
    Row(code: "1558-6", unit: .mgdl, source: .laboratory, isFasting: true),
    Row(code: "14771-0", unit: .mmol, source: .laboratory, isFasting: true),
  ]

  /// The codes of blood of which nobody says how it was drawn: what a meter's app writes as well as a laboratory.
  private static let unsaid = [
    Row(code: "2339-0", unit: .mgdl, source: nil), Row(code: "15074-8", unit: .mmol, source: nil),
  ]

  /// The row of a value.
  static func row(of glucose: Glucose) -> Row {
    let isFasting = glucose.meal == .fasting && glucose.source != .cgm
    return rows.first {
      $0.unit == glucose.unit && $0.source == glucose.source && $0.isFasting == isFasting
    } ?? rows[0]
  }

  /// The unit; the guide for sensors has words of its own for it.
  static func unit(_ unit: GlucoseUnit, isOfGuide: Bool) -> FHIRUnit {
    FHIRUnit(unit.rawValue, isOfGuide ? unit.rawValue.lowercased() : unit.rawValue)
  }

  /// How a value stands to eating, in a part: no rule of HL7 says where else.
  static func component(_ meal: Glucose.Meal) -> FHIRObservation.Component {
    var concept = FHIRConcept(FHIRAddress.meal, [meal.rawValue], meal.text)
    if let code = timings[meal] { concept.codings.append(.init(system: FHIRAddress.timing, code: code)) }
    return FHIRObservation.Component(
      code: FHIRConcept(FHIRAddress.context, ["meal"], "meal"), content: .concept(concept))
  }

  /// The codes of HL7 for times of the day; for a night without food there is none.
  private static let timings: [Glucose.Meal: String] = [.before: "AC", .after: "PC", .bedtime: "HS"]

  static let readers = Dictionary((rows + unsaid).map { ($0.code, $0) }) { first, _ in first }

  fileprivate static func meal(_ source: FHIRSource) -> Glucose.Meal? {
    for component in source.components {
      guard let value = component["valueCodeableConcept"] else { continue }
      if let meal = value.code(of: FHIRAddress.meal).flatMap(Glucose.Meal.init(rawValue:)) { return meal }
      switch value.code(of: FHIRAddress.timing) {
      case "AC", "ACM", "ACD", "ACV": return .before
      case "PC", "PCM", "PCD", "PCV": return .after
      case "HS": return .bedtime
      default: continue
      }
    }
    return nil
  }
}

extension FHIRGlucose.Row: FHIRReader {
  func measurement(of source: FHIRSource, _ options: ImportOptions) throws(RecordProblem) -> any Measurement {
    let quantity = try source.quantity()
    guard let unit = quantity.unit.flatMap(GlucoseUnit.init(word:)) else {
      throw RecordProblem("valueQuantity", found: quantity.text, "a unit is expected: mg/dL or mmol/L")
    }
    let meal = FHIRGlucose.meal(source) ?? (isFasting ? .fasting : nil)
    let taken = self.source ?? options.source ?? .fingerStick
    let value = try value(of: quantity, unit, taken, options)
    return try source.checked { () throws(FieldProblem) in
      try Glucose(value, unit: unit, meal: meal, source: taken)
    }
  }

  /// The number; LO or HI only for what lies as far off the scale as they say here.
  private func value(
    of quantity: FHIRSource.Quantity, _ unit: GlucoseUnit, _ taken: Glucose.Source, _ options: ImportOptions
  ) throws(RecordProblem) -> Glucose.Value {
    guard let sign = quantity.comparator else { return .number(quantity.number) }
    let value: Glucose.Value = sign == "<" ? .low : .high
    let end = (try? Glucose(value, unit: unit, source: taken)).flatMap(options.scaleEnd)
    guard let end, sign == "<" ? quantity.number <= end : sign == ">" && quantity.number >= end else {
      throw RecordProblem(
        "valueQuantity", found: quantity.text,
        "a plain number is expected, or one that is off the scale"
          + (end.map { " (\(sign.prefix(1))\($0) \(unit.rawValue))" } ?? ""))
    }
    return value
  }
}
