import Model

extension FHIRKind {
  /// A laboratory's value, by the code that its test and its unit have.
  static let laboratory = FHIRKind(LaboratoryValue.kind) { state, setting, writer in
    guard let value = state.entry.content as? LaboratoryValue,
      let row = FHIRLaboratory.rows.first(where: { $0.test == value.test.id && $0.unit == value.unit })
    else { return }
    var observation = FHIRObservation(
      state, setting, .laboratory, FHIRConcept(FHIRAddress.loinc, [row.code], value.test.title))
    observation.content = .quantity(FHIRQuantity(value.value, FHIRUnit(row.ucum, value.unit.text)))
    observation.isOwn = false
    observation.note = state.entry.note
    writer.add(observation)
  }

  /// A reading of a kind that a person made, under a code of ours and the name that the person gave it.
  static let own = FHIRKind(OwnReading.kind) { state, setting, writer in
    guard let reading = state.entry.content as? OwnReading else { return }
    var observation = FHIRObservation(
      state, setting, .survey,
      FHIRConcept(FHIRAddress.kind, [reading.code], setting.kinds.title(of: reading.kind)))
    observation.content = .quantity(FHIRQuantity(reading.value, FHIRUnit(own: reading.unit)))
    observation.note = state.entry.note
    writer.add(observation)
  }

  /// A plain note.
  static let note = FHIRKind(Note.kind) { state, setting, writer in
    guard let note = state.entry.content as? Note else { return }
    var observation = FHIRObservation(
      state, setting, .survey, FHIRConcept(FHIRAddress.kind, [Note.kind.id], Note.kind.title))
    observation.content = .words(note.text)
    observation.note = state.entry.note
    writer.add(observation)
  }
}

/// The codes of laboratory tests in LOINC, by test and unit; those that are read beside them are in `LaboratoryTest`.
enum FHIRLaboratory {
  struct Row: Sendable {
    let test: LaboratoryTest.ID
    let unit: LaboratoryUnit
    let code: String
    let ucum: String
  }

  static let rows: [Row] = [
    Row(test: "total-cholesterol", unit: .mgPerDecilitre, code: "2093-3", ucum: "mg/dL"),
    Row(test: "total-cholesterol", unit: .mmolPerLitre, code: "14647-2", ucum: "mmol/L"),
    Row(test: "ldl-cholesterol", unit: .mgPerDecilitre, code: "2089-1", ucum: "mg/dL"),
    Row(test: "ldl-cholesterol", unit: .mmolPerLitre, code: "22748-8", ucum: "mmol/L"),
    Row(test: "hdl-cholesterol", unit: .mgPerDecilitre, code: "2085-9", ucum: "mg/dL"),
    Row(test: "hdl-cholesterol", unit: .mmolPerLitre, code: "14646-4", ucum: "mmol/L"),
    Row(test: "triglycerides", unit: .mgPerDecilitre, code: "2571-8", ucum: "mg/dL"),
    Row(test: "triglycerides", unit: .mmolPerLitre, code: "14927-8", ucum: "mmol/L"),
    Row(test: "creatinine", unit: .mgPerDecilitre, code: "2160-0", ucum: "mg/dL"),
    Row(test: "creatinine", unit: .umolPerLitre, code: "14682-9", ucum: "umol/L"),
    // The journal does not know by which formula.
    Row(test: "egfr", unit: .mLPerMinute, code: "69405-9", ucum: "mL/min/{1.73_m2}"),
    Row(test: "potassium", unit: .mmolPerLitre, code: "2823-3", ucum: "mmol/L"),
    Row(test: "potassium", unit: .mEqPerLitre, code: "2823-3", ucum: "meq/L"),
  ]
}
