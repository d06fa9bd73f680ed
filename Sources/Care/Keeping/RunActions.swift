import Journal
import Model

/// What was done since the program was started, as far as undo has to know it: the lines that were written, and the
/// settings that were changed, which are in no journal.
struct RunActions {
  /// A change of a setting.
  struct Step: Equatable {
    let setting: Setting
    /// What it was before and what it became; nil where it was not set.
    let before: String?
    let after: String?
    /// The number of the last line that this run had written by then.
    var behind: Int
  }

  private var wrote: Set<RevisionID> = []
  private var last = 0
  private var done: [Step] = []
  private var undone: [Step] = []
  /// The number of the last line when a setting was changed anew; nil where none was.
  private var newestSetting: Int?

  /// Takes note of lines that were written; what was undone before can be done again only where they are undoing.
  mutating func note(_ lines: [RevisionID], isNew: Bool) {
    wrote.formUnion(lines)
    last = lines.reduce(last) { max($0, $1.seq) }
    if isNew, !lines.isEmpty { endRedo() }
  }

  /// Something new was done: no setting that was undone before can be set again.
  mutating func endRedo() { undone = [] }

  /// Takes note of a setting that was changed.
  mutating func note(_ setting: Setting, from before: String?, to after: String?) {
    guard before != after else { return }
    done.append(Step(setting: setting, before: before, after: after, behind: last))
    endRedo()
    newestSetting = last
  }

  /// Whether an action of the journal was done in this run.
  func has(_ lines: [RevisionID]) -> Bool { lines.contains(where: wrote.contains) }

  /// The setting that is next, where it comes before the action of the journal that is next.
  func step(_ direction: UndoDirection, before lines: [RevisionID]) -> Step? {
    guard let step = (direction == .undo ? done : undone).last else { return nil }
    let isLater = has(lines) && lines.contains { $0.seq > step.behind }
    return isLater ? nil : step
  }

  /// Whether an action of the journal can be done again as far as settings are concerned: none was changed since.
  func canRedo(_ lines: [RevisionID]) -> Bool {
    newestSetting.map { newest in has(lines) && lines.allSatisfy { $0.seq > newest } } ?? true
  }

  /// Moves the setting that is next to the other side: it was undone or done again.
  mutating func turn(_ direction: UndoDirection) {
    switch direction {
    case .undo: if let step = done.popLast() { undone.append(at(step)) }
    case .redo: if let step = undone.popLast() { done.append(at(step)) }
    }
  }

  /// Drops the setting that is next, because somebody else has changed it since.
  mutating func drop(_ direction: UndoDirection) {
    switch direction {
    case .undo: _ = done.popLast()
    case .redo: _ = undone.popLast()
    }
  }

  private func at(_ step: Step) -> Step {
    var step = step
    step.behind = last
    return step
  }
}
