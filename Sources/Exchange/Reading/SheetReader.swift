import Model

/// One measurement of a row, before its line and time are put to it.
struct Reading {
  let measurement: any Measurement
  var note: String?
  var tags: [String] = []
  var id: ULID?
  /// Whether the file does not say what measured a glucose.
  var assumesSource = false
}

/// What a row comes to.
enum RowOutcome {
  case readings([Reading])
  case nothing(why: String)
}

/// Goes through the rows of a sheet: each is read, refused, or ignored, and every one is counted.
struct SheetReader {
  /// A row's time as written, and the cells it was read from.
  struct RowTime {
    let cell: Cell
    let written: WrittenTime
    var zone: Zone?
  }

  let sheet: Sheet
  let format: ImportFormat
  let options: ImportOptions
  /// Finds the time of a row.
  let time: (CSVTable.Record) throws(Refusal) -> RowTime
  /// Makes the measurements of a row.
  let readings: (CSVTable.Record) throws(Refusal) -> RowOutcome

  /// Reads all rows; `decisions` are those that the format made before.
  func result(decisions: [String]) throws(ImportProblem) -> ImportResult {
    let persons = try PersonColumn.chosen(of: sheet, options.only)
    let lines = persons.rows
    let times = lines.map { row in timed(row) }
    try options.watch.read(0, of: lines.count)
    let written = zip(lines, times).compactMap { row, time in
      (try? time.get()).map { Timekeeper.Entry(line: row.line, written: $0.written, zone: $0.zone) }
    }
    var keeper = try Timekeeper(written, options: options)
    var (rows, refused, ignored): ([ImportedRow], [Refusal], [IgnoredRow]) = ([], [], persons.others)
    for (index, (row, time)) in zip(lines, times).enumerated() {
      try options.watch.read(index, of: lines.count)
      do throws(Refusal) {
        switch try outcome(row) {
        case .nothing(let why): ignored.append(IgnoredRow(line: row.line, why: why))
        case .readings(let readings):
          let time = try time.get()
          let at = try keeper.moment(time.written, cell: time.cell, named: time.zone)
          let isZoneless = Timekeeper.isZoneless(time.written, named: time.zone)
          rows += readings.map { $0.row(line: row.line, at: at, isZoneless: isZoneless) }
        }
      } catch {
        refused.append(error)
      }
    }
    return ImportResult(
      formatID: format.id, formatTitle: format.title,
      decisions: tableDecisions + keeper.decisions + decisions, rowsRead: sheet.rows.count, rows: rows,
      doubts: doubts(rows),
      refused: refused, ignored: ignored)
  }
}

extension SheetReader {
  /// Each row is looked at by itself: what stands before it in the file need not have come before it.
  private func doubts(_ rows: [ImportedRow]) -> [ImportDoubt] {
    let context = EntryContext(now: options.now, zone: options.zone)
    return rows.flatMap { row in
      row.measurement.doubts(in: context).map { ImportDoubt(line: row.line, reason: $0) }
    }
  }

  private func timed(_ row: CSVTable.Record) -> Result<RowTime, Refusal> {
    do throws(Refusal) {
      return .success(try time(row))
    } catch {
      return .failure(error)
    }
  }

  private func outcome(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    if let fault = row.fault { throw whole(row, found: row.excerpt, "the line cannot be read: \(fault)") }
    let extra = row.cells.dropFirst(sheet.header.count).contains { !$0.trimmed.isEmpty }
    if extra {
      throw whole(
        row, found: "\(row.cells.count) cells",
        "\(sheet.header.count) cells are expected; a \(separator) inside a text or a number needs quotes around it"
      )
    }
    if row.endsFile, row.cells.count < sheet.header.count {
      throw whole(
        row, found: "\(row.cells.count) cells at the end of the file",
        "\(sheet.header.count) cells are expected; the file seems to be cut off here")
    }
    return try readings(row)
  }

  private func whole(_ row: CSVTable.Record, found: String, _ expected: String) -> Refusal {
    Refusal(line: row.line, column: row.faultColumn, field: nil, found: found, expected: expected)
  }

  private var separator: String {
    [",": "comma", ";": "semicolon", "\t": "tab"][sheet.table.delimiter] ?? "comma"
  }

  private var tableDecisions: [String] {
    var decisions = ["cells are separated by \(separator)s"]
    let comments = sheet.table.comments.count
    if comments > 0 {
      decisions.append(
        comments == 1
          ? "1 line with # in front is a comment: not read"
          : "\(comments) lines with # in front are comments: not read")
    }
    if sheet.table.hadMark { decisions.append("the byte order mark at the start was left out") }
    if let first = sheet.preamble.first, let last = sheet.preamble.last {
      let lines = first.line == last.line ? "line \(first.line)" : "lines \(first.line) to \(last.line)"
      decisions.append("\(lines) before the header: not read")
    }
    return decisions
  }
}

extension Reading {
  fileprivate func row(line: Int, at: Moment, isZoneless: Bool) -> ImportedRow {
    var row = ImportedRow(line: line, at: at, measurement: measurement, note: note, tags: tags, id: id)
    (row.isZoneless, row.assumesSource) = (isZoneless, assumesSource)
    return row
  }
}
