import Journal
import Model
import Terminal

/// The frame around the screens: it takes keys, does what the screens ask for, and draws.
public struct App {
  /// Why the program ends.
  public enum Ending: Sendable, Equatable {
    /// The person left.
    case left
    /// The line to the terminal was lost, or a signal asked the program to end.
    case hungUp
  }

  private let keeper: Keeper
  private var stack: ScreenStack
  /// The record as it was loaded last.
  public private(set) var record: PatientRecord
  /// Whether only what the first frame shows is loaded.
  private var isGlance: Bool
  private var message: (text: String, tone: Tone)?
  /// The kept line that is being typed on; nil where what is typed was not kept yet.
  private var kept: String?
  /// Whether the bell is to be rung.
  private var isRinging = false
  /// Whether a frame would show something else than the last one.
  private var isStale = true
  /// Why the program ends; nil as long as it goes on.
  public private(set) var ending: Ending?
  /// A sentence for after the end: what was kept.
  public private(set) var farewell: String?
  /// Where the person is.
  public var place: Place { stack.top.place }

  /// Opens on Today, or on the line with a draft that was kept.
  ///
  /// Where a window is named, no more is loaded than Today shows there, and ``complete()`` loads the rest. If that is
  /// nothing, or a draft waits, all is loaded: the first frame must not say that nothing was logged.
  /// - Throws: `JournalError` where the journal can not be read.
  public init(_ keeper: Keeper, firstFrameOf window: Size? = nil) throws(JournalError) {
    self.keeper = keeper
    let draft = keeper.draft
    var glance: PatientRecord?
    if let window, draft == nil {
      glance = try keeper.glance(days: TodayScreen.days(in: Self.body(window).size))
    }
    if let glance, !glance.readings.isEmpty {
      isGlance = true
      record = glance
    } else {
      isGlance = false
      record = try keeper.record()
    }
    stack = ScreenStack(TodayScreen())
    if let problem = keeper.settingsProblems.first { message = (problem.sentence, .warning) }
    if let draft {
      stack.push(LogScreen(text: draft))
      kept = draft
      message = ("This was typed before and not saved. Enter saves it, Esc leaves it.", .accent)
    } else if let offer = OpenSitting(in: record)?.offer {
      message = (offer, .accent)
    }
  }

  /// Loads what the first frame did without; to be called once it is shown.
  ///
  /// - Returns: Whether there was anything to load, so that the screen is to be drawn anew.
  @discardableResult
  public mutating func complete() -> Bool {
    guard isGlance else { return false }
    isGlance = false
    load(nil)
    isStale = true
    return true
  }

  /// Takes a key.
  public mutating func handle(_ key: Key) {
    complete()
    if key == .hangUp { return hangUp() }
    if key == .tick {
      keepQuietly()
      isStale = isStale || stack.top.showsSeconds || isSearching
    } else {
      message = nil
      isStale = true
    }
    tick()
    if let command = Command.meant(by: key, in: stack.top.place) {
      perform(command)
    } else if case .character(let letter) = key, stack.top.place == .today, letter.isASCII, letter.isNumber {
      open(LogScreen(text: String(letter)))
    } else {
      carryOut(stack.top.type(key, in: record))
    }
  }

  /// Whether a tick should come as soon as no key is waiting.
  public var isSearching: Bool { stack.top.isSearching(in: record) }

  /// Takes note of the time; the record is worked out anew when the minute has changed.
  public mutating func tick() {
    let now = keeper.now
    if now.minutes(since: record.now) != 0 || now.day != record.now.day {
      record = PatientRecord(
        ledger: record.ledger, now: now, zone: record.zone, newID: record.newID, settings: record.settings)
      isStale = true
    } else {
      record.now = now
    }
    record.stamp = keeper.exactNow
  }

  /// Whether what is shown may have changed, so that a frame is to be drawn; it is asked once for each frame.
  public mutating func takeFrame() -> Bool {
    defer { isStale = false }
    return isStale
  }

  /// Whether the bell is to be rung now; it is asked once for each ring.
  public mutating func takeRing() -> Bool {
    defer { isRinging = false }
    return isRinging
  }

  /// Draws everything, and says where the cursor stands; nil for no cursor.
  public func draw(on canvas: inout Canvas) -> Point? {
    let size = canvas.size
    guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else {
      canvas.write("needs \(Self.smallest.width)x\(Self.smallest.height)", x: 0, y: 0, maxWidth: size.width)
      canvas.write("has \(size.width)x\(size.height)", x: 0, y: 1, maxWidth: size.width)
      return nil
    }
    Heading.draw(on: &canvas, place: page, record: record)
    var cursor: Point?
    if stack.top.place == .question, let under = stack.all.dropLast().last {
      _ = draw(under, on: &canvas)
    }
    cursor = draw(stack.top, on: &canvas)
    if let message {
      canvas.write(
        Text.visible(message.text), x: 1, y: size.height - 2, tone: message.tone, maxWidth: size.width - 2)
    }
    Footer.draw(hints: Command.hints(stack.top.footer, in: stack.top.place), on: &canvas, y: size.height - 1)
    return cursor
  }

