import Model

extension Sheet {
  /// The time of a row from one cell, or from a date and a clock.
  func time(_ row: CSVTable.Record, _ date: Int?, clock: Int? = nil, zone: Zone? = nil) throws(Refusal)
    -> SheetReader.RowTime
  {
    guard let cell = cell(row, date) else {
      throw Refusal(
        line: row.line, column: date.map { $0 + 1 }, field: date.flatMap(name), found: "",
        expected: "a date and a time are expected")
    }
    guard let written = WrittenTime(HalfDay.plain(cell.text)) else {
      throw cell.refusal("a date and a time such as 2026-11-21 07:30 are expected")
    }
    guard let clock, let second = self.cell(row, clock) else {
      return SheetReader.RowTime(cell: cell, written: written, zone: zone)
    }
    guard let time = WrittenTime(HalfDay.plain(second.text)), time.date == nil, time.instant == nil else {
      throw second.refusal("a time such as 07:30 is expected")
    }
    return SheetReader.RowTime(cell: cell, written: written.joined(with: time), zone: zone)
  }

  private func name(_ column: Int) -> String? {
    header.indices.contains(column) ? header[column] : nil
  }
}

/// The halves of a day as some languages write them.
enum HalfDay {
  /// `7:49:45 a. m.` with its points and narrow spaces as `7:49:45 am`.
  static func plain(_ text: String) -> String {
    guard let last = text.last, last == ".", text.contains(".") else { return text }
    var words = text.split { $0.isWhitespace }.map { $0.lowercased() }
    if words.suffix(2) == ["a.", "m."] || words.suffix(2) == ["p.", "m."] {
      let half = words[words.count - 2].prefix(1) + "m"
      words = words.dropLast(2) + [String(half)]
      return words.joined(separator: " ")
    }
    return text
  }
}
