import ArgumentParser
import Glibc
import Model
import Screens
import Terminal

/// `vitals`: the screens.
struct ScreensCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "screens", abstract: "Open the screens (the default).")

  @OptionGroup var options: Options

  func run(in session: Session) throws -> Int32 {
    try ScreenLoop.run(session)
  }
}

/// One loop, one thread: a key or a tick, a change, a frame.
enum ScreenLoop {
  /// Shows the screens until the person leaves.
  ///
  /// - Returns: The exit status: 0, or 128 + n where signal n or a lost line ended it.
  static func run(_ session: Session) throws -> Int32 {
    // The program has one thread, the main one; nothing else can hold the session.
    nonisolated(unsafe) let session = session
    return try MainActor.assumeIsolated { try show(session) }
  }

  @MainActor
  private static func show(_ session: Session) throws -> Int32 {
    let terminal = try open()
    defer { terminal.close() }
    let keeper = Keeper(
      store: session.store, drafts: session.drafts, settings: session.settingsStore, zone: session.zone,
      clock: session.clock, stamp: session.stamp)
    var app = try App(keeper, firstFrameOf: terminal.size)
    while app.ending == nil {
      let size = terminal.size
      let settings = app.record.settings
      terminal.use(Theme(rawValue: settings[.theme]) ?? .standard)
      terminal.use(mouse: settings[.mouse] == "on")
      var canvas = Canvas(width: size.width, height: size.height, glyphs: glyphs(settings))
      let cursor = app.draw(on: &canvas)
      terminal.show(canvas, cursor: cursor)
      if app.takeRing() { terminal.ring() }
      guard !app.complete() else { continue }
      // A tick a second keeps the clock and the reminders true; a search goes on between two keys.
      switch terminal.nextKey(timeoutMilliseconds: app.isSearching ? 0 : 1000) {
      case .suspend: terminal.suspend()
      case .control("l"): terminal.redraw()
      case .tick:
        if !app.isSearching { session.store.remember() }
        app.handle(.tick)
      case let key: app.handle(key)
      }
    }
    let signal = terminal.receivedSignal
    terminal.close()
    if let farewell = app.farewell { Output.complain(farewell) }
    return app.ending == .hungUp ? 128 + (signal ?? SIGHUP) : 0
  }

  private static func glyphs(_ settings: Settings) -> Glyphs {
    switch settings[.glyphs] {
    case "unicode": .unicode
    case "ascii": .ascii
    default: Surroundings.isUTF8 ? .unicode : .ascii
    }
  }

  @MainActor
  private static func open() throws -> NcursesTerminal {
    let isUTF8 = Surroundings.isUTF8
    do {
      return try NcursesTerminal(
        NcursesTerminal.Options(
          term: Surroundings.variable("TERM"), useColor: Surroundings.variable("NO_COLOR") == nil,
          utf8: isUTF8))
    } catch {
      throw Exit.usage("\(error)")
    }
  }
}
