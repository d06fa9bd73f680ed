import Glibc
import Testing

/// The real program on a real terminal, driven as a person would and read as a person would.
///
///     let session = try PtySession(in: Household(), columns: 80, rows: 24)
///     try session.waitFor("Today")                     // throws with the screen's text after a minute
///     try session.type("128/82 64")
///     try session.press(.enter)
///     try session.waitUntil("the footer is gone") { !$0.text.contains("F1") }
///     try session.press(.control("c"))
///     #expect(try session.waitForExit() == .exited(0))
///     #expect(session.leftBehind.isEmpty)              // the terminal is as it was found
///
/// The program sees only what its household and its arguments say: home, clock, zone, language and size are fixed.
/// Nothing sleeps: everything is waited for. After `.escape`, wait for what it does before pressing more, or the
/// two are taken for Alt and a key.
///
/// Suspending needs a shell as parent, since the leader of a session cannot stop itself: run
/// `program: "/bin/bash", ["--norc", "-i"]` and type `vitals`; the household's PATH finds it.
final class PtySession {
  /// What the terminal shows.
  private(set) var screen: TerminalEmulator
  /// Every byte that the program wrote.
  private(set) var output: [UInt8] = []
  /// How the program ended; nil while it runs.
  private(set) var exitStatus: ExitStatus?
  /// The program's process.
  let process: pid_t

  /// How long anything is waited for: only what never comes takes so long, however busy the machine is.
  static let patience = Duration.seconds(60)

  private let household: Household
  private var terminal: Int32
  private let found: [UInt8]

  /// Starts a program, `vitals` unless another is named, on a new terminal.
  init(
    in household: Household, _ arguments: [String] = [], program: String? = nil, columns: Int = 80,
    rows: Int = 24
  ) throws {
    self.household = household
    screen = TerminalEmulator(columns: columns, rows: rows)
    let path = program ?? Household.program.path
    let words = program == nil ? household.timed(arguments) : arguments
    let environment = household.environment
    (terminal, process, found) = try ProgramLauncher.alone {
      let (master, line) = try Self.openTerminal(columns: columns, rows: rows)
      // Before the program can have changed anything.
      let found = Self.lineSettings(master)
      do {
        let process = try ProgramLauncher.start(
          path, words, environment: environment, streams: .terminal(path: line))
        return (master, process, found)
      } catch {
        close(master)
        throw error
      }
    }
  }

