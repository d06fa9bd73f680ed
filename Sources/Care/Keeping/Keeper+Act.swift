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
  /// What has to be confirmed first, so that nothing was done yet; nil where it was done.
  package var question: Act?
}

extension Keeper {
  /// Does what an act says.
  ///
  /// What it asks to be confirmed has to be confirmed before.
  /// - Throws: `NotDone` where it could not be saved.
  package func carryOut(_ act: Act, in record: PatientRecord) throws(NotDone) -> Done {
    switch act.change {
    case .set(let setting, let text): return try set(setting, to: text, saying: act.said)
    case .undo(let direction, let unasked): return try step(direction, unasked: unasked, in: record)
    default: break
    }
    do throws(JournalError) { return try written(act) } catch { throw .journal(error) }
  }

  private func set(_ setting: Setting, to text: String?, saying said: Said) throws(NotDone) -> Done {
    let before = current(setting)
    do throws(SettingsNotKept) { try set(setting, to: text) } catch { throw .settings(error) }
    run.note(setting, from: before, to: current(setting))
    return Done(said: said)
  }

  private func written(_ act: Act) throws(JournalError) -> Done {
    var done = Done(said: act.said)
    switch act.change {
    case .nothing, .set, .undo: break
    case .write(let new, let changed):
      if changed.isEmpty { try add(new) } else { try replace(changed, adding: new) }
      done.entries = changed + new
    case .delete(let ids): try delete(ids)
    case .keep(let entry, let bytes):
      if try add(entry, document: bytes) { done.said.more.insert(DocumentWords.repaired, at: 0) }
      done.entries = [entry]
    case .settle(let settling): try settle(settling)
    case .erase(let id): return try erased(id)
    }
    return done
  }

  private func erased(_ id: ULID) throws(JournalError) -> Done {
    let erasure = try erase(id)
    return Done(said: Said("Erased.", back: .nothing), erasure: erasure)
  }
}
