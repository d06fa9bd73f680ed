/// A table with its header found: rows whose cells are asked for by column.
struct Sheet {
  let table: CSVTable
  /// The cleaned names of the columns.
  let header: [String]
  /// The rows behind the header.
  let rows: ArraySlice<CSVTable.Record>
  /// The rows before the header: titles.
  let preamble: ArraySlice<CSVTable.Record>
  /// Cells that say nothing, besides empty ones.
  let blanks: Set<String>

  /// Finds the header by a test of its cells; nil where no row passes it.
  init?(_ table: CSVTable, blanks: Set<String> = [], header isHeader: ([String]) -> Bool) {
    self.table = table
    self.blanks = blanks
    guard let index = table.headerIndex(isHeader) else {
      // The names may stand in a comment in front of the rows.
      guard
        let names = table.comments.prefix(8).map({ $0.cells.map(HeaderText.clean) }).first(where: isHeader)
      else { return nil }
      header = names
      (rows, preamble) = (table.records[...], [])
      return
    }
    header = table.records[index].cells.map(HeaderText.clean)
    preamble = table.records[..<index]
    rows = table.records[(index + 1)...]
  }

  /// Takes names for the columns; what stands in front of the first row that passes a test is no row.
  init(_ table: CSVTable, blanks: Set<String>, names: [String], firstRow isRow: (CSVTable.Record) -> Bool) {
    let first = table.records.firstIndex(where: isRow) ?? table.records.startIndex
    (self.table, self.blanks, header) = (table, blanks, names)
    (rows, preamble) = (table.records[first...], table.records[..<first])
  }

  /// The same with some of its rows.
  init(_ sheet: Sheet, rows: ArraySlice<CSVTable.Record>) {
    (table, header, preamble, blanks) = (sheet.table, sheet.header, sheet.preamble, sheet.blanks)
    self.rows = rows
  }

  /// The first column, from 0, whose name passes a test.
  func column(_ test: (String) -> Bool) -> Int? { header.firstIndex(where: test) }

  /// A cell with its place; nil where it is empty or says nothing.
  func cell(_ row: CSVTable.Record, _ column: Int?) -> Cell? {
    guard let column else { return nil }
    let text = row.cell(column)
    guard !text.isEmpty, !blanks.contains(text.lowercased()) else { return nil }
    let name = header.indices.contains(column) ? header[column] : ""
    return Cell(line: row.line, column: column + 1, name: name, text: text)
  }

  /// The names of columns that are not among those read.
  func names(besides columns: [Int?]) -> [String] {
    let read = Set(columns.compactMap(\.self))
    return header.enumerated().filter { !read.contains($0.offset) && !$0.element.isEmpty }.map(\.element)
  }
}
