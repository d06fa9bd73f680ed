import Care
import Foundation
import Journal
import Model
import Screens
import Terminal

/// A place to try the screens from: a journal of its own, a fixed clock and zone, and a canvas instead of a terminal.
final class Sofa {
  let folder: URL
  var now: Moment
  private(set) var keeper: Keeper
  private let makeKeeper: () -> Keeper
  var app: App

  convenience init(now: String = "2026-11-21T09:04+01:00", _ lines: String...) throws {
    try self.init(now: now, lines: lines)
  }

  init(
    now: String, lines: [String], contents: [(at: String, content: any Content)] = [],
    entries made: [Entry] = [],
    generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
    files: any FileSystem = SystemCalls(), documents: DocumentMachine? = nil
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vitals-sofa-\(UUID().uuidString)")
    self.folder = folder
    guard let clock = Moment(now) else { throw Mistake(now) }
    self.now = clock
    let zone = Zone.fixed(offsetMinutes: 60)
    let machine =
      documents
      ?? DocumentMachine(
        textOfPDF: { _ in .notInstalled },
        open: { _ in .failure(.init("No program is there to open it.")) },
        absolute: { $0.hasPrefix("/") ? $0 : "\(folder.path)/\($0)" },
        namedZone: { ["Europe/Paris": .fixed(offsetMinutes: 60)][$0] })
    let home = folder.appending(path: "home").path
    let state = folder.appending(path: "state").path
    let store = JournalStore(
      home: home, state: state, device: "sofa", zoneName: zone.name, zone: zone, fileSystem: files,
      generator: generator)
    var context = EntryContext(now: clock, zone: zone, glucoseUnit: .mmol, weightUnit: .kilogram)
    context.temperatureUnit = .celsius
    var entries = try lines.map { try LogLine.read($0, context: context).entry(id: store.newID(now: clock)) }
    for (at, content) in contents {
      guard let moment = Moment(at) else { throw Mistake(at) }
      entries.append(Entry(id: store.newID(now: clock), at: moment, content: content))
    }
    entries += made
    if !entries.isEmpty { _ = try store.add(entries, now: clock) }
    let time = Time(clock)
    self.time = time
    let config = folder.appending(path: "config").path
    makeKeeper = {
      Keeper(
        store: store, unsavedLines: UnsavedLines(state: state, home: home, fileSystem: files),
        settings: SettingsStore(folder: config, fileSystem: files), zone: zone, clock: { time.now },
        stamp: { time.exact }, documents: machine)
    }
    keeper = makeKeeper()
    app = try App(keeper)
  }

  /// Puts a file into the folder where paths begin.
  func put(_ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Something in a test that is not what it should be.
  struct Mistake: Error {
    let text: String
    init(_ text: String) { self.text = text }
  }

  private final class Time {
    var now: Moment
    var seconds = 0
    init(_ now: Moment) { self.now = now }

    /// The same with its seconds, as the clock of ids has it.
    var exact: Moment {
      Moment(
        wallMilliseconds: now.wallMilliseconds + Int64(seconds) * 1000, offsetMinutes: Int(now.offsetMinutes),
        precision: .millisecond) ?? now
    }
  }
  private let time: Time

  /// Lets time pass.
  func wait(minutes: Int) {
    time.now = time.now.adding(minutes: minutes) ?? time.now
    app.handle(.tick)
  }

  /// Lets seconds pass, with a tick for each; true where the bell rang.
  @discardableResult
  func wait(seconds: Int) -> Bool {
    var rang = false
    for _ in 0..<seconds {
      time.seconds += 1
      if time.seconds == 60 {
        time.seconds = 0
        time.now = time.now.adding(minutes: 1) ?? time.now
      }
      app.handle(.tick)
      if app.takeRing() { rang = true }
    }
    return rang
  }

  /// Whether a frame is to be drawn.
  func takesFrame() -> Bool { app.takeFrame() }

  /// Sets the clock back.
  func setBack(minutes: Int) { time.now = time.now.adding(minutes: -minutes) ?? time.now }

  /// Puts a file where the journal's folder would be made, so that nothing can be saved.
  func makeUnwritable() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "home"))
  }

  /// Starts the program anew on the same journal, as after a crash.
  func restart() throws {
    keeper = makeKeeper()
    app = try App(keeper)
  }

  /// Another window on the same journal.
  func anotherKeeper() throws -> Keeper { makeKeeper() }

  /// Presses keys.
  func press(_ keys: Key...) {
    for key in keys { app.handle(key) }
  }

  /// Types a text.
  func type(_ text: String) {
    for character in text { app.handle(.character(character)) }
  }

  /// The screen as text; cells nobody drew show as `fill`.
  func screen(_ width: Int = 80, _ height: Int = 24, glyphs: Glyphs = .unicode, fill: Character = " ")
    -> String
  {
    var canvas = Canvas(width: width, height: height, glyphs: glyphs, fill: fill)
    _ = app.draw(on: &canvas)
    return canvas.text()
  }
}
