/// Reads the files of other programs: bytes in, measurements out, nothing stored.
package enum Importer {
  /// Reads a file in the format that was named or that fits first.
  ///
  /// - Throws: `ImportProblem` where nothing of it can be read, saying what would be accepted.
  package static func read(
    bytes: [UInt8], fileName: String, options: ImportOptions
  ) throws(ImportProblem) -> ImportResult {
    let source = try ImportSource(bytes: bytes)
    return try format(of: source, fileName: fileName, options: options).read(source, options)
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
      return format
    }
    // What the person names the columns of is a table like any other.
    if options.columns != nil { return .generic }
    if let format = ImportFormat.all.first(where: { $0.recognises(source) }) { return format }
    throw unknown(source, fileName: fileName)
  }

  private static func unknown(_ source: ImportSource, fileName: String) -> ImportProblem {
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
        expected: expected
      )
    case .json(let file):
      let standards = [ImportFormat.fhir, .openMHealth, .vitalsLines].map { "\($0.title): \($0.signs)" }
        .joined(separator: "; ")
      let keys = file.firstKeys.keys.sorted().joined(separator: " | ")
      return ImportProblem(
        .format, "the keys of \(fileName) fit no format; its first object has: \(keys.prefix(300))",
        expected: "what is looked for is \(standards); \(listed)")
    }
  }
}
