import Journal
import Model

/// What a person does about what was done: undo it, and do it again.
package enum UndoActs {
  /// What is not asked about before it is undone or done again; all else is.
  package enum Unasked: Sendable, Equatable {
    /// What was done in this run of the program.
    case thisRun
    /// What was done in the last minutes, for a shell, where each command is a run of its own.
    case last(minutes: Int)
    /// What these lines did: it was asked about, and the answer was yes.
    case lines([RevisionID])
  }

  /// So many minutes an action is fresh for a shell.
  package static let freshMinutes = 60

  /// Goes one action back or forth; again, and it goes further.
  package static func step(_ direction: UndoDirection, unasked: Unasked = .thisRun) -> Act {
    Act(.undo(direction, unasked: unasked), Said("", back: .nothing))
  }

  /// Why nothing was undone or done again.
  static func nothing(_ direction: UndoDirection) -> Said {
    switch direction {
    case .undo: Said("There is nothing to undo.", back: .nothing)
    case .redo:
      Said("There is nothing to redo. Redo ends when something new is done.", back: .nothing)
    }
  }
}