  deinit {
    if exitStatus == nil {
      // Those the program started hear of it too: it leads a session of its own.
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if terminal >= 0 { close(terminal) }
  }

  // MARK: What a person does

  /// Types text, character by character as far as the program can tell.
  func type(_ text: String) throws { try send(Array(text.utf8)) }

  /// Writes on the screen behind the program's back, as another program on the same terminal does.
  func scribble(_ text: String) { screen.feed(text.utf8) }

  /// Presses keys one after another.
  func press(_ keys: Key...) throws {
    for key in keys {
      try send(key.bytes(applicationCursorKeys: screen.modes.applicationCursorKeys))
    }
  }

  /// Pastes text, in brackets where the program has asked for them.
  func paste(_ text: String) throws {
    let bracketed = screen.modes.bracketedPaste
    try send(Array("\(bracketed ? "\u{1B}[200~" : "")\(text)\(bracketed ? "\u{1B}[201~" : "")".utf8))
  }

  /// Clicks a cell, counted from 0; does nothing while the program listens to no mouse, as a terminal would.
  func click(column: Int, row: Int) throws {
    guard screen.modes.mouse.contains(1006) else { return }
    try send(Array("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m".utf8))
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    var size = Self.size(columns, rows)
    guard ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else { throw HarnessFailure(call: "TIOCSWINSZ") }
    screen.resize(columns: columns, rows: rows)
  }

  /// Sends a signal to the program.
  func send(signal: Int32) { kill(process, signal) }

  /// Takes the terminal away, as a dropped ssh line does.
  func hangUp() {
    close(terminal)
    terminal = -1
  }

  // MARK: What a person sees

  /// Waits until the screen shows a text.
  func waitFor(_ text: String, at place: SourceLocation = #_sourceLocation) throws {
    try waitUntil("the screen shows \"\(text)\"", at: place) { $0.text.contains(text) }
  }

  /// Waits until the screen is as it should be.
  func waitUntil(
    _ what: String, at place: SourceLocation = #_sourceLocation, _ holds: (TerminalEmulator) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !holds(screen) {
      guard ContinuousClock.now < deadline else {
        throw failure("after \(Self.patience): not \(what)", place)
      }
      if try !read() {
        // The last bytes may just have come in.
        if holds(screen) { return }
        throw failure("the program ended before \(what)", place)
      }
    }
  }

  /// Waits until the program has ended.
  func waitForExit(at place: SourceLocation = #_sourceLocation) throws -> ExitStatus {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      if let exitStatus { return exitStatus }
      guard ContinuousClock.now < deadline else { throw failure("the program does not end", place) }
      if terminal < 0 { poll(nil, 0, 2) }
      let open = terminal >= 0 ? try read() : false
      if !open { reap() }
    }
  }

  /// In what the terminal differs from how the program found it; empty where it was left clean.
  var leftBehind: [String] {
    let modes = screen.modes
    let checks: [(String, Bool)] = [
      ("the alternate screen is on", modes.alternateScreen), ("the cursor is hidden", !modes.cursorVisible),
      ("bracketed paste is on", modes.bracketedPaste), ("the mouse is listened to", !modes.mouse.isEmpty),
      ("arrow keys send the application's codes", modes.applicationCursorKeys),
      ("the keypad sends the application's codes", modes.applicationKeypad),
      ("insert mode is on", modes.insert),
      ("lines do not wrap", !modes.wrap), ("letters come out as lines", modes.lineDrawing),
      ("text is styled", modes.styled), ("only a part of the screen scrolls", !screen.scrollsWhole),
      ("the line's settings are not as before (stty)", terminal >= 0 && Self.lineSettings(terminal) != found),
    ]
    return checks.filter(\.1).map(\.0)
  }
}

extension TerminalEmulator {
  /// Whether a shell has the last word: the last line that is not empty begins with its prompt.
  func isLast(_ prompt: String) -> Bool { lines.last { !$0.isEmpty }?.hasPrefix(prompt) == true }
}

extension PtySession {
  /// Reads what the program wrote, waiting a little for it; false once nobody writes any more.
  ///
  /// - Parameter isSending: Whether there is more to send, so that room for it ends the waiting too.
  private func read(isSending: Bool = false) throws -> Bool {
    let events = Int16(isSending ? POLLIN | POLLOUT : POLLIN)
    var descriptor = pollfd(fd: terminal, events: events, revents: 0)
    guard poll(&descriptor, 1, 20) > 0 else {
      reap()
      return true
    }
    if descriptor.revents == Int16(POLLOUT) { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(terminal, &buffer, buffer.count)
    if count < 0, errno == EAGAIN || errno == EINTR { return true }
    guard count > 0 else {
      reap()
      return false
    }
    output += buffer[..<count]
    screen.feed(buffer[..<count])
    if !screen.replies.isEmpty {
      let replies = screen.replies
      screen.replies = []
      try send(replies)
    }
    return true
  }

  private func send(_ bytes: [UInt8]) throws {
    let deadline = ContinuousClock.now + Self.patience
    var rest = bytes[...]
    while !rest.isEmpty {
      guard ContinuousClock.now < deadline else {
        throw HarnessFailure("the program does not read its terminal")
      }
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN || errno == EINTR {
        guard try read(isSending: true) else {
          throw HarnessFailure("the program ended before it was sent everything")
        }
      } else {
        throw HarnessFailure(call: "write to the terminal")
      }
    }
  }

  private func reap() {
    guard exitStatus == nil else { return }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return }
    exitStatus = ExitStatus(waitStatus: status)
    drain()
  }

  /// Takes in what was written just before the end.
  private func drain() {
    while terminal >= 0 {
      var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 0) > 0 else { return }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = Glibc.read(terminal, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer[..<count]
      screen.feed(buffer[..<count])
    }
  }

  private func failure(_ reason: String, _ place: SourceLocation) -> HarnessFailure {
    let frame = String(repeating: "-", count: screen.columns)
    let ended = exitStatus.map { ", \($0)" } ?? ""
    let unknown = screen.unknown.isEmpty ? "" : "\nnot understood: \(screen.unknown)"
    return HarnessFailure(
      "\(place.fileName):\(place.line): \(reason)\(ended)\n\(frame)\n\(screen.text)\n\(frame)\(unknown)")
  }

  private static func openTerminal(columns: Int, rows: Int) throws -> (master: Int32, path: String) {
    var (master, line): (Int32, Int32) = (-1, -1)
    var size = size(columns, rows)
    var path = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &line, &path, nil, &size) == 0 else { throw HarnessFailure(call: "openpty") }
    close(line)
    ProgramLauncher.keep(master)
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
    return (master, String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  private static func size(_ columns: Int, _ rows: Int) -> winsize {
    winsize(ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  /// The line's settings as bytes: echo, canonical input, control characters.
  private static func lineSettings(_ terminal: Int32) -> [UInt8] {
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return [] }
    return withUnsafeBytes(of: &settings) { Array($0) }
  }
}
