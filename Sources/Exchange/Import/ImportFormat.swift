/// A kind of file that can be imported: how to know it, and how to read it.
///
/// A new format is one file and its line in `ImportFormat.all`.
package struct ImportFormat: Sendable, Identifiable {
  /// The name on the command line, such as `libreview`.
  package let id: String
  /// The name for people.
  package let title: String
  /// What its files are known by, for the refusal of a file that no format fits.
  package let signs: String
  /// Whether a file looks like this format.
  package let recognises: @Sendable (ImportSource) -> Bool
  /// Reads a file.
  package let read: @Sendable (ImportSource, ImportOptions) throws(ImportProblem) -> ImportResult

  /// Every format, in the order in which a file is tried.
  package static let all: [ImportFormat] = [
    bloodPressureMonitor, clarity, libreView, freeStyle, lingo, mySugr, glooko, careLink, contour, accuChek,
    omron, omronWeight, beurer, vitaDock, omblepy, omronDump, glucosio, diaguard, glucometerutils, siDiary,
    juggluco,
    openScale,
    samsung, samsungUTC, samsungLocal, nightscoutTable, nightscoutSections, vitals, generic,
    nightscout, tidepool, ubpm, garmin, fhir, openMHealth, vitalsLines,
    bloodPressureMonitorDatabase, appleHealth, healthConnect, xDripDatabase, tablesArchive,
  ]

  /// The format with an id, nil where there is none.
  package static func named(_ id: String) -> ImportFormat? { all.first { $0.id == id } }
}

extension ImportFormat {
  /// Makes a format of tables.
  init(
    id: String, title: String, signs: String, recognises: @escaping @Sendable (CSVTable) -> Bool,
    read: @escaping @Sendable (CSVTable, ImportOptions) throws(ImportProblem) -> ImportResult
  ) {
    self.init(
      id: id, title: title, signs: signs,
      recognises: { source in if case .table(let table) = source { recognises(table) } else { false } },
      read: { source, options throws(ImportProblem) in
        guard case .table(let table) = source else {
          throw ImportProblem(
            .format, "the file is \(source.words)", expected: "\(title) is a table of rows and columns")
        }
        return try read(table, options)
      })
  }

  /// Makes a format of JSON, known by keys of its first record.
  init(
    id: String, title: String, signs: String, keys: Set<String>,
    json read: @escaping @Sendable (JSONFile, ImportOptions) throws(ImportProblem) -> ImportResult
  ) {
    self.init(
      id: id, title: title, signs: signs,
      recognises: { source in
        if case .json(let file) = source { keys.isSubset(of: file.firstKeys.keys) } else { false }
      },
      read: { source, options throws(ImportProblem) in
        guard case .json(let file) = source else {
          throw ImportProblem(.format, "the file is \(source.words)", expected: "\(title) begins with { or [")
        }
        return try read(file, options)
      })
  }

  /// Makes a format of databases.
  init(
    id: String, title: String, signs: String, recognises: @escaping @Sendable (DatabaseFile) -> Bool,
    database read: @escaping @Sendable (DatabaseFile, ImportOptions) throws(ImportProblem) -> ImportResult
  ) {
    self.init(
      id: id, title: title, signs: signs,
      recognises: { source in if case .database(let file) = source { recognises(file) } else { false } },
      read: { source, options throws(ImportProblem) in
        guard case .database(let file) = source, recognises(file) else {
          throw ImportProblem(
            .format, "the file is \(source.words)", expected: "\(title) is a database with \(signs)")
        }
        return try read(file, options)
      })
  }
}
