/// How far the import of a file has come.
package struct ImportProgress: Sendable, Equatable {
  /// What is being done.
  package enum Stage: Sendable, Equatable {
    /// The file is taken apart.
    case opening
    /// Its rows are read.
    case reading
    /// They are held against the journal.
    case comparing
    /// What is new is written.
    case saving
  }

  /// What is being done.
  package let stage: Stage
  /// How many rows are done.
  package let done: Int
  /// How many there are; nil as long as nobody knows.
  package let total: Int?

  /// Makes one.
  package init(_ stage: Stage, done: Int = 0, total: Int? = nil) {
    (self.stage, self.done, self.total) = (stage, done, total)
  }
}

/// Is told how far the import of a file has come, and can stop it as long as nothing is written.
package struct ImportWatch: Sendable {
  /// Takes note; false stops it.
  private let goesOn: @Sendable (ImportProgress) -> Bool

  /// Rows between two words.
  private static let step = 2048

  /// Makes a watch.
  package init(_ goesOn: @escaping @Sendable (ImportProgress) -> Bool) { self.goesOn = goesOn }

  /// Nobody watches.
  package static let none = ImportWatch { _ in true }

  /// Says how far it has come.
  ///
  /// - Throws: `ImportProblem` where it is to be stopped.
  package func tell(_ progress: ImportProgress) throws(ImportProblem) {
    guard goesOn(progress) else {
      throw ImportProblem(.stopped, "it was stopped", expected: "the journal is as it was")
    }
  }

  /// Says how many rows are read, every few thousand of them.
  ///
  /// - Throws: `ImportProblem` where it is to be stopped.
  package func read(_ done: Int, of total: Int?) throws(ImportProblem) {
    guard done % Self.step == 0 else { return }
    try tell(ImportProgress(.reading, done: done, total: total))
  }
}
