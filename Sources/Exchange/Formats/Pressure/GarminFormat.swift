import Model

extension ImportFormat {
  /// The blood pressures of a Garmin account, as its interface gives them.
  static let garmin: ImportFormat = ImportFormat(
    id: "garmin", title: "Garmin blood pressure JSON", signs: "JSON with measurementSummaries",
    keys: ["measurementSummaries"],
    json: { file, options throws(ImportProblem) in
      var reader = RecordReader(file, .garmin, options)
      reader.records = GarminRecord.places(file)
      return reader.result(decisions: { ["the clock of each reading is that of its local time"] }) {
        record, json, times throws(RecordProblem) in
        try GarminRecord(number: record.number, json: json).outcome(&times)
      }
    })
}

/// One reading: the same time in UTC and on the clock, whose difference is the offset.
private struct GarminRecord {
  let number: Int
  let json: PlacedJSON

  /// The readings in the summaries of the days.
  static func places(_ file: JSONFile) -> [JSONFile.Record] {
    let splitter = JSONSplitter(bytes: file.bytes)
    let lists = (file.elements(of: "measurementSummaries") ?? []).flatMap { summary -> [Range<Int>] in
      guard file.bytes[summary.bytes.lowerBound] == UInt8(ascii: "{") else { return [] }
      return splitter.inside(summary.bytes.lowerBound).values.filter { key, value in
        key.count > 1 && JSONText.read(file.bytes, key) == "measurements"
          && file.bytes[value.lowerBound] == UInt8(ascii: "[")
      }.flatMap { splitter.inside($0.value.lowerBound).values.map(\.value) }
    }
    return lists.enumerated().map { JSONFile.Record(number: $0 + 1, bytes: $1) }
  }

  func outcome(_ times: inout RecordTimes) throws(RecordProblem) -> RecordOutcome {
    let at = try when(&times)
    guard let systolic = json["systolic"]?.amount?.whole, let diastolic = json["diastolic"]?.amount?.whole
    else {
      throw RecordProblem(
        "systolic", found: json["systolic"]?.found ?? "", "a blood pressure needs both numbers")
    }
    let pulse = json["pulse"]?.amount?.whole
    let pressure = try RecordProblem.checked("systolic", "\(systolic)/\(diastolic)") {
      () throws(FieldProblem) in
      try BloodPressure(systolic: systolic, diastolic: diastolic, pulse: pulse == 0 ? nil : pulse)
    }
    let note = json["notes"]?.text.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    return .readings([ImportedRow(line: number, at: at, measurement: pressure, note: note)])
  }

  private func when(_ times: inout RecordTimes) throws(RecordProblem) -> Moment {
    guard let utc = wall("measurementTimestampGMT"), let local = wall("measurementTimestampLocal") else {
      let found = json["measurementTimestampGMT"]?.found ?? ""
      throw RecordProblem(
        "measurementTimestampGMT", found: found, "a time in UTC and one on the clock are expected")
    }
    let offset = (local - utc) / 60_000
    guard Moment.offsets.contains(Int(offset)) else {
      throw RecordProblem(
        "measurementTimestampLocal", found: json["measurementTimestampLocal"]?.found ?? "",
        "a time at most 18 hours from that in UTC is expected")
    }
    return try times.moment(
      milliseconds: Double(utc), offsetMinutes: Int(offset), key: "measurementTimestampGMT")
  }

  /// Milliseconds since 1970 on the clock that a time names.
  private func wall(_ key: String) -> Int64? {
    guard let written = json[key]?.text.flatMap({ WrittenTime($0) }), case .day(let day) = written.date,
      let clock = written.clock
    else { return nil }
    return Int64(day.number) * 86_400_000 + clock.milliseconds
  }
}
