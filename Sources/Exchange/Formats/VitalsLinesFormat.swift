import Model

extension ImportFormat {
  /// This program's own JSON Lines, which restore every measurement as it was.
  static let vitalsLines: ImportFormat = ImportFormat(
    id: "vitals-json", title: "Vitals JSON Lines export", signs: "JSON with id, kind and at",
    keys: ["id", "kind", "at"],
    json: { file, options throws(ImportProblem) in
      if file.firstKeys.keys.contains("seq") {
        throw ImportProblem(
          .format, "this is a file of a journal", expected: "copy it into the journal's folder instead")
      }
      var reader = RecordReader(file, .vitalsLines, options)
      return reader.result { record, json, times throws(RecordProblem) in
        .readings([try VitalsLine(number: record.number, json: json).row(options, times)])
      }
    })
}

/// One line of an export.
private struct VitalsLine {
  let number: Int
  let json: PlacedJSON

  func row(_ options: ImportOptions, _ times: RecordTimes) throws(RecordProblem) -> ImportedRow {
    let name = try text("kind")
    // A reading of an own kind tells itself, though its definition is on another device.
    guard let kind = options.kinds.named(name), kind.logging != nil || OwnKind.isCode(kind.id) else {
      let known = options.kinds.measurements.map(\.id).joined(separator: ", ")
      throw RecordProblem("kind", found: name, "one of \(known) is expected")
    }
    let at = try times.moment(ofJournal: try text("at"), key: "at")
    let id = try text("id")
    guard let id = ULID(id) else {
      throw RecordProblem("id", found: id, "an id of 26 letters and digits is expected")
    }
    let measurement: any Measurement
    do throws(FieldProblem) {
      measurement = try kind.measurement(fields)
    } catch {
      throw RecordProblem(error.key, found: json[error.key].map(\.shown) ?? "", error.reason)
    }
    return ImportedRow(
      line: number, at: at, measurement: measurement, note: json["note"]?.text,
      tags: json["tags"]?.list.compactMap(\.text) ?? [], id: id)
  }

  private func text(_ key: String) throws(RecordProblem) -> String {
    guard let text = json[key]?.text else { throw RecordProblem(key, found: "", "a text is expected") }
    return text
  }

  private var fields: [Field] {
    guard case .object(let members) = json.value else { return [] }
    return members.compactMap { key, value in
      guard let key = key.text, !Self.beside.contains(key) else { return nil }
      return value.fieldValue.map { Field(key, $0) }
    }
  }

  /// The keys that every entry has, whatever its kind.
  private static let beside: Set<String> = ["id", "kind", "at", "note", "tags", "batch", "document"]
}

extension PlacedJSON {
  /// The value as a field of the journal; nil for what it has none of.
  fileprivate var fieldValue: FieldValue? {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(true): .flag
    case .list(let elements): .list(elements.compactMap(\.text))
    case .flag(false), .longNumber, .null, .object: nil
    }
  }

  /// What stands there, for a refusal.
  fileprivate var shown: String { text ?? numberText ?? "" }
}