  /// Draws a screen in its room; the pages of care have a line above them that says which there are.
  private func draw(_ screen: any Screen, on canvas: inout Canvas) -> Point? {
    var room = Self.body(canvas.size)
    if Place.care.contains(screen.place) {
      Heading.drawCare(on: &canvas, y: room.y, place: screen.place)
      let lines = min(2, room.height)
      room = Rect(x: room.x, y: room.y + lines, width: room.width, height: room.height - lines)
    }
    var cursor: Point?
    canvas.inside(room) { cursor = screen.draw(on: &$0, in: record) }
    return cursor
  }

  /// The smallest window in which the screens can be used.
  public static let smallest = Size(width: 20, height: 6)
}

extension App {
  private mutating func perform(_ command: Command.ID) {
    if !takes(command) { carryOut(stack.top.perform(command, in: record)) }
  }

  /// The room of the screens between the heading and the footer.
  private static func body(_ window: Size) -> Rect {
    Rect(x: 0, y: 2, width: window.width, height: window.height - 4)
  }

  /// The pages on which something is typed in a line of its own.
  private static let typing: [Place: Place] = [.filter: .history, .date: .charts]

  private var page: Place {
    stack.all.last { Place.pages.contains($0.place) || Self.typing[$0.place] != nil }.map {
      Self.typing[$0.place] ?? $0.place
    } ?? .today
  }

