import Journal
import Model

/// Why an act was not done; then all is as it was before.
package enum NotDone: Error, Sendable {
  /// The journal did not take it.
  case journal(JournalError)
  /// The file of settings did not.
  case settings(SettingsNotKept)

  /// What went wrong, that nothing was lost, and what to do.
  package var message: String {
    switch self {
    case .journal(let error): error.message
    case .settings(let error): error.message
    }
  }

  /// The exit status of a command that ends with it.
  package var exitStatus: Int32 {
    switch self {
    case .journal(let error): error.exitStatus
    case .settings(let error): error.exitStatus
    }
  }
}

/// What came of an act.
package struct Done: Sendable {
  /// What is said of it.
  package var said: Said
  /// The entries as they were written.
  package var entries: [Entry] = []
  /// What was erased, and where copies may remain; nil for other acts.
  package var erasure: Erasure?
}

extension Keeper {
  /// Does what an act says.
  ///
  /// What it asks to be confirmed has to be confirmed before.
  /// - Throws: `NotDone` where it could not be saved.
  package func carryOut(_ act: Act, in record: PatientRecord) throws(NotDone) -> Done {
    if case .set(let setting, let text) = act.change {
      do throws(SettingsNotKept) { try set(setting, to: text) } catch { throw .settings(error) }
      return Done(said: act.said)
    }
    do throws(JournalError) { return try written(act, record) } catch { throw .journal(error) }
  }

  private func written(_ act: Act, _ record: PatientRecord) throws(JournalError) -> Done {
    var done = Done(said: act.said)
    switch act.change {
    case .nothing, .set: break
    case .write(let new, let changed):
      if changed.isEmpty { try add(new) } else { try replace(changed, adding: new) }
      done.entries = changed + new
    case .delete(let ids): try delete(ids)
    case .keep(let entry, let bytes):
      if try add(entry, document: bytes) { done.said.more.insert(DocumentWords.repaired, at: 0) }
      done.entries = [entry]
    case .settle(let settling): try settle(settling)
    case .erase(let id): return try erased(id)
    case .undo:
      guard let undone = try undo() else {
        return Done(said: Said("There is nothing to undo.", back: .nothing))
      }
      return Done(said: Said(UndoText.sentence(undone, in: record), back: .nothing))
    }
    return done
  }

  private func erased(_ id: ULID) throws(JournalError) -> Done {
    let erasure = try erase(id)
    return Done(said: Said("Erased.", back: .nothing), erasure: erasure)
  }
}
