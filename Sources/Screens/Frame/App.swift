import Care
import Exchange
import Journal
import Lettering
import Model
import Terminal

/// The frame around the screens: it takes keys, does what the screens ask for, and draws.
package struct App {
  /// Why the program ends.
  package enum Ending: Sendable, Equatable {
    /// The person left.
    case left
    /// The line to the terminal was lost, or a signal asked the program to end.
    case hungUp
  }

  let keeper: Keeper
  var stack: ScreenStack
  /// The record as it was loaded last.
  package internal(set) var record: PatientRecord
  /// Whether only what the first frame shows is loaded.
  var isGlance: Bool
  var message: (text: String, tone: Tone)?
  var unsaved: UnsavedLine
  var forms: OpenForm
  /// What the message offers to go on with or to drop.
  var offer: UnsavedOffer?
  /// What was dropped, so that it can be got back in this run, the last first.
  var dropped: [UnsavedOffer] = []
  /// Whether nothing was kept since then.
  var isDroppedLast = false
  /// What an inbox brought, as long as nobody was told; nil for nothing.
  private var inboxNews: String?
  /// Whether the bell is to be rung.
  var isRinging = false
  /// Whether a frame would show something else than the last one.
  var isStale = true
  /// Why the program ends; nil as long as it goes on.
  package internal(set) var ending: Ending?
  /// Who is told how far the import of a file with a name has come, and may stop it.
  package var watch: (String) -> ImportWatch = { _ in .none }
  /// A sentence for after the end: what was kept.
  package internal(set) var farewell: String?
  /// Where the person is.
  package var page: Page { stack.top.page }

  /// Opens on Today, which offers what was typed and not saved before.
  ///
  /// Where a window is named, no more is loaded than Today shows there, and ``complete()`` loads the rest. If that is
  /// nothing, all is loaded: the first frame must not say that nothing was logged.
  /// - Throws: `JournalError` where the journal cannot be read.
  package init(_ keeper: Keeper, firstFrameOf window: Size? = nil) throws(JournalError) {
    self.keeper = keeper
    unsaved = UnsavedLine(keeper)
    forms = OpenForm(keeper)
    var glance: PatientRecord?
    if let window {
      glance = try keeper.glance(days: TodayScreen.days(in: Self.body(window).size))
    }
    if let glance, !glance.readings.isEmpty {
      isGlance = true
      record = glance
    } else {
      isGlance = false
      let recent = try keeper.record()
      // What Today says of an empty journal is true only where all of it was looked at.
      record = recent.readings.isEmpty ? try keeper.record(.everything) : recent
    }
    stack = ScreenStack(TodayScreen())
    if let problem = keeper.settingsProblems.first { message = (problem.sentence, .warning) }
    if nextOffer != nil {
      offerNext()
    } else if let offer = OpenSession(in: record)?.offer {
      message = (offer, .accent)
    }
    inboxNews = keeper.takeInboxNews(undo: "press u")
    tellInboxNews()
  }

  /// Tells what an inbox brought, as soon as nothing else has to be said on Today.
  private mutating func tellInboxNews() {
    guard message == nil, let news = inboxNews, stack.top.page == .today else { return }
    message = (news, .accent)
    inboxNews = nil
  }

  /// Loads what the first frame did without; to be called once it is shown.
  ///
  /// - Returns: Whether there was anything to load, so that the screen is to be drawn anew.
  @discardableResult
  package mutating func complete() -> Bool {
    guard isGlance else { return false }
    isGlance = false
    load(nil)
    isStale = true
    return true
  }

  /// Takes a key.
  package mutating func handle(_ key: Key) {
    complete()
    if key == .hangUp { return hangUp() }
    let (offered, isKey) = (offer, key != .tick && key != .resize)
    // It can be dropped as long as it is seen.
    defer { if isKey, offer == offered { offer = nil } }
    switch key {
    case .tick:
      keepQuietly()
      isStale = isStale || stack.top.showsSeconds(in: record) || isSearching
    case .resize: isStale = true
    default:
      message = nil
      isStale = true
    }
    tick()
    if let command = Command.meant(by: key, in: stack.top.page) {
      perform(command)
    } else if case .paste(let text) = key, takesPaste(text) {
      return
    } else if case .character(let letter) = key, stack.top.page == .today, letter.isASCII, letter.isNumber {
      open(LogScreen(beginning: String(letter)))
    } else {
      carryOut(stack.top.type(key, in: record))
    }
    followForm()
    tellInboxNews()
  }

  /// Keeps what is typed on the screen on top; says nothing.
  mutating func keepQuietly() {
    unsaved.keepQuietly(stack.top)
    forms.keepQuietly(stack.top)
  }

  /// Whether a tick should come as soon as no key is waiting.
  package var isSearching: Bool { stack.top.isSearching(in: record) }

  /// Takes note of the time; the record is worked out anew when the minute has changed.
  package mutating func tick() {
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
  package mutating func takeFrame() -> Bool {
    defer { isStale = false }
    return isStale
  }

  /// Whether the bell is to be rung now; it is asked once for each ring.
  package mutating func takeRing() -> Bool {
    defer { isRinging = false }
    return isRinging
  }
}
