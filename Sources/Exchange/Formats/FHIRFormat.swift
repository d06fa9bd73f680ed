import Model

extension ImportFormat {
  /// Observations and medicines taken, as FHIR R4 and R5 write them: a Bundle, a resource, or a resource a line.
  static let fhir: ImportFormat = ImportFormat(
    id: "fhir", title: "FHIR", signs: "JSON with resourceType", keys: ["resourceType"],
    json: { file, options throws(ImportProblem) in FHIRRecords.read(file, options) })
}

/// Reads the resources of a file.
private struct FHIRRecords {
  static func read(_ file: JSONFile, _ options: ImportOptions) -> ImportResult {
    var reader = RecordReader(file, .fhir, options)
    reader.records = file.elements(of: "entry")
    return reader.result(join: joined) { record, json, times throws(RecordProblem) in
      let resource = json["resource"] ?? json
      return try FHIRRecord(number: record.number, json: resource).outcome(options, &times)
    }
  }

  /// Puts the pulse that was written beside a blood pressure back into it.
  private static func joined(_ rows: [ImportedRow]) -> [ImportedRow] {
    var pressures: [ULID: Int] = [:]
    for (place, row) in rows.enumerated() where row.measurement is BloodPressure {
      if let id = row.id { pressures[id] = place }
    }
    guard !pressures.isEmpty else { return rows }
    var joined = rows
    var taken: Set<Int> = []
    for (place, row) in rows.enumerated() {
      guard let pulse = row.measurement as? Pulse, let id = row.id, let pressure = pressures[id],
        let both = (joined[pressure].measurement as? BloodPressure)?.with(pulse)
      else { continue }
      joined[pressure] = joined[pressure].saying(both)
      taken.insert(place)
    }
    return joined.indices.filter { !taken.contains($0) }.map { joined[$0] }
  }
}

/// One resource of a file.
private struct FHIRRecord {
  let number: Int
  let json: PlacedJSON

  func outcome(_ options: ImportOptions, _ times: inout RecordTimes) throws(RecordProblem) -> RecordOutcome {
    switch json["resourceType"]?.text {
    case "Observation": try observation(options, &times)
    case "MedicationStatement": try statement(&times)
    case let type?: .nothing(why: "\(type) holds no reading")
    case nil: throw RecordProblem("resourceType", found: "", "a resource of FHIR is expected")
    }
  }

  private func observation(
    _ options: ImportOptions, _ times: inout RecordTimes
  ) throws(RecordProblem) -> RecordOutcome {
    if let void = voided { return void }
    if json["effectivePeriod"] != nil || json["hasMember"] != nil {
      return .nothing(why: "it is of a period, and no single reading")
    }
    guard let measurement = try measurement(options) else {
      let name = json["code"].flatMap(FHIRPage.words) ?? "an observation without a code"
      return .nothing(why: "\(name) is not kept")
    }
    return .readings([try row(measurement, time: try when(&times))])
  }

  /// What was measured; nil for what is not kept here.
  private func measurement(_ options: ImportOptions) throws(RecordProblem) -> (any Measurement)? {
    let source = FHIRSource(json: json)
    if let own = json["code"]?.code(of: FHIRAddress.kind) { return try source.measurement(own: own, options) }
    let codes = json["code"]?.codes(of: FHIRAddress.loinc) ?? []
    for code in codes {
      if let reader = FHIRKind.reader(of: code) { return try reader.measurement(of: source, options) }
    }
    guard let value = FHIRValue(json) else { return nil }
    switch value.found(line: number, text: "", time: nil)?.reading {
    case .value(let measurement): return measurement
    case .unclear(let why):
      throw RecordProblem("valueQuantity", found: (try? source.quantity().text) ?? "", why)
    case nil: throw RecordProblem("valueQuantity", found: "", "a number with a unit is expected")
    }
  }