  /// Does the commands that are the same on every screen; false where the screen has to do it.
  private mutating func takes(_ command: Command.ID) -> Bool {
    switch command {
    case .interrupt: leave(saying: true)
    case .quit: leave(saying: false)
    case .help: stack.push(HelpPage.screen(from: stack.top.place))
    case .palette: stack.push(PaletteScreen(from: stack.top.place))
    case .undo: undo()
    case .today, .history, .charts, .reminders, .plan, .medication, .visits, .documents: go(to: command)
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

  private mutating func takesKind(_ command: Command.ID) -> Bool {
    guard stack.top.place != .charts else { return false }
    let kinds: [Command.ID: Kind] = [
      .bloodPressure: BloodPressure.kind, .glucose: Glucose.kind, .weight: Weight.kind,
    ]
    if let kind = kinds[command] { open(FormScreen(kind: kind)) }
    return true
  }

  /// Opens a screen to type on, in the place of nothing that was kept.
  private mutating func open(_ screen: any Screen) {
    kept = nil
    stack.push(screen)
  }

  /// Opens the line with what was kept last; after a flow, goes on with the sitting that led into it.
  private mutating func log() {
    if stack.top.place == .flow { stack.pop() }
    if stack.top.place == .sitting { return }
    let draft = keeper.draft
    open(LogScreen(text: draft ?? ""))
    kept = draft
  }

  private mutating func sit() {
    keepQuietly()
    open(SittingScreen(in: record))
  }

  private mutating func go(to command: Command.ID) {
    stack.reset()
    switch command {
    case .history: show(HistoryScreen())
    case .charts: show(ChartsScreen())
    case .reminders: show(RemindersScreen())
    case .plan: show(PlanScreen())
    case .medication: show(MedicationScreen())
    case .visits: show(VisitsScreen())
    case .documents: show(DocumentsScreen())
    default: break
    }
  }

  /// Goes to the page of care that lies so many further.
  private mutating func turn(by count: Int) {
    let all = Place.care
    guard let index = all.firstIndex(of: stack.top.place),
      let command = all[(index + count + all.count) % all.count].command
    else { return }
    go(to: command.id)
  }

  private mutating func show(_ screen: any Screen) {
    if let scope = screen.scope(at: record.now), !keeper.hasAll(of: scope) { load(scope) }
    stack.push(screen)
  }

  private mutating func carryOut(_ effects: [Effect]) {
    isStale = isStale || !effects.isEmpty
    for effect in effects {
      guard carryOut(effect) else { return }
    }
  }

  /// Does one thing; false where it failed and the rest must not follow.
  private mutating func carryOut(_ effect: Effect) -> Bool {
    switch effect {
    case .add(let entries, let words):
      return saved(words) { keeper throws(JournalError) in try keeper.add(entries) }
    case .replace(let entries, let new, let words):
      return saved(words) { keeper throws(JournalError) in try keeper.replace(entries, adding: new) }
    case .delete(let ids, let words):
      return saved(words) { keeper throws(JournalError) in try keeper.delete(ids) }
    case .keep(let entry, let bytes, let words):
      return saved(words) { keeper throws(JournalError) in try keeper.add(entry, document: bytes) }
    case .document(let task): carryOut(task.effects(keeper, record))
    case .settle(let settling, let words):
      return saved(words) { keeper throws(JournalError) in try keeper.settle(settling) }
    case .erase(let id): return erase(id)
    case .set(let setting, let text): return set(setting, text)
    case .need(let scope): if !keeper.covers(scope) { load(scope.doubled(from: record.now.day)) }
    case .undo: undo()
    case .push(let screen):
      keepQuietly()
      kept = nil
      show(screen)
    case .become(let screen):
      stack.pop()
      show(screen)
    case .pop: stack.pop()
    case .go: stack.reset()
    case .perform(let command): perform(command)
    case .say(let text, let tone): message = (text, tone)
    case .forgetDraft: forgetKept()
    case .ring: isRinging = true
    case .quit: leave(saying: false)
    }
    return true
  }

  private mutating func saved(_ words: String, _ save: (Keeper) throws(JournalError) -> Void) -> Bool {
    do throws(JournalError) {
      try save(keeper)
      load(nil)
      message = (words, .good)
      return true
    } catch {
      message = (error.message, .danger)
      return false
    }
  }

  private mutating func erase(_ id: ULID) -> Bool {
    var lines: [String] = []
    let isDone = saved("Erased \(id.short).") { keeper throws(JournalError) in
      lines = ErasureText.done(try keeper.erase(id))
    }
    // Cut short, the entry is no longer counted, and the screen has to say so too.
    if isDone { stack.push(NoticeScreen("ERASED", lines: lines)) } else { reload() }
    return isDone
  }

  private mutating func set(_ setting: Setting, _ text: String?) -> Bool {
    do throws(SettingsNotKept) {
      try keeper.set(setting, to: text)
      load(nil)
      return true
    } catch {
      message = (error.message, .danger)
      return false
    }
  }

  private mutating func switchMouse() {
    let isOn = record.settings.takesClicks
    guard set(.mouse, isOn ? "off" : "on") else { return }
    message = (
      isOn ? "The mouse is the terminal's again; M takes it back." : "Clicks are taken; M leaves them.", .good
    )
  }

  private mutating func reload() {
    let said = message
    load(nil)
    message = said
  }

  private mutating func undo() {
    do throws(JournalError) {
      if let undone = try keeper.undo() {
        load(nil)
        message = (UndoText.sentence(undone, now: record.now, record.settings.clock), .good)
      } else {
        message = ("There is nothing to undo.", .muted)
      }
    } catch {
      message = (error.message, .danger)
    }
  }

  private mutating func load(_ scope: Scope?) {
    do throws(JournalError) {
      record = try keeper.record(scope)
    } catch {
      message = (error.message, .danger)
    }
  }

  private mutating func keepDraft() {
    guard let unsaved = stack.top.unsaved else { return dropEmptied() }
    do throws(JournalError) {
      if unsaved != kept { try keeper.keep(draft: unsaved, inPlaceOf: kept) }
      kept = unsaved
      farewell = "What you typed was kept and is offered at the next start: \(unsaved)"
      message = ("What you typed is kept; l brings it back.", .muted)
    } catch {
      farewell = "What you typed could not be kept; here it is: \(unsaved)"
    }
  }

  /// Keeps what was typed while nobody types, so that no more than a second of it can be lost; says nothing.
  private mutating func keepQuietly() {
    guard let unsaved = stack.top.unsaved, unsaved != kept else { return }
    guard (try? keeper.keep(draft: unsaved, inPlaceOf: kept)) != nil else { return }
    kept = unsaved
  }

  /// Forgets a kept line all of which was taken out.
  private mutating func dropEmptied() {
    guard kept != nil, stack.top.isEmptied else { return }
    forgetKept()
    message = ("The line that was kept is dropped.", .muted)
  }

  private mutating func forgetKept() {
    if let kept { try? keeper.forget(draft: kept) }
    kept = nil
  }

  /// Takes away what lies over a screen that was typed on, so that the end of the program keeps that.
  private mutating func uncover() {
    while stack.depth > 1, stack.top.unsaved == nil, !stack.top.isEmptied { stack.pop() }
  }

  private mutating func leave(saying: Bool) {
    uncover()
    keepDraft()
    if !saying { farewell = nil }
    ending = .left
  }

  private mutating func hangUp() {
    uncover()
    keepDraft()
    ending = .hungUp
  }
}
