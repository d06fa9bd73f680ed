import Model

extension ImportFormat {
  /// Nightscout's entries and treatments as JSON: a list, or a record a line.
  static let nightscout: ImportFormat = ImportFormat(
    id: "nightscout", title: "Nightscout JSON",
    signs: "JSON with type and date or dateString, or with eventType and created_at",
    recognises: { source in
      guard case .json(let file) = source else { return false }
      let keys = Set(file.firstKeys.keys)
      let isEntry = keys.contains("type") && !keys.isDisjoint(with: ["date", "dateString"])
      return (isEntry && !keys.isDisjoint(with: ["sgv", "mbg", "slope", "rssi", "etr"]))
        || keys.isSuperset(of: ["eventType", "created_at"])
    },
    read: { source, options throws(ImportProblem) in
      guard case .json(let file) = source else {
        throw ImportProblem(
          .format, "the file is no JSON", expected: "the list that Nightscout gives under /api/v1 is expected"
        )
      }
      var reader = RecordReader(file, .nightscout, options)
      var guessed = 0
      var copies = 0
      return reader.result(
        decisions: {
          var decisions = [
            "sensor values are in mg/dL as Nightscout stores them; a finger-stick of a treatment in its own unit"
          ]
          if guessed > 0 {
            decisions.append("\(guessed) treatments name no unit: up to 35 is mmol/L, more mg/dL")
          }
          if copies > 0 {
            decisions.append("\(copies) sensor values beside a treatment are copies and not read")
          }
          return decisions
        }
      ) { record, json, times throws(RecordProblem) in
        let one = NightscoutRecord(number: record.number, json: json)
        let said = try one.outcome(options, &times)
        if said.isGuessed { guessed += 1 }
        if said.hasCopy { copies += 1 }
        return said.outcome
      }
    })
}

/// One entry or treatment.
private struct NightscoutRecord {
  let number: Int
  let json: PlacedJSON

  /// What it comes to, whether its unit was told by its size, and whether a copy was left out.
  struct Said {
    var outcome: RecordOutcome
    var isGuessed = false
    var hasCopy = false
  }

  func outcome(_ options: ImportOptions, _ times: inout RecordTimes) throws(RecordProblem) -> Said {
    if let event = json["eventType"]?.text { return try treatment(event, options, &times) }
    switch json["type"]?.text {
    case "sgv": return Said(outcome: try entry("sgv", .cgm, &times))
    case "mbg": return Said(outcome: try entry("mbg", .fingerStick, &times))
    case "cal": return Said(outcome: .nothing(why: "a calibration, which is no value"))
    case let type?: return Said(outcome: .nothing(why: "\(type.prefix(20)) is not kept"))
    case nil: throw RecordProblem("type", found: "", "an entry or a treatment is expected")
    }
  }
}

extension NightscoutRecord {
  private func entry(
    _ key: String, _ source: Glucose.Source, _ times: inout RecordTimes
  ) throws(RecordProblem) -> RecordOutcome {
    guard let number = json[key]?.amount else {
      throw RecordProblem(key, found: json[key]?.found ?? "", "a glucose value in mg/dL is expected")
    }
    var value = Glucose.Value.number(number)
    if source == .cgm {
      switch SensorCode.value(number) {
      case .success(let read): value = read
      case .failure(let refused): throw RecordProblem(key, found: "\(number)", refused.expected)
      }
    }
    let at = try when(&times)
    let glucose = try RecordProblem.checked(key, "\(number)") { () throws(FieldProblem) in
      try Glucose(value, unit: .mgdl, source: source)
    }
    return .readings([ImportedRow(line: self.number, at: at, measurement: glucose)])
  }

  /// `date` is the time; the texts are what the server or the uploader made of it.
  private func when(_ times: inout RecordTimes) throws(RecordProblem) -> Moment {
    // 0 is what many uploaders send wherever they are.
    let offset = json["utcOffset"]?.amount?.whole.flatMap { $0 == 0 ? nil : $0 }
    if let date = json["date"]?.double {
      return try times.moment(milliseconds: date, offsetMinutes: offset, key: "date")
    }
    guard let key = ["sysTime", "dateString"].first(where: { json[$0]?.text != nil }) else {
      throw RecordProblem("date", found: json["date"]?.found ?? "", "milliseconds since 1970 are expected")
    }
    return try times.moment(InstantText.plain(json[key]?.text ?? ""), key: key)
  }

