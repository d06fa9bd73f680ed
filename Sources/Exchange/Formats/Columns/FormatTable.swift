/// A table as one program writes it, with its columns found.
protocol FormatTable: Sendable, SendableMetatype {
  /// Finds the columns; nil where it is not a table of the program.
  init?(_ table: CSVTable)
  /// Reads the rows.
  ///
  /// - Throws: `ImportProblem` where something of the whole file is open.
  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult
}

extension ImportFormat {
  /// Makes a format of the tables of one program.
  init<Table: FormatTable>(id: String, title: String, signs: String, _ type: Table.Type) {
    self.init(
      id: id, title: title, signs: signs, recognises: { Table($0) != nil },
      read: { table, options throws(ImportProblem) in
        guard let found = Table(table) else {
          throw ImportProblem(
            .format, "the table is not one of \(title)", expected: "what is looked for: \(signs)")
        }
        return try found.read(options)
      })
  }
}
