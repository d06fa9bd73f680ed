extension ImportFormat {
  /// The export of Apple Health: `export.xml`, or `export.zip` as the phone shares it.
  static let appleHealth = ImportFormat(
    id: "apple-health", title: "Apple Health export",
    signs: "XML that begins with HealthData, or a zip with it",
    recognises: { (source: ImportSource) in AppleExport.mayBe(source) },
    read: { (source: ImportSource, options: ImportOptions) throws(ImportProblem) in
      try AppleExport.read(source, options)
    })
}

/// Finds the export in a file, and reads it.
private enum AppleExport {
  /// Whether it is one, or cannot be looked into, which reading it then says.
  static func mayBe(_ source: ImportSource) -> Bool {
    do throws(ImportProblem) { return try file(in: source) != nil } catch { return true }
  }

  static func read(_ source: ImportSource, _ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    guard let file = try file(in: source) else {
      throw ImportProblem(
        .format, "the file is \(source.words)",
        expected: "an export.xml or export.zip of Apple Health is expected")
    }
    let reader = AppleReader()
    try file.read(by: reader)
    var readings = AppleReadings(reader.shelf, options)
    return readings.result(of: .appleHealth)
  }

  /// The XML of the export; nil where there is none.
  ///
  /// Its name in the archive is in the language of the phone.
  static func file(in source: ImportSource) throws(ImportProblem) -> XMLFile? {
    switch source {
    case .xml(let file): return file.root == root ? file : nil
    case .archive(let archive):
      for entry in archive.files where entry.name.lowercased().hasSuffix(".xml") {
        let stream = try archive.stream(entry)
        let file = XMLFile(stream, head: try stream.start(XMLFile.head))
        if file.root == root { return file }
      }
      return nil
    case .table, .json, .database: return nil
    }
  }

  private static let root = "HealthData"
}
