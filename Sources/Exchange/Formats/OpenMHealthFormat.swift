import Model

extension ImportFormat {
  /// Data points of Open mHealth: a point a line, a list of them, or one.
  static let openMHealth: ImportFormat = ImportFormat(
    id: "omh", title: "Open mHealth", signs: "JSON with header and body", keys: ["header", "body"],
    json: { file, options throws(ImportProblem) in
      var reader = RecordReader(file, .openMHealth, options)
      return reader.result(join: OMHRecord.joined) { record, json, times throws(RecordProblem) in
        try OMHRecord(number: record.number, header: json["header"], body: json["body"]).outcome(
          options, &times)
      }
    })
}

/// One data point of a file.
private struct OMHRecord {
  let number: Int
  let header: PlacedJSON?
  let body: PlacedJSON?

  func outcome(_ options: ImportOptions, _ times: inout RecordTimes) throws(RecordProblem) -> RecordOutcome {
    guard let header, let body else {
      throw RecordProblem(found: "", "a header and a body are expected")
    }
    guard let name = header["schema_id"]?["name"]?.text else {
      throw RecordProblem("schema_id", found: "", "the name of a schema is expected")
    }
    guard header["schema_id"]?["namespace"]?.text == "omh", let kind = OMHKinds.of(schema: name) else {
      return .nothing(why: "\(name) is not kept")
    }
    if let statistic = body["descriptive_statistic"]?.text {
      return .nothing(why: "it is the \(statistic) of a period, and no single reading")
    }
    guard let time = body["effective_time_frame"]?["date_time"]?.text else {
      return .nothing(why: "it is of a period, and no single reading")
    }
    let isOwn = header["acquisition_provenance"]?["source_name"]?.text == OMHPoint.source
    let at = try times.moment(time, key: "effective_time_frame", isOwn: isOwn)
    let measurement = try kind.measurement(of: OMHSource(body: body, isOwn: isOwn), options)
    let id = isOwn ? header["id"]?.text.flatMap(OMHID.id) : nil
    return .readings([ImportedRow(line: number, at: at, measurement: measurement, id: id)])
  }

  /// Puts the pulse that was written beside a blood pressure back into it.
  static func joined(_ rows: [ImportedRow]) -> [ImportedRow] {
    var joined: [ImportedRow] = []
    for row in rows {
      if let pulse = row.measurement as? Pulse, let id = row.id, let last = joined.last,
        last.id == OMHID.beside(id), let both = (last.measurement as? BloodPressure)?.with(pulse)
      {
        joined[joined.count - 1] = last.saying(both)
      } else {
        joined.append(row)
      }
    }
    return joined
  }
}