  private func statement(_ times: inout RecordTimes) throws(RecordProblem) -> RecordOutcome {
    if let void = voided { return void }
    // What others state with a moment is what somebody takes then, not that a dose was taken.
    guard ownID != nil, json["effectiveDateTime"] != nil else {
      return .nothing(why: "it is of a medicine, and not of one dose")
    }
    guard let name = json["medicationCodeableConcept"].flatMap(FHIRPage.words) else {
      throw RecordProblem("medicationCodeableConcept", found: "", "the name of a medicine is expected")
    }
    var fields = [Field("name", .text(name))]
    for (key, url) in [("medicine", FHIRAddress.medicine), ("dose", FHIRAddress.dose)] {
      if let text = ownText(url) { fields.append(Field(key, .text(text))) }
    }
    if json["status"]?.text == "not-taken" { fields.append(Field("skipped", .flag)) }
    let taken = try RecordProblem.checked("medicationCodeableConcept", name) { () throws(FieldProblem) in
      try MedicationTaken.kind.measurement(fields)
    }
    return .readings([try row(taken, time: try when(&times))])
  }

  /// Why it does not hold; nil where it does.
  private var voided: RecordOutcome? {
    guard let status = json["status"]?.text, Self.void.contains(status) else { return nil }
    return .nothing(why: "it does not hold: \(status)")
  }

  private static let void: Set<String> = [
    "entered-in-error", "cancelled", "registered", "unknown", "intended", "on-hold",
  ]

  private func when(_ times: inout RecordTimes) throws(RecordProblem) -> Moment {
    if let clock = ownText(FHIRAddress.clock) {
      return try times.moment(ofJournal: clock, key: "effectiveDateTime")
    }
    let key = json["effectiveInstant"] == nil ? "effectiveDateTime" : "effectiveInstant"
    guard let text = json[key]?.text else { throw RecordProblem(key, found: "", "a time is expected") }
    return try times.moment(text, key: key, isOwn: ownID != nil)
  }

  private func row(_ measurement: any Measurement, time: Moment) throws(RecordProblem) -> ImportedRow {
    let notes = json["note"]?.list.compactMap { $0["text"]?.text } ?? []
    let tags = json["meta"]?["tag"]?.list.filter { $0["system"]?.text == FHIRAddress.tag } ?? []
    return ImportedRow(
      line: number, at: time, measurement: measurement,
      note: notes.isEmpty ? nil : notes.joined(separator: "\n"),
      tags: tags.compactMap { ($0["code"] ?? $0["display"])?.text }, id: ownID)
  }

  /// The id of the entry, where this program wrote the resource.
  private var ownID: ULID? {
    let own = json["identifier"]?.list.first { $0["system"]?.text == FHIRAddress.entry }
    return own?["value"]?.text.flatMap { ULID($0) }
  }

  private func ownText(_ url: String) -> String? {
    json["extension"]?.list.first { $0["url"]?.text == url }?["valueString"]?.text
  }
}

extension FHIRSource {
  /// Reads what stands under a code of this program: a kind that a person made, or a note.
  fileprivate func measurement(own code: String, _ options: ImportOptions) throws(RecordProblem)
    -> any Measurement
  {
    guard code != Note.kind.id else {
      let text = json["valueString"]?.text ?? ""
      return try RecordProblem.checked("valueString", text) { () throws(FieldProblem) in try Note(text) }
    }
    if let reader = FHIRTaken.named(code) { return try reader.measurement(of: self, options) }
    guard OwnKind.isCode(code), let kind = options.kinds.named(code) else {
      throw RecordProblem("code", found: code, "a kind of this program is expected")
    }
    let quantity = try plainQuantity()
    let unit = json["valueQuantity"]?["unit"]?.text.map { [Field("unit", .text($0))] } ?? []
    return try measurement(of: kind, [Field("value", .number(quantity.number))] + unit)
  }
}

extension BloodPressure {
  /// The same with a pulse.
  func with(_ pulse: Pulse) -> BloodPressure? {
    try? BloodPressure(
      systolic: systolic, diastolic: diastolic, pulse: pulse.value, cuff: cuff, posture: posture,
      irregular: irregular)
  }
}
