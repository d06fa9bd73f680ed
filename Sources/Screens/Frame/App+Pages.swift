import Care
import Model
import Terminal

// The commands that are the same on every screen: going from page to page, and leaving.
extension App {
  mutating func perform(_ command: Command.ID) {
    if !takes(command) { carryOut(stack.top.perform(command, in: record)) }
  }

  /// Does the commands that are the same on every screen; false where the screen has to do it.
  mutating func takes(_ command: Command.ID) -> Bool {
    switch command {
    case .interrupt: leave(saying: true)
    case .quit: leave(saying: false)
    case .help: stack.push(HelpPage.screen(from: stack.top.page))
    case .palette: stack.push(PaletteScreen(from: stack.top.page))
    case .undo: _ = carryOut(EntryActs.undo)
    case .today, .history, .charts, .reminders, .plan, .medication, .visits, .documents, .targets:
      go(to: command)
    case .nextPage: turn(by: 1)
    case .previousPage: turn(by: -1)
    case .check: show(CheckScreen())
    case .settings: show(SettingsScreen())
    case .mouse: switchMouse()
    case .log: log()
    case .sitting: sit()
    case .bloodPressure, .glucose, .weight: return takesKind(command)
    case .redraw, .suspend: break
    case .leave:
      keepDraft()
      return false
    default: return false
    }
    return true
  }

  mutating func takesKind(_ command: Command.ID) -> Bool {
    guard stack.top.page != .charts else { return false }
    let kinds: [Command.ID: Kind] = [
      .bloodPressure: BloodPressure.kind, .glucose: Glucose.kind, .weight: Weight.kind,
    ]
    if let kind = kinds[command] { open(FormScreen(kind: kind)) }
    return true
  }

  /// Opens a screen to type on, in the place of a line that was kept, or of none.
  mutating func open(_ screen: any Screen, from line: String? = nil) {
    unsaved.goOn(from: line)
    stack.push(screen)
  }

  /// Opens the line with what was kept last; after a flow, goes on with the sitting that led into it.
  mutating func log() {
    if stack.top.page == .flow { stack.pop() }
    if stack.top.page == .sitting { return }
    let line = unsaved.offered
    open(LogScreen(text: line ?? ""), from: line)
  }

  mutating func sit() {
    unsaved.keepQuietly(stack.top)
    open(SittingScreen(in: record))
  }

  mutating func go(to command: Command.ID) {
    stack.reset()
    switch command {
    case .history: show(HistoryScreen())
    case .charts: show(ChartsScreen())
    case .reminders: show(RemindersScreen())
    case .plan: show(PlanScreen())
    case .medication: show(MedicationScreen())
    case .visits: show(VisitsScreen())
    case .documents: show(DocumentsScreen())
    case .targets: show(TargetsScreen())
    default: break
    }
  }

  /// Goes to the page of care that lies so many further.
  mutating func turn(by count: Int) {
    let all = Page.care
    guard let index = all.firstIndex(of: stack.top.page),
      let command = all[(index + count + all.count) % all.count].command
    else { return }
    go(to: command.id)
  }

  mutating func show(_ screen: any Screen) {
    if let scope = screen.scope(at: record.now), !keeper.hasAll(of: scope) { load(scope) }
    stack.push(screen)
  }

  mutating func keepDraft() {
    let outcome = unsaved.leave(stack.top)
    if let sentence = outcome.sentence { message = (sentence, .muted) }
    farewell = outcome.farewell ?? farewell
  }

  /// Takes away what lies over a screen that was typed on, so that the end of the program keeps that.
  mutating func uncover() {
    while stack.depth > 1, stack.top.unsaved == nil, !stack.top.isEmptied { stack.pop() }
  }

  mutating func leave(saying: Bool) {
    uncover()
    keepDraft()
    if !saying { farewell = nil }
    ending = .left
  }

  mutating func hangUp() {
    uncover()
    keepDraft()
    ending = .hungUp
  }
}
