import Glibc

/// Whether a database can be read as it lies there: whole, in nobody's hands, with nothing beside it that belongs to it.
struct DatabaseCondition {
  private let source: ByteSource

  init(_ source: ByteSource) { self.source = source }

  /// Looks at the header (SQLite's file format, 1.3), at locks and at what lies beside the file.
  ///
  /// - Throws: `ImportProblem` where it cannot be read so.
  func check() throws(ImportProblem) {
    for (suffix, what) in [("-wal", "a log of changes"), ("-journal", "the journal of a change")] {
      guard let path = source.path, Self.size(path + suffix) > 0 else { continue }
      throw ImportProblem(
        .damaged, "\(what) lies beside the database (\(suffix)), so the database alone is not complete",
        expected: "close the program that uses it, or run: sqlite3 FILE 'PRAGMA wal_checkpoint(TRUNCATE)'")
    }
    guard !source.isBeingWritten else {
      throw ImportProblem(
        .unreadable, "another program is writing into the database",
        expected: "close it, or make a copy of the database, and import again")
    }
    try checkSize()
  }

  /// The error of a database that SQLite cannot read, in its words.
  static func damaged(_ words: String) -> ImportProblem {
    ImportProblem(
      .damaged, "the database is damaged: \(words)",
      expected: "export it again, or copy it again and completely")
  }

  private func checkSize() throws(ImportProblem) {
    let header = try source.start(100)
    guard header.count == 100 else { throw Self.damaged("it has \(header.count) bytes") }
    func number(_ place: Int, _ length: Int) -> Int {
      header[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
    }
    let page = number(16, 2) == 1 ? 65_536 : number(16, 2)
    // The number of pages holds where it was written together with the counter of changes.
    let pages = number(24, 4) == number(92, 4) ? number(28, 4) : 0
    guard pages * page <= source.count else {
      throw Self.damaged("it is cut off, \(source.count) of \(pages * page) bytes are there")
    }
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
