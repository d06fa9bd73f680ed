/// Reads the files of other programs: bytes in, measurements out, nothing stored.
package enum Importer {
  /// Reads a file in the format that was named or that fits first.
  ///
  /// - Throws: `ImportProblem` where nothing of it can be read, saying what would be accepted.
  package static func read(
    _ file: ByteSource, fileName: String, options: ImportOptions
  ) throws(ImportProblem) -> ImportResult {
    let opened = try OpenedFile(file)
    var result = try format(of: opened.source, fileName: fileName, options: options).read(
      opened.source, options)
    result.decisions = opened.decisions + result.decisions
    return result
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: `ImportProblem` where nothing of it can be read, saying what would be accepted.
  package static func read(
    bytes: [UInt8], fileName: String, options: ImportOptions
  ) throws(ImportProblem) -> ImportResult {
    try read(ByteSource(bytes: bytes), fileName: fileName, options: options)
  }
}

extension Importer {
  private static func format(
    of source: ImportSource, fileName: String, options: ImportOptions
  ) throws(ImportProblem) -> ImportFormat {
    if let id = options.format {
      guard let format = ImportFormat.named(id) else {
        let known = ImportFormat.all.map(\.id).joined(separator: ", ")
        throw ImportProblem(.format, "there is no format \"\(id)\"", expected: "the formats are \(known)")
      }
      // A format of tables is meant for those in the archive.
      if case .archive = source, !format.recognises(source) { return .tablesArchive }
      return format
    }
    if let format = ImportFormat.all.first(where: { $0.recognises(source) }) { return format }
    throw unknown(source, fileName: fileName)
  }

  private static func unknown(_ source: ImportSource, fileName: String) -> ImportProblem {
    let signs = ImportFormat.all.map { "\($0.title): \($0.signs)" }.joined(separator: "; ")
    let expected = "what is looked for: \(signs)"
    switch source {
    case .table(let table):
      let cells = table.records.first?.cells.filter { !$0.isEmpty }.joined(separator: " | ") ?? ""
      return ImportProblem(
        .format, line: table.records.first?.line,
        "the columns of \(fileName) fit no format; its first row is: \(cells.prefix(300))", expected: expected
      )
    case .json(let file):
      let keys = file.firstKeys.keys.sorted().joined(separator: " | ")
      return ImportProblem(
        .format, "the keys of \(fileName) fit no format; its first object has: \(keys.prefix(300))",
        expected: expected)
    case .xml(let file):
      return ImportProblem(
        .format, "\(fileName) is XML of an unknown kind; its outermost element is \(file.root.prefix(60))",
        expected: expected)
    case .database(let file):
      let tables = file.tables.keys.sorted().joined(separator: " | ")
      return ImportProblem(
        .format, "the tables of \(fileName) fit no format; they are: \(tables.prefix(300))",
        expected: expected)
    case .archive(let archive):
      return ImportProblem(
        .format, "the \(archive.files.count) files in \(fileName) fit no format",
        expected: "unpack it and import the file with the readings; \(expected)")
    }
  }
}
