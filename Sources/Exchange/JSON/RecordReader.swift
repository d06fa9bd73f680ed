import Model

/// What a record comes to.
enum RecordOutcome {
  case readings([ImportedRow])
  case nothing(why: String)
}

/// Goes through the records of a file of JSON: each is read, refused, or ignored, and every one is counted.
struct RecordReader {
  let file: JSONFile
  let format: ImportFormat
  let options: ImportOptions
  /// The records that are read, where they are not those of the file itself.
  var records: [JSONFile.Record]?
  private var times: RecordTimes

  init(_ file: JSONFile, _ format: ImportFormat, _ options: ImportOptions) {
    (self.file, self.format, self.options) = (file, format, options)
    times = RecordTimes(options)
  }

  /// Reads all records; `decisions` are those that the format makes once they are read.
  mutating func result(
    decisions: () -> [String] = { [] }, join: ([ImportedRow]) -> [ImportedRow] = { $0 },
    _ outcome: (JSONFile.Record, PlacedJSON, inout RecordTimes) throws(RecordProblem) -> RecordOutcome
  ) -> ImportResult {
    let records = records ?? file.records
    var (rows, refused, ignored): ([ImportedRow], [Refusal], [IgnoredRow]) = ([], [], [])
    for (index, record) in records.enumerated() {
      // Who stopped it is told so behind the reader.
      guard (try? options.watch.read(index, of: records.count)) != nil else { break }
      do throws(RecordProblem) {
        switch try outcome(record, try value(of: record), &times) {
        case .nothing(let why): ignored.append(IgnoredRow(line: record.number, why: why))
        case .readings(let read): rows += read
        }
      } catch {
        refused.append(
          Refusal(
            line: record.number, column: nil, field: error.key, found: error.found, expected: error.expected,
            unit: file.unit.rawValue))
      }
    }
    rows = join(rows)
    let cutOff = file.isCutOff ? ["the file seems to be cut off at its end"] : []
    return ImportResult(
      formatID: format.id, formatTitle: format.title, decisions: times.decisions + decisions() + cutOff,
      rowsRead: records.count, rows: rows, doubts: doubts(rows), refused: refused, ignored: ignored,
      unit: file.unit.rawValue)
  }

  private func value(of record: JSONFile.Record) throws(RecordProblem) -> PlacedJSON {
    do throws(JSONProblem) {
      return try file.value(of: record)
    } catch {
      let text = file.text(of: record)
      let found = String(
        decoding: Array(text.utf8.dropFirst(max(0, error.offset - 20)).prefix(40)), as: UTF8.self)
      throw RecordProblem(found: found, "this is not JSON: expected \(error.expected)")
    }
  }

  private func doubts(_ rows: [ImportedRow]) -> [ImportDoubt] {
    let context = EntryContext(now: options.now, zone: options.zone)
    return rows.flatMap { row in
      row.measurement.doubts(in: context).map { ImportDoubt(line: row.line, reason: $0) }
    }
  }
}
