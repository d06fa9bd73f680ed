import Journal
import Model

extension Keeper {
  /// Goes one action back or forth, or asks first where it was not done just now.
  ///
  /// - Throws: `NotDone` where it could not be saved.
  func step(
    _ direction: UndoDirection, unasked: UndoActs.Unasked, in record: PatientRecord
  ) throws(NotDone) -> Done {
    var setting: RunActions.Step?
    var asked: Undone?
    var isOver = false
    let undone: Undone?
    do throws(JournalError) {
      undone = try undo(direction) { next in
        setting = run.step(direction, before: next.lines)
        isOver = direction == .redo && !run.canRedo(next.lines)
        guard setting == nil, !isOver else { return false }
        asked = isFresh(next, unasked) ? nil : next
        return asked == nil
      }
    } catch {
      throw .journal(error)
    }
    if let undone { return Done(said: UndoText.said(undone, direction, in: record)) }
    if let step = setting ?? (asked == nil ? run.step(direction, before: []) : nil) {
      return try turn(step, direction, unasked: unasked, in: record)
    }
    guard let asked, !isOver else { return Done(said: UndoActs.nothing(direction)) }
    var act = UndoActs.step(direction, unasked: .lines(asked.lines))
    act.confirmation = UndoText.question(asked, direction, in: record)
    return Done(said: act.said, question: act)
  }

  private func isFresh(_ undone: Undone, _ unasked: UndoActs.Unasked) -> Bool {
    switch unasked {
    case .thisRun: return run.has(undone.lines)
    case .lines(let lines): return lines == undone.lines
    case .last(let minutes):
      guard let written = undone.written else { return false }
      // What was written later than now was so by a clock that is not to be trusted.
      let age = exactNow.instantMilliseconds - written.instantMilliseconds
      return (0...Int64(minutes) * 60_000).contains(age)
    }
  }

  /// Sets a setting back, or again, where it still is as this run has left it; else the next action is looked at.
  private func turn(
    _ step: RunActions.Step, _ direction: UndoDirection, unasked: UndoActs.Unasked, in record: PatientRecord
  ) throws(NotDone) -> Done {
    let (now, then) = direction == .undo ? (step.after, step.before) : (step.before, step.after)
    guard current(step.setting) == now else {
      run.drop(direction)
      return try self.step(direction, unasked: unasked, in: record)
    }
    do throws(SettingsNotKept) { try set(step.setting, to: then) } catch { throw .settings(error) }
    run.turn(direction)
    return Done(said: UndoText.said(step.setting, then, direction))
  }
}
