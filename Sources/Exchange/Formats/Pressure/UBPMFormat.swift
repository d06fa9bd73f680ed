import Model

extension ImportFormat {
  /// The JSON of UBPM, which omblepy writes too: one list of readings for each of two persons.
  static let ubpm: ImportFormat = ImportFormat(
    id: "ubpm", title: "UBPM JSON", signs: "JSON with UBPM and the lists U1 and U2", keys: ["UBPM"],
    json: { file, options throws(ImportProblem) in
      let persons = UBPMPersons(file)
      guard let chosen = persons.chosen(options.only?.value) else {
        throw ImportProblem(
          .persons, "the file holds readings of two persons, U1 and U2",
          expected: "choose one of them: --only user=U1 or --only user=U2; nothing was imported")
      }
      var reader = RecordReader(file, .ubpm, options)
      reader.records = chosen.records
      return reader.result(decisions: {
        [
          "readings are those of \(chosen.name)\(persons.all.count > 1 ? "" : ", the only person of the file")",
          "times are read as \(options.zone.name)",
        ]
      }) { record, json, times throws(RecordProblem) in
        try UBPMRecord(number: record.number, json: json, zone: options.zone).outcome(&times)
      }
    })
}

/// The persons of a file, each with the places of their readings.
private struct UBPMPersons {
  let all: [(name: String, records: [JSONFile.Record])]

  init(_ file: JSONFile) {
    guard let outer = file.firstKeys["UBPM"], file.bytes[outer.lowerBound] == UInt8(ascii: "{") else {
      all = []
      return
    }
    let splitter = JSONSplitter(bytes: file.bytes)
    all = splitter.inside(outer.lowerBound).values.compactMap { key, list in
      guard key.count > 1, file.bytes[list.lowerBound] == UInt8(ascii: "[") else { return nil }
      let records = splitter.inside(list.lowerBound).values.enumerated().map { place, value in
        JSONFile.Record(number: place + 1, bytes: value.value)
      }
      return (JSONText.read(file.bytes, key), records)
    }
  }

  /// The one that a person names, or the only one that has readings; nil where two have, or none has the name.
  func chosen(_ name: String?) -> (name: String, records: [JSONFile.Record])? {
    let some = all.filter { !$0.records.isEmpty }
    if let name { return some.first { $0.name.lowercased() == name.lowercased() } }
    return some.count > 1 ? nil : some.first ?? ("nobody", [])
  }
}

/// One reading: a day and a time on the clock, and the numbers.
private struct UBPMRecord {
  let number: Int
  let json: PlacedJSON
  let zone: Zone

  func outcome(_ times: inout RecordTimes) throws(RecordProblem) -> RecordOutcome {
    if isSet("inv") { return .nothing(why: "the person hid it") }
    let at = try when(&times)
    let (systolic, diastolic, pulse) = (try whole("sys"), try whole("dia"), try whole("bpm"))
    guard let systolic, let diastolic else {
      throw RecordProblem(systolic == nil ? "sys" : "dia", found: "", "a blood pressure needs both numbers")
    }
    let pressure = try RecordProblem.checked("sys", "\(systolic)/\(diastolic)") { () throws(FieldProblem) in
      try BloodPressure(
        systolic: systolic, diastolic: diastolic, pulse: pulse == 0 ? nil : pulse, irregular: isSet("ihb"))
    }
    let words = [json["msg"]?.text ?? "", isSet("mov") ? "moved while measuring" : ""].filter { !$0.isEmpty }
    let note = words.isEmpty ? nil : words.joined(separator: "; ")
    return .readings([ImportedRow(line: number, at: at, measurement: pressure, note: note)])
  }

  private func isSet(_ key: String) -> Bool {
    if case .flag(true)? = json[key]?.value { return true }
    return json[key]?.amount.map { $0.double != 0 } ?? false
  }

  private func whole(_ key: String) throws(RecordProblem) -> Int? {
    guard let json = json[key] else { return nil }
    guard let whole = json.amount?.whole else {
      throw RecordProblem(key, found: json.found, "a whole number is expected")
    }
    return whole
  }

  private func when(_ times: inout RecordTimes) throws(RecordProblem) -> Moment {
    let text = [json["date"]?.text, json["time"]?.text].compactMap(\.self).joined(separator: " ")
    guard let written = WrittenTime(text), let clock = written.clock, let day = Self.day(written),
      let time = TimeOfDay(minutes: Int(clock.milliseconds / 60_000))
    else {
      throw RecordProblem("date", found: text, "a date and a time such as 03.02.2021 07:45:00 are expected")
    }
    let minute: Moment
    switch zone.moment(day: day, time: time) {
    case .once(let moment), .twice(let moment, _): minute = moment
    case .never:
      throw RecordProblem(
        "time", found: text,
        "the clock of \(zone.name) was moved past this time; name its offset: --zone +01:00")
    }
    let offset = Int(minute.offsetMinutes)
    guard
      let exact = Moment(
        wallMilliseconds: minute.wallMilliseconds + clock.milliseconds % 60_000, offsetMinutes: offset,
        precision: clock.precision)
    else { throw RecordProblem("date", found: text, "a time that a calendar has is expected") }
    return try times.moment(ofJournal: "\(exact)", key: "date")
  }

  /// The day comes first.
  private static func day(_ written: WrittenTime) -> Day? {
    switch written.date {
    case .day(let day): day
    case .twoOrders(let day, let month, let year, _): Day(year: year, month: month, day: day)
    case nil: nil
    }
  }
}
