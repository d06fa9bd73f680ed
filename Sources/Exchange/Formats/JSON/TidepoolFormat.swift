import Model

extension ImportFormat {
  /// Tidepool's data as JSON: a list, or a record a line.
  static let tidepool: ImportFormat = ImportFormat(
    id: "tidepool", title: "Tidepool JSON", signs: "JSON with type and time, and with deviceId or uploadId",
    recognises: { source in
      guard case .json(let file) = source else { return false }
      let keys = Set(file.firstKeys.keys)
      return keys.isSuperset(of: ["type", "time"])
        && !keys.isDisjoint(with: ["deviceId", "uploadId", "deviceTime", "timezoneOffset", "guid", "origin"])
    },
    read: { source, options throws(ImportProblem) in
      guard case .json(let file) = source else {
        throw ImportProblem(
          .format, "the file is no JSON", expected: "the list that Tidepool exports is expected")
      }
      var reader = RecordReader(file, .tidepool, options)
      var log = TidepoolLog()
      return reader.result(decisions: { log.decisions }, join: { log.withoutCopies($0) }) {
        record, json, times throws(RecordProblem) in
        try TidepoolRecord(number: record.number, json: json).outcome(&times, &log)
      }
    })
}

/// What was met on the way through a file of Tidepool.
struct TidepoolLog {
  /// The records of finger-sticks that may say again what another record says: of a calibration, or by radio.
  var mayBeCopies: Set<Int> = []
  /// How many values were the meter's own whole mg/dL.
  var wholeMgdl = 0
  /// How many were rounded to a tenth of a mmol/L.
  var rounded = 0
  /// Clocks that were set, in words.
  var clocks: [String] = []

  var decisions: [String] {
    var decisions: [String] = []
    if wholeMgdl > 0 {
      decisions.append(
        "\(wholeMgdl) values in mmol/L are exactly a whole number of mg/dL, which the device showed: kept as that"
      )
    }
    if rounded > 0 {
      decisions.append("\(rounded) values are rounded to a tenth of a mmol/L, as meters show it")
    }
    return decisions + clocks
  }

  /// The rows without what says again, within 5 minutes, what a finger-stick says.
  func withoutCopies(_ rows: [ImportedRow]) -> [ImportedRow] {
    guard !mayBeCopies.isEmpty else { return rows }
    var sticks: [Int: [Int64]] = [:]
    for row in rows where !mayBeCopies.contains(row.line) {
      guard let glucose = row.measurement as? Glucose, glucose.source == .fingerStick else { continue }
      sticks[glucose.wholeMgdl ?? 0, default: []].append(row.at.instantMilliseconds)
    }
    return rows.filter { row in
      guard mayBeCopies.contains(row.line), let glucose = row.measurement as? Glucose,
        let others = sticks[glucose.wholeMgdl ?? 0]
      else { return true }
      return !others.contains { abs($0 - row.at.instantMilliseconds) <= 5 * 60_000 }
    }
  }
}

/// One record of Tidepool's.
private struct TidepoolRecord {
  let number: Int
  let json: PlacedJSON

  func outcome(_ times: inout RecordTimes, _ log: inout TidepoolLog) throws(RecordProblem) -> RecordOutcome {
    switch json["type"]?.text {
    case "cbg": return try glucose("value", .cgm, &times, &log)
    case "smbg":
      if json["subType"]?.text == "linked" { log.mayBeCopies.insert(number) }
      return try glucose("value", .fingerStick, &times, &log)
    case "bloodKetone": return try ketones(&times)
    case "bolus": return try insulin(["normal", "extended"], &times)
    case "insulin": return try insulin([], &times)
    case "wizard", "food": return try carbohydrates(&times)
    case "physicalActivity": return try activity(&times)
    case "deviceEvent": return try event(&times, &log)
    case "basal": return .nothing(why: "the rate of a pump, and no dose")
    case let type?: return .nothing(why: "\(type.prefix(20)) is not kept")
    case nil: throw RecordProblem("type", found: "", "a type is expected")
    }
  }
}

extension TidepoolRecord {
  /// The instant, on the clock of the device where the record says how far that is from UTC.
  private func when(_ times: inout RecordTimes) throws(RecordProblem) -> Moment {
    guard let text = json["time"]?.text else {
      throw RecordProblem("time", found: json["time"]?.found ?? "", "a time is expected")
    }
    let at = try times.moment(InstantText.plain(text), key: "time")
    guard let offset = json["timezoneOffset"]?.amount?.whole, text.hasSuffix("Z") else { return at }
    return try times.moment(
      milliseconds: Double(at.instantMilliseconds), offsetMinutes: offset, key: "timezoneOffset")
  }

  private func row(_ measurement: any Measurement, _ at: Moment) -> RecordOutcome {
    .readings([ImportedRow(line: number, at: at, measurement: measurement)])
  }

  private func glucose(
    _ key: String, _ source: Glucose.Source, _ times: inout RecordTimes, _ log: inout TidepoolLog
  ) throws(RecordProblem) -> RecordOutcome {
    guard let written = json["units"]?.text, let unit = GlucoseUnit(word: written) else {
      throw RecordProblem("units", found: json["units"]?.found ?? "", "mmol/L or mg/dL is expected")
    }
    let read = try value(key, unit)
    let at = try when(&times)
    let glucose = try RecordProblem.checked(key, json[key]?.found ?? "") { () throws(FieldProblem) in
      try Glucose(read.value, unit: read.unit, source: source)
    }
    if read.unit != unit { log.wholeMgdl += 1 } else if read.isRounded { log.rounded += 1 }
    return row(glucose, at)
  }

