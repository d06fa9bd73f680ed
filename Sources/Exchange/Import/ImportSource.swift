/// A file that is to be imported, taken apart as far as its first bytes tell how; a format says which of them it reads.
package enum ImportSource: Sendable {
  /// Rows of cells.
  case table(CSVTable)
  /// Records of JSON.
  case json(JSONFile)
  /// XML, which is streamed.
  case xml(XMLFile)
  /// A database of SQLite.
  case database(DatabaseFile)
  /// An archive of several files.
  case archive(ZipArchive)

  /// Looks at bytes of text.
  ///
  /// - Throws: `ImportProblem` where they are no text, or hold nothing.
  package init(bytes: [UInt8]) throws(ImportProblem) {
    self = JSONFile.begins(bytes) ? .json(try JSONFile(bytes: bytes)) : .table(try CSVTable(bytes: bytes))
  }

  /// What it is, in words.
  var words: String {
    switch self {
    case .table: "a table of rows and columns"
    case .json: "JSON"
    case .xml: "XML"
    case .database: "a database"
    case .archive: "an archive"
    }
  }
}

extension ImportSource {
  /// The same with its first rows only, where it is a table.
  package var beginning: ImportSource {
    guard case .table(let table) = self else { return self }
    return .table(table.beginning)
  }
}
