import Glibc
import Testing

@testable import Terminal

/// ncurses and signals belong to the whole process, so these tests run one after the other.
///
/// None of them suspends, so that no other test on the main actor finds a terminal open.
@Suite(.serialized) @MainActor struct NcursesTests {
  let options = NcursesTerminal.Options(term: "xterm-256color")

  @Test func showsWhatWasDrawn() throws {
    let terminal = try NcursesTerminal(null: 4, columns: 12)
    defer { terminal.close() }
    var canvas = Canvas(width: 12, height: 4)
    canvas.write("▁▂▃ é 血圧", x: 0, y: 0)
    canvas.write("e\u{301}🙂 👨‍👩‍👧", x: 1, y: 2)
    canvas.write("end", x: 9, y: 3)
    terminal.show(canvas)
    #expect(terminal.readBack() == ["▁▂▃ é 血圧", "", " e\u{301}🙂 👨", "         end"])
    #expect(terminal.readBack().joined(separator: "\n") == canvas.text())
  }

  @Test func drawsOverWideCharacters() throws {
    let terminal = try NcursesTerminal(null: 1, columns: 6)
    defer { terminal.close() }
    for text in ["血圧計", "a血圧b", "血圧計", " 血 圧", "abcdef", "血b圧e", "", "圧血"] {
      var canvas = Canvas(width: 6, height: 1)
      canvas.write(text, x: 0, y: 0)
      terminal.show(canvas)
      #expect(terminal.readBack() == [canvas.text()])
    }
  }

  @Test(arguments: [
    ("xterm-256color", true, ColorDepth.full), ("xterm", true, .eight), ("vt100", true, .none),
    ("xterm-256color", false, .none),
  ])
  func tonesBecomeAttributesAndColours(term: String, useColor: Bool, depth: ColorDepth) throws {
    let terminal = try NcursesTerminal(null: 12, columns: 4, term: term, useColor: useColor)
    defer { terminal.close() }
    var canvas = Canvas(width: 4, height: 12)
    for (y, tone) in Tone.allCases.enumerated() { canvas.write("a血", x: 0, y: y, tone: tone) }
    terminal.show(canvas)
    for (y, tone) in Tone.allCases.enumerated() {
      #expect(terminal.style(x: 0, y: y) == Look(depth).style(tone), "\(tone)")
      #expect(terminal.style(x: 1, y: y) == Look(depth).style(tone), "\(tone)")
      #expect(terminal.style(x: 3, y: y) == Style())
    }
    canvas.tone(Rect(canvas.size), .selected)
    terminal.show(canvas)
    #expect(terminal.style(x: 0, y: 3) == Style(isReverse: true))
    #expect(terminal.style(x: 99, y: 99) == Style())
  }

  @Test(arguments: [("xterm-256color", ColorDepth.full), ("xterm", .eight), ("vt100", .none)])
  func coloursGoByTheBackground(term: String, depth: ColorDepth) throws {
    let terminal = try NcursesTerminal(null: 3, columns: 6, term: term)
    defer { terminal.close() }
    var canvas = Canvas(width: 6, height: 3)
    canvas.write("a", x: 0, y: 0, tone: .warning)
    canvas.ground(Rect(x: 0, y: 0, width: 3, height: 1), .shade)
    for backdrop in [Backdrop.dark, .light] {
      terminal.use(background: backdrop)
      terminal.show(canvas)
      let look = Look(depth, on: backdrop)
      #expect(terminal.style(x: 0, y: 0) == look.style(.warning, on: .shade))
      #expect(terminal.style(x: 2, y: 0).ground == look.style(.normal, on: .shade).ground)
      #expect(terminal.style(x: 3, y: 0) == Style())
      #expect((terminal.style(x: 0, y: 0).ground != nil) == (depth == .full))
    }
  }

