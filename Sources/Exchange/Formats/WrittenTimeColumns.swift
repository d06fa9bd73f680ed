import Model

/// Reads the time of a row from one column, or from a date and a time, with an offset where a column gives
/// it.
struct WrittenTimeColumns {
  private let columns: GenericColumns
  private let options: ImportOptions

  init(_ columns: GenericColumns, _ options: ImportOptions) {
    self.columns = columns
    self.options = options
  }

  func read(_ row: CSVTable.Record) throws(Refusal) -> SheetReader.RowTime {
    let (date, clock) = places
    guard let first = columns.sheet.cell(row, date) else { throw missing(row, date) }
    guard var written = WrittenTime(first.text) else { throw first.refusal(Self.expected) }
    if let clock {
      if let second = columns.sheet.cell(row, clock) {
        guard let time = WrittenTime(clock: second.text), time.instant == nil else {
          throw second.refusal("a time such as 07:30, 0730 or 7:30:00 AM is expected")
        }
        written = written.joined(with: time)
      } else if options.dayTime == nil {
        throw missing(row, clock, asking: .time)
      }
    }
    if let cell = columns.cell(row, .offset) {
      guard let offset = WrittenClock.offset(cell.text.lowercased()) else {
        throw cell.refusal("an offset such as UTC+01:00 is expected")
      }
      written.offsetMinutes = offset
    }
    return SheetReader.RowTime(cell: first, written: written, zone: try zone(row))
  }
}

extension WrittenTimeColumns {
  private static let expected = "a date and time such as 2026-11-21 07:30 are expected"

  /// The column of the date, or of both; and the column of the time, where it stands apart.
  private var places: (date: Int?, clock: Int?) {
    let roles = columns.roles
    if let both = roles[.dateTime] { return (both, nil) }
    guard let date = roles[.date] else { return (roles[.time], nil) }
    return (date, roles[.time])
  }

  /// The zone that the row names, by its name or its offset; nil where it names none.
  private func zone(_ row: CSVTable.Record) throws(Refusal) -> Zone? {
    guard let cell = columns.cell(row, .zone) else { return nil }
    if let offset = WrittenClock.offset(cell.text.lowercased()) { return .fixed(offsetMinutes: offset) }
    guard let zone = options.namedZone(cell.text) else {
      throw cell.refusal("a time zone that is known here, such as Europe/Paris, is expected")
    }
    return zone
  }

  private func missing(
    _ row: CSVTable.Record, _ column: Int?, asking question: ImportQuestion? = nil
  ) -> Refusal {
    let name = column.map { columns.sheet.header[$0] }
    return Refusal(
      line: row.line, column: column.map { $0 + 1 }, field: name, found: "",
      expected: "a date and a time are expected", question: question)
  }
}
