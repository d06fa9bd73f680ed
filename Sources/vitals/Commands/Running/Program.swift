import Care
import Journal
import Model

/// A journal, a clock and a zone: the rooms put together for one run of the program.
struct Program {
  let home: String
  /// Whether what is done is said for programs.
  var printsJSON = false
  let store: JournalStore
  let unsavedLines: UnsavedLines
  /// What reached the person outside of the screens.
  let reached: ReachedStore
  let settingsStore: SettingsStore
  let zone: Zone
  /// The settings with units that a command was asked for; nil for those that are set.
  var shownSettings: Settings?
  /// The time by the patient's clock, to the minute.
  let clock: () -> Moment
  /// The same to the millisecond, for ids and for the order of corrections.
  let stamp: () -> Moment

  /// Opens a journal in a folder and sets the clock; where a folder for the state is named, the settings lie there
  /// too.
  ///
  /// - Throws: `Exit` where there is no home folder, or the time behind `--now` is not one.
  init(home: String, state: String? = nil, now: String?) throws {
    self.home = home
    let zone = SystemZone.current
    self.zone = zone
    if let now {
      guard let fixed = Moment(now) else {
        throw Exit.usage("--now \(now) is not a time such as 2026-11-21T07:30+01:00.")
      }
      clock = { fixed }
      stamp = { fixed }
    } else {
      clock = {
        Moment(
          instantMilliseconds: Surroundings.milliseconds / 60_000 * 60_000, zone: zone, precision: .minute)
          ?? .epoch
      }
      stamp = {
        Moment(instantMilliseconds: Surroundings.milliseconds, zone: zone, precision: .millisecond) ?? .epoch
      }
    }
    let config = try state.map { "\($0)/config" } ?? Self.config()
    settingsStore = SettingsStore(path: Surroundings.behindLinks("\(config)/\(SettingsStore.fileName)"))
    let state = try state ?? Self.state()
    store = JournalStore(
      home: home, state: state, device: Surroundings.device, zoneName: zone.name, zone: zone)
    unsavedLines = UnsavedLines(state: state, home: home)
    reached = ReachedStore(state: state, home: home)
  }

  /// The record, as much of it as is asked for.
  func record(_ scope: Scope = .everything) throws(JournalError) -> PatientRecord {
    patientRecord(try store.load(scope))
  }

  /// The record with what is needed to say what is due, and no more: reminders, and the readings that answer them.
  func dueRecord() throws(JournalError) -> PatientRecord {
    var record = try record(Brief.scope(at: clock()))
    while let day = record.neededSince { record = try self.record(.since(day)) }
    return record
  }

  /// What is due and the alerts that ask for something; more of the journal is read for it.
  func briefRecord() throws(JournalError) -> PatientRecord {
    var record = try record(Brief.scope(withAlertsAt: clock()))
    while let day = record.neededSince { record = try self.record(.since(day)) }
    return record
  }

  /// The whole record, held against what this device remembers of the journal.
  func thoroughRecord() throws(JournalError) -> PatientRecord {
    patientRecord(try store.loadThoroughly())
  }

  private func patientRecord(_ ledger: Ledger) -> PatientRecord {
    PatientRecord(ledger: ledger, now: clock(), zone: zone, newID: newID(), settings: settings())
  }

  /// What is set on this device; a word on what of it cannot be used.
  func settings() -> Settings {
    if let shownSettings { return shownSettings }
    let (settings, problems) = settingsStore.load()
    for problem in problems { Output.complain("vitals: \(problem.sentence)") }
    return settings
  }

  /// What is known around a day or a time that the person types.
  var time: TimeContext {
    TimeContext(now: clock(), zone: zone, order: settingsStore.load().settings.dateOrder)
  }

  /// The way of the screens and of the plain line mode to the journal, the clock and the line.
  var keeper: Keeper {
    Keeper(
      store: store, unsavedLines: unsavedLines, settings: settingsStore, zone: zone, clock: clock,
      stamp: stamp,
      documents: .here(writingOutside: store.ownFolders))
  }

  /// How files that are imported are read, as the person said it before.
  var recipes: RecipeStore { RecipeStore(beside: settingsStore) }

  /// An id for a new entry.
  func newID() -> ULID { store.newID(now: stamp()) }

  /// A word on lines that are not counted, and the status that goes with it.
  func closing(_ record: PatientRecord) -> Int32 {
    guard let warning = record.warning else { return 0 }
    Output.complain("vitals: \(warning)")
    return record.ledger.isForbidden ? 77 : 65
  }

  /// The folder of the journal: the one that was named, else the first that the environment gives.
  ///
  /// - Throws: `Exit` where there is no home folder.
  static func folder(_ option: String?) throws -> String {
    if let option { return Surroundings.absolute(option) }
    if let home = Surroundings.variable("VITALS_HOME") { return Surroundings.absolute(home) }
    if let data = Surroundings.folder("XDG_DATA_HOME") { return "\(data)/vitals" }
    guard let home = Surroundings.home else { throw noHome }
    return "\(home)/.local/share/vitals"
  }

  private static func state() throws -> String {
    if let state = Surroundings.folder("XDG_STATE_HOME") { return "\(state)/vitals" }
    guard let home = Surroundings.home else { throw noHome }
    return "\(home)/.local/state/vitals"
  }

  private static func config() throws -> String {
    if let config = Surroundings.folder("XDG_CONFIG_HOME") { return "\(config)/vitals" }
    guard let home = Surroundings.home else { throw noHome }
    return "\(home)/.config/vitals"
  }

  private static let noHome = Exit(
    status: 73,
    message: "There is no home folder ($HOME). Name a data folder with --home DIR and set XDG_STATE_HOME.")
}
