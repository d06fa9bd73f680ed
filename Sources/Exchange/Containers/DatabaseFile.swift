import CContainers

/// A database of SQLite: its tables, and rows of them.
///
/// It is read through this program's own eyes and never opened as a database: nothing can be written, no log is
/// replayed, and no view, trigger or function of it is run.
package struct DatabaseFile: Sendable {
  /// The columns of every table in lower case, by the table's name as it is written.
  let tables: [String: [String]]
  private let source: ByteSource

  private static let magic = Array("SQLite format 3\0".utf8)

  /// Whether bytes begin as a database does.
  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: magic) }

  /// Lists the tables.
  ///
  /// - Throws: `ImportProblem` where the library is missing, or the database is damaged, cut off, or being written.
  init(_ source: ByteSource) throws(ImportProblem) {
    guard ccontainers_has_sqlite() else { throw .missing(.sqlite, for: "a database") }
    try DatabaseCondition(source).check()
    self.source = source
    var names: [String] = []
    let connection = try DatabaseConnection(source)
    try connection.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0") { row in
      if let name = row.text(0), !name.lowercased().hasPrefix("sqlite_"), names.count < Self.mostTables {
        names.append(name)
      }
    }
    var tables: [String: [String]] = [:]
    for name in names {
      var columns: [String] = []
      try connection.rows("PRAGMA table_info(\(Self.quoted(name)))") { row in
        if let column = row.text(1) { columns.append(column.lowercased()) }
      }
      tables[name] = columns
    }
    self.tables = tables
  }

  /// The most tables that are looked at.
  static let mostTables = 2000

  /// The table of a name in either case that has some columns; nil where there is none.
  func table(_ name: String, with columns: [String] = []) -> String? {
    tables.keys.first { key in
      key.lowercased() == name.lowercased() && columns.allSatisfy { tables[key]?.contains($0) ?? false }
    }
  }

  /// Goes through the rows of a table in the order in which they are stored; the cells are those of the columns that
  /// are named, empty where the table has no such column.
  ///
  /// - Throws: `ImportProblem` where the database is damaged.
  func rows(
    of table: String, _ columns: [String], _ take: (DatabaseRow) -> Void
  ) throws(ImportProblem) {
    guard let name = self.table(table), let there = tables[name] else { return }
    let cells = columns.map { there.contains($0) ? Self.quoted($0) : "NULL" }.joined(separator: ", ")
    try DatabaseConnection(source).rows("SELECT \(cells) FROM \(Self.quoted(name)) NOT INDEXED", take)
  }

  private static func quoted(_ name: String) -> String {
    "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}