  private func treatment(
    _ event: String, _ options: ImportOptions, _ times: inout RecordTimes
  ) throws(RecordProblem) -> Said {
    if Self.rates.contains(HeadName.fold(event)) {
      return Said(outcome: .nothing(why: "the rate of a pump, and no dose"))
    }
    guard let created = json["created_at"]?.text else {
      throw RecordProblem("created_at", found: "", "a time is expected")
    }
    let at = try times.moment(InstantText.plain(created), key: "created_at")
    var said = Said(outcome: .nothing(why: "a treatment without a value"))
    var found: [any Measurement] = []
    if let units = try amount("insulin") {
      found.append(
        try RecordProblem.checked("insulin", "\(units)") { () throws(FieldProblem) in
          try Insulin(units, action: NightscoutEvents.action(event))
        })
    }
    if let grams = try amount("carbs") {
      found.append(
        try RecordProblem.checked("carbs", "\(grams)") { () throws(FieldProblem) in
          try Carbohydrates(grams)
        })
    }
    if json["glucose"]?.amount != nil {
      if json["glucoseType"]?.text == "Sensor" {
        said.hasCopy = true
      } else if let glucose = try glucose(options, &said) {
        found.append(glucose)
      }
    }
    if said.hasCopy, found.isEmpty, json["notes"]?.text?.trimmed.isEmpty != false {
      said.outcome = .nothing(why: "a copy of the sensor's value")
    } else {
      said.outcome = outcome(found, event, at: at)
    }
    return said
  }

  /// The amount under a key; nil for none, and for 0.
  private func amount(_ key: String) throws(RecordProblem) -> ExactDecimal? {
    guard let json = json[key] else { return nil }
    if case .null = json.value { return nil }
    if json.text == "" { return nil }
    if let exact = json.amount { return exact.double == 0 ? nil : exact.shortened }
    // A program that adds in binary leaves 17 digits behind.
    guard let number = json.double, let rounded = ExactDecimal(rounding: number, places: 3) else {
      throw RecordProblem(key, found: json.found, "a number is expected")
    }
    return rounded.shortened
  }

  private func glucose(_ options: ImportOptions, _ said: inout Said) throws(RecordProblem) -> Glucose? {
    guard let number = json["glucose"]?.amount, number.double != 0 else { return nil }
    var unit = json["units"]?.text.flatMap { GlucoseUnit(word: $0) } ?? options.unit
    if unit == nil {
      unit = number.double <= 35 ? .mmol : .mgdl
      said.isGuessed = true
    }
    let known = unit ?? .mgdl
    return try RecordProblem.checked("glucose", "\(number)") { () throws(FieldProblem) in
      try Glucose(.number(number), unit: known, source: .fingerStick)
    }
  }

  /// The readings with the remark beside them; an event without any is a note.
  private func outcome(_ found: [any Measurement], _ event: String, at: Moment) -> RecordOutcome {
    var words = found.isEmpty ? [event] : []
    if found.isEmpty, let minutes = json["duration"]?.amount, minutes.double > 0 {
      words.append("\(minutes) minutes")
    }
    if let notes = json["notes"]?.text, !notes.trimmed.isEmpty { words.append(notes) }
    let note = words.joined(separator: "; ")
    guard !found.isEmpty else {
      guard let text = try? Note(note) else { return .nothing(why: "an event without words") }
      return .readings([ImportedRow(line: number, at: at, measurement: text)])
    }
    return .readings(
      found.enumerated().map { place, measurement in
        ImportedRow(
          line: number, at: at, measurement: measurement, note: place == 0 && !note.isEmpty ? note : nil)
      })
  }

  private static let rates: Set<String> = ["tempbasal", "tempbasalstart", "tempbasalend", "profileswitch"]
}
