import Model

/// The forms that exist: which fields they have and how those make a log line.
public enum FormKind: String, Sendable, CaseIterable {
  case bloodPressure = "blood pressure"
  case glucose = "glucose"
  case weight = "weight"
  case pulse = "pulse"
  case oxygen = "oxygen"
  case temperature = "temperature"
  case hba1c = "HbA1c"
  case laboratory = "laboratory"
  case ketones = "ketones"
  case medication = "medication"
  case note = "note"

  /// The word that names the kind in the log line.
  private var word: String {
    switch self {
    case .bloodPressure: "bp"
    case .oxygen: "spo2"
    case .hba1c: "a1c"
    case .laboratory, .medication, .note: ""
    default: rawValue
    }
  }

  /// The fields of a reading of this kind, followed by when it was and the remark.
  func fields(_ context: EntryContext) -> [FormField] {
    let glucoseUnit = context.glucoseUnit?.rawValue
    let own: [FormField] =
      switch self {
      case .bloodPressure:
        [
          .text("systolic", hint: "mmHg, the upper number", keys: .whole),
          .text("diastolic", hint: "mmHg, the lower number", keys: .whole),
          .text("pulse", hint: "beats a minute", prefix: "pulse ", keys: .whole),
          .choice("side", [FormField.notSaid, "left", "right"]), .choice("cuff at", ["arm", "wrist"]),
          .choice("posture", [FormField.notSaid, "sitting", "standing", "lying"]),
          .choice("heartbeat", [FormField.notSaid, "irregular"]),
        ]
      case .glucose:
        [
          .text("value", hint: "a number, HI or LO", keys: .meter),
          .choice("unit", [FormField.notSaid] + GlucoseUnit.allCases.map(\.rawValue), selected: glucoseUnit),
          .choice("meal", [FormField.notSaid, "fasting", "before", "after", "bedtime"]),
          .choice("source", ["finger-stick", "sensor", "laboratory"]),
        ]
      case .weight:
        [
          .text("value", keys: .decimal),
          .choice("unit", WeightUnit.allCases.map(\.rawValue), selected: context.weightUnit?.rawValue),
        ]
      case .pulse: [.text("value", hint: "beats a minute", keys: .whole)]
      case .oxygen: [.text("value", hint: "percent", keys: .whole)]
      case .temperature:
        [
          .text("value", keys: .decimal),
          .choice(
            "unit", TemperatureUnit.allCases.map(\.rawValue), selected: context.temperatureUnit?.rawValue),
        ]
      case .hba1c: [.text("value", keys: .decimal), .choice("unit", HbA1c.Unit.allCases.map(\.rawValue))]
      case .laboratory:
        [
          .choice("test", LaboratoryTest.all.map(\.word)), .text("value", keys: .decimal),
          .choice("unit", LaboratoryUnit.allCases.map(\.rawValue)),
        ]
      case .ketones: [.text("value", hint: "mmol/L", keys: .decimal)]
      case .medication: [.text("medicine", hint: "as you call it", prefix: "took ")]
      case .note: []
      }
    return own + [
      .text("day", hint: "today, yesterday or 2026-11-20"), .text("time", hint: "7:40; empty for now"),
      .text(self == .note ? "text" : "remark", prefix: "note "),
    ]
  }

  /// The log line that the fields make, with tags for which a form has no field.
  func line(_ fields: [FormField], tags: [String] = []) -> String {
    var fields = fields
    guard let remark = fields.popLast(), let time = fields.popLast(), let day = fields.popLast() else {
      return ""
    }
    var words = [day.words, time.words]
    if self == .bloodPressure, fields.count == 7 {
      let site = fields[3].words.isEmpty ? [] : [fields[3].words, fields[4].words]
      words += ["bp", "\(fields[0].value)/\(fields[1].value)"] + site
      words += [fields[5].words, fields[6].words, fields[2].words]
    } else {
      words += [word] + fields.map(\.words)
    }
    return (words + tags.map { "#\($0)" } + [remark.words]).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
