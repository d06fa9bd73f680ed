import ArgumentParser
import Glibc
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
    let keeper = Keeper(
      store: session.store, drafts: session.drafts, zone: session.zone, clock: session.clock)
    var app = try App(keeper)
    let glyphs: Glyphs = Surroundings.isUTF8 ? .unicode : .ascii
    return try MainActor.assumeIsolated {
      let terminal: NcursesTerminal
      do {
        terminal = try NcursesTerminal(
          NcursesTerminal.Options(
            term: Surroundings.variable("TERM"), useColor: Surroundings.variable("NO_COLOR") == nil,
            utf8: Surroundings.isUTF8))
      } catch {
        throw Exit.usage("\(error)")
      }
      defer { terminal.close() }
      while app.ending == nil {
        let size = terminal.size
        var canvas = Canvas(width: size.width, height: size.height, glyphs: glyphs)
        let cursor = app.draw(on: &canvas)
        terminal.show(canvas, cursor: cursor)
        // A tick a second keeps the clock and the reminders true.
        let key = terminal.nextKey(timeoutMilliseconds: 1000)
        switch key {
        case .suspend: terminal.suspend()
        case .control("l"): terminal.redraw()
        default: app.handle(key)
        }
      }
      let signal = terminal.receivedSignal
      terminal.close()
      if let farewell = app.farewell { Output.complain(farewell) }
      guard app.ending == .hungUp else { return 0 }
      return 128 + (signal ?? SIGHUP)
    }
  }
}
