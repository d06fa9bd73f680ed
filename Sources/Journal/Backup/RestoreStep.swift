/// What restoring does, or would do, with one file of a backup.
package struct RestoreStep: Sendable {
  /// The sorts of steps.
  package enum Action: Sendable, Equatable {
    /// The file is missing here and is made.
    case made
    /// All of it is here.
    case here
    /// All of it is here, and more.
    case newerHere
    /// The file here is the start of the backup's, and the rest is put behind it.
    case extended(lines: Int)
    /// Both have what the other has not; the backup's is put beside it as a further file of the journal.
    case beside(as: String)
  }

  /// The file, relative to the home folder.
  package let file: String
  /// What is done.
  package let action: Action
  /// Whether the backup's file is no longer as it was written.
  package let isDamaged: Bool

  /// Whether anything is written.
  package var changes: Bool { action != .here && action != .newerHere }
}

/// What came of restoring.
package struct Restored: Sendable {
  /// What was done, file by file.
  package let steps: [RestoreStep]
  /// What is wrong with the backup itself.
  package let problems: [String]
  /// How many readings counted before.
  package let before: Int
  /// How many count now; the same as before where nothing was to be done yet.
  package let after: Int
}