  /// What the device showed: off its scale where a remark says so, else the number before it was converted.
  private func value(_ key: String, _ unit: GlucoseUnit) throws(RecordProblem) -> (
    value: Glucose.Value, unit: GlucoseUnit, isRounded: Bool
  ) {
    if let end = offScale { return (end, unit, false) }
    guard let number = json[key]?.double else {
      throw RecordProblem(key, found: json[key]?.found ?? "", "a number is expected")
    }
    let mgdl = unit == .mmol ? number * Self.factor : number
    let isWhole = abs(mgdl - mgdl.rounded()) <= 0.0001 * (unit == .mmol ? 2 : 1)
    let exact = json[key]?.amount?.shortened
    if unit == .mmol, let exact, exact.scale <= 1 { return (.number(exact), .mmol, false) }
    if isWhole, mgdl.magnitude < 100_000 { return (.number(ExactDecimal(Int(mgdl.rounded()))), .mgdl, false) }
    guard let rounded = ExactDecimal(rounding: number, places: unit == .mmol ? 1 : 0) else {
      throw RecordProblem(key, found: json[key]?.found ?? "", "a glucose value is expected")
    }
    return (.number(rounded), unit, true)
  }

  /// What Tidepool converts mg/dL with (platform, `data/blood/glucose`).
  private static let factor = 18.01559

  /// Low or high by the annotation, which is a list, or a text that holds one.
  private var offScale: Glucose.Value? {
    guard let written = json["annotations"] else { return nil }
    let list = written.text.flatMap { try? PlacedJSON($0) }?.list ?? written.list
    let range = list.first { $0["code"]?.text == "bg/out-of-range" }
    switch range?["value"]?.text {
    case "low": return .low
    case "high": return .high
    default: return nil
    }
  }

  private func ketones(_ times: inout RecordTimes) throws(RecordProblem) -> RecordOutcome {
    guard let number = json["value"]?.double, json["units"]?.text?.lowercased() == "mmol/l",
      let value = ExactDecimal(rounding: number, places: 1)
    else { throw RecordProblem("value", found: json["value"]?.found ?? "", "ketones in mmol/L are expected") }
    let at = try when(&times)
    return row(
      try RecordProblem.checked("value", "\(value)") { () throws(FieldProblem) in try Ketones(value) }, at)
  }

  /// What was given, not what was planned.
  private func insulin(_ keys: [String], _ times: inout RecordTimes) throws(RecordProblem) -> RecordOutcome {
    let units =
      keys.isEmpty
      ? json["dose"]?["total"]?.double ?? 0 : keys.reduce(0) { $0 + (json[$1]?.double ?? 0) }
    guard units > 0 else { return .nothing(why: "a bolus of nothing") }
    guard let amount = ExactDecimal(rounding: units, places: 3)?.shortened else {
      throw RecordProblem(keys.first ?? "dose", found: "\(units)", "units of insulin are expected")
    }
    let at = try when(&times)
    let action: Insulin.Action? = keys.isEmpty ? nil : .rapid
    return row(
      try RecordProblem.checked(keys.first ?? "dose", "\(amount)") { () throws(FieldProblem) in
        try Insulin(amount, action: action)
      }, at)
  }

  private func carbohydrates(_ times: inout RecordTimes) throws(RecordProblem) -> RecordOutcome {
    let net = json["nutrition"]?["carbohydrate"]
    let isWizard = json["type"]?.text == "wizard"
    let number = isWizard ? json["carbInput"]?.double : net?["net"]?.double
    let units = isWizard ? json["carbUnits"]?.text ?? "grams" : net?["units"]?.text ?? "grams"
    guard let number, number > 0, let amount = ExactDecimal(rounding: number, places: 1)?.shortened else {
      return .nothing(why: "nothing was eaten; the glucose of a bolus is a copy")
    }
    let at = try when(&times)
    guard TakenCells.areGrams(units) else {
      let text = "\(amount) \(units) of carbohydrates"
      return row(
        try RecordProblem.checked("carbInput", text) { () throws(FieldProblem) in try Note(text) }, at)
    }
    return row(
      try RecordProblem.checked("carbInput", "\(amount)") { () throws(FieldProblem) in
        try Carbohydrates(amount)
      }, at)
  }

  private func activity(_ times: inout RecordTimes) throws(RecordProblem) -> RecordOutcome {
    var words = ["activity", json["name"]?.text].compactMap(\.self)
    if let value = json["duration"]?["value"]?.amount, let units = json["duration"]?["units"]?.text {
      words.append("\(value) \(units)")
    }
    let text = words.joined(separator: ", ")
    let at = try when(&times)
    return row(try RecordProblem.checked("name", text) { () throws(FieldProblem) in try Note(text) }, at)
  }

  private func event(_ times: inout RecordTimes, _ log: inout TidepoolLog) throws(RecordProblem)
    -> RecordOutcome
  {
    switch json["subType"]?.text {
    case "calibration":
      log.mayBeCopies.insert(number)
      return try glucose("value", .fingerStick, &times, &log)
    case "timeChange":
      if let from = (json["from"]?["time"] ?? json["change"]?["from"])?.text,
        let to = (json["to"]?["time"] ?? json["change"]?["to"])?.text
      {
        log.clocks.append("entry \(number): the device's clock was set from \(from) to \(to)")
      }
      return .nothing(why: "the clock was set")
    default: return .nothing(why: "an event of the device")
    }
  }
}