  /// What the terminal says of its background changes the picture that is shown, and is no key.
  @Test func theAnswerChangesTheColours() throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    var canvas = Canvas(width: 80, height: 24)
    canvas.write("a", x: 0, y: 0, tone: .good)
    terminal.use(background: nil)
    terminal.show(canvas)
    #expect(pty.output().contains("\u{1B}]11;?\u{1B}\\"))
    #expect(terminal.style(x: 0, y: 0) == Look(.full).style(.good))
    pty.type("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\q")
    #expect(terminal.nextKey(timeoutMilliseconds: 5000) == .character("q"))
    #expect(terminal.style(x: 0, y: 0) == Look(.full, on: .color(0xFDF6E3)).style(.good))
    terminal.use(background: nil)
    #expect(!pty.output().contains("\u{1B}]11;"), "it is asked once")
  }

  /// An answer on its way when the person leaves is not left for the shell.
  @Test func anAnswerIsNotLeftBehind() throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    terminal.use(background: nil)
    pty.type("\u{1B}]11;rgb:0/0/0\u{7}")
    terminal.close()
    var (modes, bytes) = (termios(), [UInt8](repeating: 0, count: 64))
    // As a shell that edits its line takes what is there.
    tcgetattr(pty.slave, &modes)
    cfmakeraw(&modes)
    tcsetattr(pty.slave, TCSANOW, &modes)
    _ = fcntl(pty.slave, F_SETFL, O_NONBLOCK)
    #expect(read(pty.slave, &bytes, bytes.count) <= 0)
  }

  @Test(arguments: ["vt100", "xterm"]) func notEveryTerminalIsAsked(_ term: String) throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(.init(term: term), input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    terminal.use(background: nil)
    #expect(!pty.output().contains("\u{1B}]"))
  }

  @Test func followsSizes() throws {
    let terminal = try NcursesTerminal(null: 24, columns: 80)
    defer { terminal.close() }
    #expect(terminal.size == Size(width: 80, height: 24))
    for (rows, columns) in [
      (5, 20), (1, 1), (60, 200), (0, 0), (3, Int.max), (Int.max, 3), (-5, 3), (24, 80),
    ] {
      terminal.resize(rows: rows, columns: columns)
      #expect(terminal.size == Size(width: min(max(columns, 1), 1000), height: min(max(rows, 1), 1000)))
      var canvas = Canvas(width: terminal.size.width, height: terminal.size.height)
      canvas.write("x血", x: terminal.size.width - 2, y: terminal.size.height - 1)
      terminal.show(canvas, cursor: Point(x: -1, y: 5000))
      #expect(terminal.readBack().last == canvas.text().split(separator: "\n").last.map(String.init))
    }
  }

  @Test func aCanvasOfAnotherSizeIsClipped() throws {
    let terminal = try NcursesTerminal(null: 2, columns: 3)
    defer { terminal.close() }
    var canvas = Canvas(width: 9, height: 9, fill: "x")
    canvas.write("ab血", x: 0, y: 0)
    terminal.show(canvas)
    #expect(terminal.readBack() == ["ab", "xxx"])
    terminal.show(Canvas(width: 1, height: 1, fill: "y"))
    #expect(terminal.readBack() == ["y", ""])
  }

  @Test func withoutUTF8OnlyASCIIIsSent() throws {
    let terminal = try NcursesTerminal(null: 1, columns: 8, utf8: false)
    defer { terminal.close() }
    var canvas = Canvas(width: 8, height: 1)
    canvas.write("aé血e\u{301}z", x: 0, y: 0)
    terminal.show(canvas)
    #expect(terminal.readBack() == ["a???ez"])
  }

  @Test func opensAndClosesManyTimes() throws {
    for round in 0..<50 {
      let terminal = try NcursesTerminal(null: 10, columns: 40, term: round % 2 == 0 ? "xterm" : "vt100")
      terminal.show(Canvas(width: 40, height: 10, fill: "x"))
      #expect(terminal.readBack().first == String(repeating: "x", count: 40))
      terminal.close()
      terminal.close()
      #expect(terminal.nextKey(timeoutMilliseconds: 0) == .hangUp)
      #expect(terminal.readBack().isEmpty)
      terminal.show(Canvas(width: 1, height: 1))
      terminal.redraw()
    }
  }

  @Test func onlyOneIsOpenAtATime() throws {
    let first = try NcursesTerminal(null: 3, columns: 9)
    #expect(throws: TerminalError.cannotStart) { try NcursesTerminal(null: 3, columns: 9) }
    first.close()
    try NcursesTerminal(null: 3, columns: 9).close()
  }

  @Test(
    arguments: [
      (nil, TerminalError.typeMissing), ("", .typeMissing), ("dumb", .typeTooSimple("dumb")),
      ("no-such\u{1B}", .typeUnknown("no-such\u{1B}")),
    ] as [(String?, TerminalError)])
  func saysWhyItCannotOpen(term: String?, error: TerminalError) throws {
    let pty = try #require(Pty())
    let thrown = #expect(throws: TerminalError.self) {
      try NcursesTerminal(.init(term: term), input: pty.slave, output: pty.slave)
    }
    #expect(thrown == error)
    #expect(error.description.contains("command line"))
    #expect(!error.description.contains("\u{1B}"))
    #expect(pty.output() == "")
  }

  @Test func aFileIsNoTerminal() throws {
    let pty = try #require(Pty())
    let file = open("/dev/null", O_RDWR)
    defer { Glibc.close(file) }
    #expect(throws: TerminalError.notATerminal) {
      try NcursesTerminal(options, input: file, output: pty.slave)
    }
    #expect(throws: TerminalError.notATerminal) {
      try NcursesTerminal(options, input: pty.slave, output: file)
    }
  }

  @Test func takesTheTerminalAndGivesItBack() throws {
    let pty = try #require(Pty())
    let before = pty.modes
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    terminal.show(Canvas(width: 80, height: 24))
    #expect(pty.modes & UInt32(ICANON | ECHO | ISIG) == 0)
    let opening = pty.output()
    #expect(opening.contains("\u{1B}[?1049h") && opening.contains("\u{1B}[?2004h"))
    #expect(opening.contains("\u{1B}[?25l"))
    terminal.close()
    let closing = pty.output()
    #expect(closing.contains("\u{1B}[?1049l") && closing.contains("\u{1B}[?2004l"))
    #expect(closing.contains("\u{1B}[?25h") || closing.contains("\u{1B}[?12l\u{1B}[?25h"))
    #expect(pty.modes == before)
  }

  @Test func ringsOnceAndNotAfterTheEnd() throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    terminal.show(Canvas(width: 80, height: 24))
    _ = pty.output()
    terminal.ring()
    #expect(pty.output() == "\u{7}")
    terminal.close()
    _ = pty.output()
    terminal.ring()
    #expect(pty.output() == "")
  }

  @Test func sendsOnlyWhatChanged() throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    var canvas = Canvas(width: 80, height: 24)
    canvas.write("128/82", x: 10, y: 5, tone: .good)
    terminal.show(canvas)
    _ = pty.output()
    terminal.show(canvas)
    #expect(pty.output() == "")
    canvas.write("9", x: 12, y: 5, tone: .good)
    terminal.show(canvas)
    let change = pty.output()
    #expect(change.contains("9") && change.utf8.count < 40)
    terminal.show(canvas, cursor: Point(x: 3, y: 3))
    #expect(pty.output().contains("\u{1B}[4;4H"))
    terminal.redraw()
    #expect(pty.output().contains("129/82"))
  }

  @Test func tellsKeys() throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    pty.type("aé血\u{1B}[A\r\u{3}\u{1A}\u{C}\u{13}\u{1B}[200~x\ny\u{1B}[201~\u{1B}")
    let keys = (0..<11).map { _ in terminal.nextKey(timeoutMilliseconds: 5000) }
    #expect(
      keys == [
        .character("a"), .character("é"), .character("血"), .up, .enter, .interrupt, .suspend, .control("l"),
        .control("s"), .paste("x\ny"), .escape,
      ])
    #expect(terminal.nextKey(timeoutMilliseconds: 0) == .tick)
    #expect(terminal.nextKey(timeoutMilliseconds: -1) == .tick)
  }

  @Test func aClickIsTheKeyOfThePlace() throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    terminal.use(mouse: true)
    #expect(pty.output().contains("\u{1B}[?1000h\u{1B}[?1006h"))
    var canvas = Canvas(width: 80, height: 24)
    Footer.draw(hints: [("l", "log"), ("q", "quit")], on: &canvas, y: 23)
    terminal.show(canvas)
    // A place that stands for nothing is passed over, and so is the release of a button.
    pty.type("\u{1B}[<0;40;3M\u{1B}[<0;9;24M\u{1B}[<0;9;24m\u{1B}[<0;2;24Mz")
    let keys = (0..<3).map { _ in terminal.nextKey(timeoutMilliseconds: 5000) }
    #expect(keys == [.character("q"), .character("l"), .character("z")])
    terminal.use(mouse: false)
    #expect(pty.output().contains("\u{1B}[?1000l"))
    terminal.use(mouse: true)
    _ = pty.output()
    terminal.close()
    #expect(pty.output().contains("\u{1B}[?1000l"))
  }

  @Test func takesAMegabyteInOnePaste() throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    let text = String(repeating: "血圧 128/82 64\r", count: 70_000)
    Task.detached { pty.type("\u{1B}[200~\(text)\u{1B}[201~q") }
    var keys: [Key] = []
    while keys.last != .character("q"), keys.count < 1000 {
      let key = terminal.nextKey(timeoutMilliseconds: 1000)
      if key != .tick { keys.append(key) }
    }
    #expect(keys == [.paste(text), .character("q")])
  }

  @Test func tellsANewSize() throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    pty.resize(rows: 7, columns: 33)
    #expect(terminal.nextKey(timeoutMilliseconds: 1000) == .resize)
    #expect(terminal.size == Size(width: 33, height: 7))
    pty.resize(rows: 65_535, columns: 65_535)
    kill(getpid(), SIGWINCH)
    #expect(terminal.nextKey(timeoutMilliseconds: 1000) == .resize)
    #expect(terminal.size == Size(width: 1000, height: 1000))
    pty.resize(rows: 0, columns: 40)
    #expect(terminal.nextKey(timeoutMilliseconds: 1000) == .resize)
    #expect(terminal.size == Size(width: 40, height: 1000))
  }

  @Test func opensInAnySize() throws {
    for (rows, columns) in [(0, 0), (1, 1), (65_535, 65_535)] as [(UInt16, UInt16)] {
      let pty = try #require(Pty(rows: rows, columns: columns))
      let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
      #expect(
        terminal.size
          == (rows == 0
            ? Size(width: 80, height: 24)
            : Size(width: min(Int(columns), 1000), height: min(Int(rows), 1000))))
      terminal.close()
    }
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT])
  func aSignalToEndIsAKey(signal: Int32) throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    #expect(terminal.receivedSignal == nil)
    kill(getpid(), signal)
    #expect(terminal.nextKey(timeoutMilliseconds: 5000) == .hangUp)
    #expect(terminal.receivedSignal == signal)
    terminal.close()
    #expect(terminal.receivedSignal == signal)
  }

  @Test func aRequestToStopIsAKey() throws {
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(options, input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    kill(getpid(), SIGTSTP)
    #expect(terminal.nextKey(timeoutMilliseconds: 5000) == .suspend)
  }

  @Test func theEndOfTheTerminalIsAKey() throws {
    var pty = Pty()
    let slave = fcntl(try #require(pty).slave, F_DUPFD_CLOEXEC, 0)
    let terminal = try NcursesTerminal(options, input: slave, output: slave)
    pty = nil
    #expect(terminal.nextKey(timeoutMilliseconds: 5000) == .hangUp)
    #expect(terminal.nextKey(timeoutMilliseconds: 5000) == .hangUp)
    terminal.show(Canvas(width: 80, height: 24, fill: "x"))
    terminal.close()
    close(slave)
  }

  @Test func signalsAreAsBeforeAfterwards() throws {
    var before = sigaction()
    var after = sigaction()
    sigaction(SIGSEGV, nil, &before)
    let pty = try #require(Pty())
    try NcursesTerminal(options, input: pty.slave, output: pty.slave).close()
    sigaction(SIGSEGV, nil, &after)
    #expect(before.sa_flags == after.sa_flags)
    sigaction(SIGTERM, nil, &after)
    #expect(after.__sigaction_handler.sa_handler == nil)
  }
}
