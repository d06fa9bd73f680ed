import Model

extension FormKind {
  /// The form for a kind of measurement; nil where there is none.
  init?(of measurement: any Measurement) {
    switch measurement {
    case is BloodPressure: self = .bloodPressure
    case is Glucose: self = .glucose
    case is Weight: self = .weight
    case is Pulse: self = .pulse
    case is OxygenSaturation: self = .oxygen
    case is Temperature: self = .temperature
    case is HbA1c: self = .hba1c
    case is LaboratoryValue: self = .laboratory
    case is Ketones: self = .ketones
    case is MedicationTaken: self = .medication
    case is Note: self = .note
    default: return nil
    }
  }

  /// The fields filled with what a line says; nil where they would not say exactly the same.
  ///
  /// The time is left empty where it is the usual one: now, or that of the entry that is corrected.
  func fields(saying draft: Draft, _ context: EntryContext, correcting base: Entry?) -> [FormField]? {
    var values = Self.values(of: draft.measurement)
    if draft.at != base?.at ?? context.now {
      values["day"] = "\(draft.at.day)"
      values["time"] = "\(draft.at.time)"
    }
    if self != .note { values["remark"] = draft.note }
    var fields = fields(context)
    for index in fields.indices {
      if let value = values[fields[index].label] { fields[index].fill(value) }
    }
    let again = try? LogLine.read(line(fields, tags: draft.tags), context: context, correcting: base)
    return again == draft ? fields : nil
  }

  /// What stands in the fields, by their labels.
  private static func values(of measurement: any Measurement) -> [String: String] {
    switch measurement {
    case let reading as BloodPressure: values(of: reading)
    case let glucose as Glucose: values(of: glucose)
    case let weight as Weight: ["value": weight.valueText, "unit": weight.unit.rawValue]
    case let temperature as Temperature:
      ["value": temperature.valueText, "unit": temperature.unit.rawValue]
    case let hba1c as HbA1c: ["value": hba1c.valueText, "unit": hba1c.unit.rawValue]
    case let result as LaboratoryValue:
      ["test": result.test.word, "value": result.valueText, "unit": result.unit.rawValue]
    case let taken as MedicationTaken: ["medicine": taken.name]
    case let note as Note: ["text": note.text]
    default: ["value": measurement.valueText]
    }
  }

  private static func values(of reading: BloodPressure) -> [String: String] {
    var values = ["systolic": "\(reading.systolic)", "diastolic": "\(reading.diastolic)"]
    values["pulse"] = reading.pulse.map(String.init)
    values["side"] = reading.cuff?.side.rawValue
    values["cuff at"] = reading.cuff?.site.rawValue
    values["posture"] = reading.posture?.rawValue
    if reading.irregular { values["heartbeat"] = "irregular" }
    return values
  }

  private static func values(of glucose: Glucose) -> [String: String] {
    let meals: [Glucose.Meal: String] = [
      .fasting: "fasting", .before: "before", .after: "after", .bedtime: "bedtime",
    ]
    let sources: [Glucose.Source: String] = [
      .fingerStick: "finger-stick", .cgm: "sensor", .laboratory: "laboratory",
    ]
    var values = ["value": glucose.valueText, "unit": glucose.unit.rawValue]
    values["meal"] = glucose.meal.flatMap { meals[$0] }
    values["source"] = sources[glucose.source]
    return values
  }
}
