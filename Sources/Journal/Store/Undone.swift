import Model

/// Which way a person goes through what was done.
package enum UndoDirection: Sendable {
  /// Back: the last action is undone.
  case undo
  /// Forth: the action that was undone last is done again.
  case redo
}

/// What an undo or a redo has done or would do, for a sentence.
package struct Undone: Sendable {
  /// What had been done at first, whichever way it goes now.
  package enum Action: Sendable {
    /// Entries had been added, and are deleted now.
    case added
    /// Entries had been changed, and say again what they said before.
    case edited
    /// Entries had been deleted, and are there again.
    case deleted
    /// Lines that were set aside had been accepted, and are set aside again.
    case accepted
    /// Lines had been seen, and are listed again.
    case seen
    /// It had been decided between several states of entries, and that is open again.
    case resolved
  }

  /// What had been done.
  package let action: Action
  /// What is there before and afterwards; nil for what is deleted.
  package let changes: [(before: Entry?, after: Entry?)]
  /// The lines that it takes back, by which it is known again.
  package var lines: [RevisionID] = []
  /// When the last of these lines was written; nil where that cannot be told.
  package var written: Moment?
  /// The lines that were written for it; none as long as it was not done.
  package var wrote: [RevisionID] = []
}
