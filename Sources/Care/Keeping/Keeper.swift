import Journal
import Model

/// The one place where the screens reach the journal, the clock and the unsaved lines.
package final class Keeper {
  let store: JournalStore
  let unsavedLines: UnsavedLines
  private let settingsStore: SettingsStore
  /// How files that are imported are read, as the person said it before.
  let recipes: RecipeStore
  private var settings: Settings
  /// What of the file of settings could not be used when the program was started.
  package let settingsProblems: [SettingsProblem]
  private let clock: () -> Moment
  private let stamp: () -> Moment
  /// What the machine does with documents.
  package let documents: DocumentMachine
  /// The zone of the patient's clock.
  package let zone: Zone
  /// How much of the journal is loaded.
  package private(set) var scope: Scope
  /// What the files looked like before they were loaded last.
  private var traces: JournalTraces?
  /// What was done since this keeper was made.
  var run = RunActions()

  /// Makes a keeper of a journal; `stamp` is the clock to the millisecond, for ids and the order of corrections.
  package init(
    store: JournalStore, unsavedLines: UnsavedLines, settings: SettingsStore, zone: Zone,
    clock: @escaping () -> Moment, stamp: @escaping () -> Moment, recipes: RecipeStore? = nil,
    documents: DocumentMachine = .none
  ) {
    self.recipes = recipes ?? RecipeStore(beside: settings)
    self.documents = documents
    settingsStore = settings
    (self.settings, settingsProblems) = settings.load()
    self.store = store
    isBackup = store.isBackup
    self.unsavedLines = unsavedLines
    self.zone = zone
    self.clock = clock
    self.stamp = stamp
    // Today needs what its alerts look back on; older months are read when a screen asks for them.
    scope = Brief.scope(withAlertsAt: clock())
  }

  /// Whether it is a backup, which can be looked at and not written in.
  package let isBackup: Bool
  /// The time by the patient's clock.
  package var now: Moment { clock() }
  /// The same to the millisecond.
  package var exactNow: Moment { stamp() }

  /// Loads the record, more of it where `wanted` asks for more than was loaded before.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  package func record(_ wanted: Scope? = nil) throws(JournalError) -> PatientRecord {
    if let wanted, scope.covers(wanted) == false { scope = wanted }
    let before = store.traces(of: scope)
    // Where not all of it could be read, the next look reads anew, whatever the files look like.
    traces = nil
    let now = clock()
    let ledger = try store.load(scope)
    if ledger.isWhole { traces = before }
    let record = PatientRecord(
      ledger: ledger, now: now, stamp: stamp(), zone: zone,
      newID: store.newID(now: stamp()), settings: settings)
    // Each time it goes further back, so this ends at the latest with the first day of the journal.
    guard let day = record.neededSince else { return record }
    return try self.record(.since(day))
  }

  /// Whether what was loaded last has all of a scope and the files are as they were then.
  package func hasAll(of wanted: Scope) -> Bool {
    guard scope.covers(wanted), let traces else { return false }
    return traces == store.traces(of: scope)
  }

  /// Whether as much of the journal is loaded.
  package func covers(_ wanted: Scope) -> Bool { scope.covers(wanted) }

  /// Loads the last days only, for a first frame that stands at once.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  package func glance(days: Int) throws(JournalError) -> PatientRecord {
    let now = clock()
    return PatientRecord(
      ledger: try store.load(.since(now.day.adding(days: -days))), now: now, stamp: stamp(), zone: zone,
      newID: store.newID(now: stamp()), settings: settings, isGlance: true)
  }

  /// Saves new entries.
  ///
  /// - Throws: `JournalError` where they could not be saved.
  package func add(_ entries: [Entry]) throws(JournalError) { note(try store.add(entries, now: stamp())) }

  /// Copies a document into the journal's folder and saves its entry; whether that mended a damaged copy.
  ///
  /// - Throws: `JournalError` where it could not be kept.
  package func add(_ entry: Entry, document bytes: [UInt8]) throws(JournalError) -> Bool {
    let added = try store.add(entry, document: bytes, now: stamp())
    note([added.revision])
    return added.isRepaired
  }

  /// The bytes of a file that a person names.
  ///
  /// - Throws: `JournalError` where it is no plain file, is too large, or cannot be read.
  package func source(_ path: String) throws(JournalError) -> [UInt8] {
    try store.readSource(documents.absolute(path))
  }

  /// A kept document as it is read.
  ///
  /// - Throws: `JournalError` where the system does not let it be read.
  package func reading(of document: Document) throws(JournalError) -> DocumentReading {
    try DocumentReading(document, in: store, documents, order: settings.dateOrder)
  }

  /// An id for one of several new entries.
  package func newID() -> ULID { store.newID(now: stamp()) }

  /// Saves corrections, and new entries that belong to them, as one action for undo.
  ///
  /// - Throws: `JournalError` where they could not be saved.
  package func replace(_ entries: [Entry], adding new: [Entry] = []) throws(JournalError) {
    note(try store.replace(entries, adding: new, now: stamp()))
  }

  /// Marks entries as entered in error.
  ///
  /// - Throws: `JournalError` where that could not be saved.
  package func delete(_ ids: [ULID]) throws(JournalError) { note(try store.delete(ids, now: stamp())) }

  /// Settles something that the check has found.
  ///
  /// - Throws: `JournalError` where that could not be saved.
  package func settle(_ settling: Settling) throws(JournalError) {
    switch settling {
    case .accept(let acceptances): note(try store.accept(acceptances, now: stamp()))
    case .seen(let problems): note(try store.noteSeen(problems, now: stamp()))
    case .resolve(let id, let head): note([try store.resolve(id, keeping: head, now: stamp())])
    }
  }

  /// Erases an entry for good.
  ///
  /// - Throws: `JournalError` where not all of it could be erased.
  package func erase(_ id: ULID) throws(JournalError) -> Erasure {
    run.endRedo()
    return try store.erase(id, now: stamp())
  }

  /// Undoes the last action of the journal or does it again, where that is wanted; nil where nothing was done.
  ///
  /// - Throws: `JournalError` where that could not be saved.
  func undo(_ direction: UndoDirection, if isWanted: (Undone) -> Bool) throws(JournalError) -> Undone? {
    let undone = try store.undo(direction, now: stamp(), if: isWanted)
    run.note(undone?.wrote ?? [], isNew: false)
    return undone
  }

  private func note(_ revisions: [Revision]) { run.note(revisions.map(\.origin), isNew: true) }

  /// Sets something for this device, or makes it usual again.
  ///
  /// - Throws: `SettingsNotKept` where it could not be kept; then all is as before.
  package func set(_ setting: Setting, to text: String?) throws(SettingsNotKept) {
    try settingsStore.set(setting, to: text)
    settings = settingsStore.load().settings
  }

  /// What a setting is in the file as it is now; nil where it is not set.
  func current(_ setting: Setting) -> String? {
    let settings = settingsStore.load().settings
    return settings.isSet(setting) ? settings[setting] : nil
  }

  /// The line that was typed last and not saved, from before; nil where there is none.
  package var unsavedLine: String? { unsavedTexts.last }

  /// The lines that were typed and not saved, the newest last; a line has no line break in it.
  package var unsavedTexts: [String] { Self.lines(unsavedLines.load()) }

  /// Keeps a line that was typed and not saved, or a few, in the place of what they went on from.
  ///
  /// Other lines that were kept stay: each is offered in its turn.
  /// - Throws: `JournalError` where it could not be kept.
  package func keep(unsaved text: String, inPlaceOf old: String? = nil) throws(JournalError) {
    let gone = Self.lines(old) + Self.lines(text)
    try unsavedLines.keep(
      (unsavedTexts.filter { !gone.contains($0) } + Self.lines(text)).joined(separator: "\n"))
  }

  /// Forgets a line that was kept, or a few.
  ///
  /// - Throws: `JournalError` where the others could not be kept.
  package func forget(unsaved text: String) throws(JournalError) {
    let gone = Self.lines(text)
    let rest = unsavedTexts.filter { !gone.contains($0) }
    try unsavedLines.keep(rest.isEmpty ? nil : rest.joined(separator: "\n"))
  }

  private static func lines(_ text: String?) -> [String] {
    text?.split(separator: "\n").map(String.init) ?? []
  }
}

extension Scope {
  /// The same with as many days again before it, so that going back step by step loads only now and then.
  package func doubled(from today: Day) -> Scope {
    if case .since(let day) = self { .since(day.adding(days: day.number - today.number)) } else { self }
  }

  /// Whether everything of another scope is in this one.
  fileprivate func covers(_ other: Scope) -> Bool {
    switch (self, other) {
    case (.everything, _), (_, .standing): true
    case (.since(let day), .since(let otherDay)): day <= otherDay
    default: false
    }
  }
}
