import Model

/// Reads the files of other programs: bytes in, measurements out, nothing stored.
package enum Importer {
  /// Reads a file in the format that was named or that fits first.
  ///
  /// - Throws: `ImportProblem` where nothing of it can be read, saying what would be accepted.
  package static func read(
    _ file: ByteSource, fileName: String, options: ImportOptions
  ) throws(ImportProblem) -> ImportResult {
    try options.watch.tell(ImportProgress(.opening))
    return try read(OpenedFile(file), fileName: fileName, options: options)
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: `ImportProblem` where nothing of it can be read, saying what would be accepted.
  package static func read(
    bytes: [UInt8], fileName: String, options: ImportOptions
  ) throws(ImportProblem) -> ImportResult {
    try read(ByteSource(bytes: bytes), fileName: fileName, options: options)
  }

  /// Reads a file that was taken apart before.
  ///
  /// - Throws: `ImportProblem` where nothing of it can be read, saying what would be accepted.
  package static func read(
    _ opened: OpenedFile, fileName: String, options: ImportOptions
  ) throws(ImportProblem) -> ImportResult {
    let format = try format(of: opened.source, fileName: fileName, options: options)
    var result = try format.read(opened.source, options)
    result.decisions = opened.decisions + result.decisions
    try options.watch.tell(
      ImportProgress(.comparing, done: result.rowsRead, total: result.rowsRead))
    return result
  }
}

extension Importer {
  /// How to say what the columns of a table hold.
  private static func naming(_ preview: TablePreview, _ own: [Kind]) -> String {
    let count = preview.width == 1 ? "its one column holds" : "each of its \(preview.width) columns holds"
    return
      "say what \(count), such as --columns \(preview.example(own: own)), with - for one that is not read; "
      + "the screen for it opens with F in vitals"
  }

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
    // What the person names the columns of is a table like any other.
    if options.columns != nil { return .generic }
    if let format = ImportFormat.all.first(where: { $0.recognises(source) }) { return format }
    throw unknown(source, fileName: fileName, own: options.kinds.ownKinds)
  }

  private static func unknown(
    _ source: ImportSource, fileName: String, own: [Kind]
  ) -> ImportProblem {
    let listed = "vitals import --help lists the programs whose files are known"
    switch source {
    case .table(let table):
      let expected = "a table of no known program needs \(ImportFormat.generic.signs); \(listed)"
      // Titles are short and may hold a name: the widest of the first rows is the head, if there is one.
      let first = table.records.prefix(8)
      let widest = first.map(\.cells.count).max() ?? 0
      let cells =
        first.first { $0.cells.count == widest }?.cells.filter { !$0.isEmpty }.joined(separator: " | ") ?? ""
      return ImportProblem(
        .format, line: table.records.first?.line,
        "the columns of \(fileName) fit no format; its head seems to be: \(cells.prefix(300))",
        expected: TablePreview(source).map { naming($0, own) } ?? expected)
    case .json(let file):
      let standards = [ImportFormat.fhir, .openMHealth, .vitalsLines].map { "\($0.title): \($0.signs)" }
        .joined(separator: "; ")
      let keys = file.firstKeys.keys.sorted().joined(separator: " | ")
      return ImportProblem(
        .format, "the keys of \(fileName) fit no format; its first object has: \(keys.prefix(300))",
        expected: "what is looked for is \(standards); \(listed)")
    case .xml(let file):
      return ImportProblem(
        .format, "\(fileName) is XML of an unknown kind; its outermost element is \(file.root.prefix(60))",
        expected: listed)
    case .database(let file):
      let tables = file.tables.keys.sorted().joined(separator: " | ")
      return ImportProblem(
        .format, "the tables of \(fileName) fit no format; they are: \(tables.prefix(300))",
        expected: listed)
    case .archive(let archive):
      return ImportProblem(
        .format, "the \(archive.files.count) files in \(fileName) fit no format",
        expected: "unpack it and import the file with the readings; \(listed)")
    }
  }
}
