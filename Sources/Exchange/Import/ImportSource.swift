/// A file that is to be imported, taken apart as far as its first bytes tell how.
///
/// What is neither of both becomes a case of its own here, and a format says which of them it reads.
package enum ImportSource: Sendable {
  /// Rows of cells.
  case table(CSVTable)
  /// Records of JSON.
  case json(JSONFile)

  /// Looks at the bytes.
  ///
  /// - Throws: `ImportProblem` where they are no text, or hold nothing.
  package init(bytes: [UInt8]) throws(ImportProblem) {
    self = JSONFile.begins(bytes) ? .json(try JSONFile(bytes: bytes)) : .table(try CSVTable(bytes: bytes))
  }
}

extension ImportSource {
  /// The same with its first rows only, where it is a table.
  package var beginning: ImportSource {
    guard case .table(let table) = self else { return self }
    return .table(table.beginning)
  }
}
