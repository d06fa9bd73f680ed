import ArgumentParser
import Glibc
import Model
import Screens
import Terminal

/// `vitals`: the screens.
struct ScreensCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "screens", abstract: "Open the screens (the default).")

  @OptionGroup var options: Options
  @Flag(help: "Line mode: for screen readers, braille displays and simple terminals.") var plain =
    false

  func run(in program: Program) throws -> Int32 {
    if json { throw Exit.usage("The screens are for people; --json is for the commands. Nothing was done.") }
    return try plain ? DialogueLoop.run(program) : ScreenLoop.run(program)
  }
}

/// One loop, one thread: a key or a tick, a change, a frame.
enum ScreenLoop {
  /// Shows the screens until the person leaves; on a terminal that cannot show them, talks line by line.
  ///
  /// - Returns: The exit status: 0, or 128 + n where signal n or a lost line ended it.
  static func run(_ program: Program) throws -> Int32 {
    // The program has one thread, the main one; nothing else can hold the program.
    nonisolated(unsafe) let program = program
    let terminal: NcursesTerminal
    do {
      terminal = try MainActor.assumeIsolated { try open() }
    } catch let error as TerminalError where error != .notATerminal {
      return try DialogueLoop.run(program, because: error.cause)
    } catch {
      throw Exit.usage("\(error)")
    }
    return try MainActor.assumeIsolated { try show(program, on: terminal) }
  }

  @MainActor
  private static func show(_ program: Program, on terminal: NcursesTerminal) throws -> Int32 {
    defer { terminal.close() }
    var app = try App(program.keeper, firstFrameOf: terminal.size)
    let work = WorkOnScreen(terminal) { WorkPage.draw($0, on: &$1) }
    app.watch = work.watch
    while app.ending == nil {
      if app.takeFrame() { show(app, on: terminal) }
      if app.takeRing() { terminal.ring() }
      guard !app.complete() else { continue }
      // A tick a second keeps the clock and the reminders true; a search goes on between two keys.
      switch work.takeKey() ?? terminal.nextKey(timeoutMilliseconds: app.isSearching ? 0 : 1000) {
      case .suspend:
        terminal.suspend()
        // The window may have another size since.
        app.handle(.resize)
      case .control("l"): terminal.redraw()
      case .tick:
        if !app.isSearching { program.store.remember() }
        app.handle(.tick)
      case let key: app.handle(key)
      }
    }
    let signal = terminal.receivedSignal
    terminal.close()
    if let farewell = app.farewell { Output.complain(farewell) }
    return app.ending == .hungUp ? 128 + (signal ?? SIGHUP) : 0
  }

  @MainActor
  private static func show(_ app: App, on terminal: NcursesTerminal) {
    let size = terminal.size
    let settings = app.record.settings
    terminal.use(Theme(rawValue: settings[.theme]) ?? .standard)
    terminal.use(background: background(settings))
    terminal.use(mouse: settings.takesClicks)
    var canvas = Canvas(width: size.width, height: size.height, glyphs: glyphs(settings))
    let cursor = app.draw(on: &canvas)
    terminal.show(canvas, cursor: cursor)
  }

  /// The characters that pictures are made of: as the person has set, else as the locale says.
  static func glyphs(_ settings: Settings) -> Glyphs {
    switch settings[.glyphs] {
    case "unicode": .unicode
    case "blocks": .blocks
    case "ascii": .ascii
    default: Surroundings.isUTF8 ? Surroundings.isConsole ? .blocks : .unicode : .ascii
    }
  }

  /// The background that the person says they have; nil where the terminal is to be asked.
  private static func background(_ settings: Settings) -> Backdrop? {
    switch settings[.background] {
    case "light": .light
    case "dark": .dark
    default: nil
    }
  }

  @MainActor
  private static func open() throws(TerminalError) -> NcursesTerminal {
    try NcursesTerminal(
      NcursesTerminal.Options(
        term: Surroundings.variable("TERM"), useColor: Surroundings.variable("NO_COLOR") == nil,
        utf8: Surroundings.isUTF8))
  }
}
