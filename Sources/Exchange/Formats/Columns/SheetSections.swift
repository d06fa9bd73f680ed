/// A file with several tables one below the other, each with a head of its own.
struct SheetSections {
  /// All rows of all tables.
  let sheet: Sheet
  private let heads: [(line: Int, names: [String])]

  /// Finds the tables; nil where there is no head among the first lines.
  ///
  /// `first` is a quick look at the first cell of a line, as every line of a long file is looked at. What is neither a head
  /// nor a row is a title, and nobody is shown it: names stand there.
  init?(
    _ table: CSVTable, blanks: Set<String> = [], first: (String) -> Bool, head isHead: ([String]) -> Bool,
    row isRow: (CSVTable.Record) -> Bool
  ) {
    func names(_ record: CSVTable.Record) -> [String]? {
      guard record.fault == nil, first(record.cell(0)) else { return nil }
      let names = record.cells.map(HeaderText.clean)
      return isHead(names) ? names : nil
    }
    guard table.records.prefix(Self.deepestHead).contains(where: { names($0) != nil }) else { return nil }
    var heads: [(line: Int, names: [String])] = []
    var rows: [CSVTable.Record] = []
    for record in table.records {
      if let names = names(record) {
        heads.append((record.line, names))
      } else if !heads.isEmpty, isRow(record) {
        rows.append(record)
      }
    }
    guard let widest = heads.map(\.names).max(by: { $0.count < $1.count }) else { return nil }
    self.heads = heads
    // A row that is short of its own head stays so: the file was cut off there.
    let whole = rows.map { row in
      row.cells.count < heads[Self.section(of: row, heads)].names.count ? row : row.padded(to: widest.count)
    }
    sheet = Sheet(table: table, header: widest, rows: whole[...], blanks: blanks)
  }

  /// How many lines may stand in front of the first head.
  private static let deepestHead = 40

  /// The number of the table in which a row stands, from 0.
  func section(of row: CSVTable.Record) -> Int { Self.section(of: row, heads) }

  private static func section(of row: CSVTable.Record, _ heads: [(line: Int, names: [String])]) -> Int {
    var (low, high) = (0, heads.count)
    while low < high {
      let middle = (low + high) / 2
      if heads[middle].line < row.line { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  /// The names of the columns of each table.
  var names: [[String]] { heads.map(\.names) }

  /// A cell of a row with the name that its own table gives the column.
  func cell(_ row: CSVTable.Record, _ column: Int?) -> Cell? {
    guard let column, let cell = sheet.cell(row, column) else { return nil }
    let names = heads[section(of: row)].names
    return Cell(
      line: cell.line, column: cell.column, name: names.indices.contains(column) ? names[column] : "",
      text: cell.text)
  }
}

extension Sheet {
  /// Takes rows that were found already.
  init(
    table: CSVTable, header: [String], rows: ArraySlice<CSVTable.Record>, blanks: Set<String> = []
  ) {
    self.table = table
    self.header = header
    self.rows = rows
    preamble = []
    self.blanks = blanks
  }
}

extension CSVTable.Record {
  /// The same with empty cells behind, where a table has rows of many lengths.
  func padded(to width: Int) -> CSVTable.Record {
    guard cells.count < width else { return self }
    let more = Array(repeating: "", count: width - cells.count)
    return CSVTable.Record(
      line: line, cells: cells + more, fault: fault, faultColumn: faultColumn, excerpt: excerpt,
      endsFile: endsFile)
  }
}
