import Care
import Model
import Terminal

// The commands that are the same on every screen: going from page to page, and leaving.
extension App {
  mutating func perform(_ command: Command.ID) {
    guard !takes(command) else { return }
    let (typed, depth) = (stack.top, stack.depth)
    carryOut(stack.top.perform(command, in: record))
    // A line that was typed on a page and is taken is done with.
    if command == .save, typed.formKey != nil, stack.top.formKey == nil, stack.depth == depth {
      forms.forget(typed)
    }
  }

  /// Does the commands that are the same on every screen; false where the screen has to do it.
  mutating func takes(_ command: Command.ID) -> Bool {
    switch command {
    case .interrupt: leave(saying: true)
    case .quit: leave(saying: false)
    case .help: stack.push(HelpPage.screen(from: stack.top.page))
    case .palette: stack.push(PaletteScreen(from: stack.top.page))
    case .undo: _ = carryOut(UndoActs.step(.undo))
    case .redo: _ = carryOut(UndoActs.step(.redo))
    case .today, .history, .charts, .reminders, .plan, .medication, .visits, .documents, .targets:
      go(to: command)
    case .nextPage: turn(by: 1)
    case .previousPage: turn(by: -1)
    case .report: show(ReportScreen(in: record))
    case .consult:
      guard stack.top.page != .report else { return false }
      consult()
    case .check: show(CheckScreen())
    case .settings: show(SettingsScreen())
    case .imports: show(ImportFileScreen())
    case .kinds: show(OwnKindsScreen())
    case .mouse: switchMouse()
    case .log: log()
    case .session: sit()
    case .bloodPressure, .glucose, .weight: return takesKind(command)
    case .redraw, .suspend: break
    case .goOn: goOn()
    case .drop: dropOffered()
    case .leave:
      // A list that was pasted is left as a whole: it is where it was copied from.
      if stack.top.page != .lines { keepTyped(isEscape: true) }
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
    if let kind = kinds[command] {
      let (form, line) = FormScreen.goingOn(kind, with: keeper.unsavedTexts, in: record)
      open(form, from: line)
      if line != nil { sayTypedEarlier() }
    }
    return true
  }

  /// Opens a screen to type on, in the place of a line that was kept, or of none.
  mutating func open(_ screen: any Screen, from line: String? = nil) {
    unsaved.goOn(from: line)
    stack.push(screen)
  }

  /// Opens the line with what was kept last; after a flow, goes on with the session that led into it.
  mutating func log() {
    if stack.top.page == .flow { stack.pop() }
    if stack.top.page == .session { return }
    let line = unsaved.offered
    open(LogScreen(text: line ?? ""), from: line)
    if line != nil { sayTypedEarlier() }
  }

  mutating func sit() {
    keepQuietly()
    open(SessionScreen(in: record))
  }

  mutating func go(to command: Command.ID) {
    keepQuietly()
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

  /// Shows the figures of the report as it is made now.
  mutating func consult() {
    let report = ReportScreen(in: record)
    loadAll(of: report)
    stack.push(ConsultationScreen(report.report(in: record)))
  }

  mutating func show(_ screen: any Screen) {
    loadAll(of: screen)
    stack.push(screen)
  }

  private mutating func loadAll(of screen: any Screen) {
    if let scope = screen.scope(at: record.now), !keeper.hasAll(of: scope) { load(scope) }
  }
}
