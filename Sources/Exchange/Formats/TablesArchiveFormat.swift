extension ImportFormat {
  /// An archive of tables, each of which is read by the format that knows it: of Withings, Glooko, Samsung Health.
  static let tablesArchive = ImportFormat(
    id: "archive", title: "archive of tables", signs: "a zip with bp.csv, or with tables of a format above",
    recognises: { (source: ImportSource) in
      if case .archive(let archive) = source { ArchiveTables.areIn(archive) } else { false }
    },
    read: { (source: ImportSource, options: ImportOptions) throws(ImportProblem) in
      guard case .archive(let archive) = source else {
        throw ImportProblem(.format, "the file is \(source.words)", expected: "a zip with tables is expected")
      }
      return try ArchiveTables(archive, options).result()
    })
}

/// Reads the tables of an archive one after the other, and puts together what they hold.
private struct ArchiveTables {
  private let archive: ZipArchive
  private let options: ImportOptions

  /// The files of an export of Withings, whose columns have plain names; others there are intervals and totals.
  private static let plain: Set<String> = ["bp.csv", "weight.csv"]

  init(_ archive: ZipArchive, _ options: ImportOptions) {
    self.archive = archive
    self.options = options
  }

  /// Whether there is a table at all; whether a format knows it is found out by reading it.
  static func areIn(_ archive: ZipArchive) -> Bool { archive.files.contains(where: isTable) }

  func result() throws(ImportProblem) -> ImportResult {
    var results: [(name: String, result: ImportResult)] = []
    var said: [String] = []
    for entry in archive.files where Self.isTable(entry) && entry.count > 0 {
      do throws(ImportProblem) {
        let opened = try OpenedFile(entry, of: archive)
        guard let format = format(of: opened.source, entry) else { continue }
        results.append((name(entry, format, results.count), try format.read(opened.source, options)))
      } catch  where error.isOfForeignText && !Self.plain.contains(entry.name.lowercased()) {
        said.append("a file in the archive is no text that can be read: \(error.found)")
      }
    }
    guard !results.isEmpty else {
      throw ImportProblem(
        .format, "none of the \(archive.files.count) files in the archive fits a format",
        expected: "unpack it and import the file with the readings")
    }
    let others = archive.files.count - results.count
    if others > 0 { said.append("\(others) more files in the archive are not read") }
    return Self.joined(results, said: said)
  }

  private static func isTable(_ entry: ZipEntry) -> Bool {
    [".csv", ".tsv", ".txt", ".json"].contains { entry.name.lowercased().hasSuffix($0) }
  }

  private func format(of source: ImportSource, _ entry: ZipEntry) -> ImportFormat? {
    if let id = options.format, id != ImportFormat.tablesArchive.id {
      return ImportFormat.named(id).flatMap { $0.recognises(source) ? $0 : nil }
    }
    let found = ImportFormat.all.first { $0.recognises(source) }
    guard found?.id == ImportFormat.generic.id else { return found }
    return Self.plain.contains(entry.name.lowercased()) ? found : nil
  }

  /// What a file is called: by its own name only where that is a fixed one, which no person's can be.
  private func name(_ entry: ZipEntry, _ format: ImportFormat, _ index: Int) -> String {
    Self.plain.contains(entry.name.lowercased()) ? entry.name : "file \(index + 1) (\(format.title))"
  }

  private static func joined(_ results: [(name: String, result: ImportResult)], said: [String])
    -> ImportResult
  {
    var joined = ImportResult(
      formatID: ImportFormat.tablesArchive.id, formatTitle: ImportFormat.tablesArchive.title,
      decisions: results.flatMap { name, result in result.decisions.map { "\(name): \($0)" } } + said,
      rowsRead: results.reduce(0) { $0 + $1.result.rowsRead }, rows: results.flatMap(\.result.rows),
      doubts: results.flatMap { name, result in
        result.doubts.map { ImportDoubt(line: $0.line, reason: "\(name): \($0.reason)") }
      },
      refused: results.flatMap { name, result in
        result.refused.map { refusal in
          var refusal = refusal
          refusal.unit = "\(name), \(refusal.unit)"
          return refusal
        }
      },
      ignored: results.flatMap { name, result in
        result.ignored.map { IgnoredRow(line: $0.line, why: "\(name): \($0.why)") }
      })
    joined.passedOver = results.reduce(0) { $0 + $1.result.passedOver }
    return joined
  }
}

extension ImportProblem {
  /// Whether what was met is a file of another kind, such as a remark in an old encoding, and no damage.
  fileprivate var isOfForeignText: Bool { cause == .notText || cause == .empty }
}
