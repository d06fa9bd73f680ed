import Care
import Lettering
import Model
import Terminal

/// Visits to the doctor and the questions for them: the next one first.
struct VisitsScreen: Screen {
  private var list = ListView()

  /// Opens the page.
  init() {}

  /// The page.
  var page: Page { .visits }
  /// What can be done here.
  var footer: [Command.ID] {
    [.add, .ask, .details, .edit, .done, .skip, .prepare, .undo, .report, .help, .leave]
  }

  /// Takes a command, most of them about the visit or question that is chosen.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if command == .leave { return [.go(.today)] }
    if command == .add { return [.push(VisitForm(in: record))] }
    switch selected(record) {
    case .visit(let kept):
      if command == .details { return [.push(VisitScreen(kept.id))] }
      return VisitCommands.effects(of: command, on: kept, in: record)
    case .question(let kept): return Self.effects(of: command, on: kept)
    case nil: return Self.effectsWithoutAny(of: command, in: record)
    }
  }

  /// Moves in the list.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = list.handle(key, count: VisitRows(record).rows.count, height: 15)
    return []
  }

  /// Draws the sections, scrolled so that what is chosen is seen.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let rows = VisitRows(record)
    guard !rows.rows.isEmpty else {
      let lines = [
        "No visits yet. Press a to add one.",
        "Press N to note a question for the next one, as it comes to mind.",
      ]
      EmptyPage.draw(lines, on: &canvas)
      return nil
    }
    rows.draw(on: &canvas, selected: list.selected(count: rows.rows.count), record)
    return nil
  }
}

extension VisitsScreen {
  private func selected(_ record: PatientRecord) -> VisitRows.Row? {
    let rows = VisitRows(record).rows
    return list.selected(count: rows.count).map { rows[$0] }
  }

  private static func effects(of command: Command.ID, on kept: Stored<VisitQuestion>) -> [Effect] {
    switch command {
    case .details, .edit, .done: [.push(QuestionForm(kept))]
    case .ask: [.push(QuestionForm(for: nil))]
    case .remove: [.act(VisitActs.remove(kept.id, kept.content.text))]
    default: [.say("That is for a visit. You chose a question.", .muted)]
    }
  }

  private static func effectsWithoutAny(of command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .ask: [.push(QuestionForm(for: nil))]
    case .prepare: [.push(PreparationScreen(of: nil, in: record))]
    default: []
    }
  }
}
