import Testing

@testable import Terminal

/// Every terminal that the database of this machine knows, and not only those that somebody has tried.
@Suite(.serialized) @MainActor struct TerminfoTests {
  @Test func whatCanMoveItsCursorStarts() throws {
    let entries = try TerminfoEntry.all()
    let moving = entries.filter(\.movesCursor).map(\.name)
    #expect(Set(moving).isSuperset(of: ["linux", "screen", "tmux-256color", "vt100", "xterm-256color"]))
    let failed = moving.filter { !Self.draws($0) }
    #expect(failed == [], "\(failed.count) of \(moving.count)")
  }

  @Test func whatCannotIsRefusedInWords() throws {
    for entry in try TerminfoEntry.all() where !entry.movesCursor {
      let error = #expect(throws: TerminalError.self) {
        try NcursesTerminal(null: 24, columns: 80, term: entry.name)
      }
      #expect(error == .typeTooSimple(entry.name) || error == .typeUnknown(entry.name), "\(entry.name)")
    }
  }

  @Test(arguments: ["linux", "xterm-256color", "tek4025"])
  func opensInTheSizeOfItsWindow(_ term: String) throws {
    let pty = try #require(Pty(rows: 33, columns: 101))
    let terminal = try NcursesTerminal(.init(term: term), input: pty.slave, output: pty.slave)
    #expect(terminal.size == Size(width: 101, height: 33))
    var canvas = Canvas(width: 101, height: 33)
    canvas.write("last", x: 97, y: 32)
    terminal.show(canvas)
    #expect(terminal.readBack().last?.hasSuffix("last") == true)
    terminal.close()
  }

  @Test func aWindowWithoutASizeIsTakenForTheUsualOne() throws {
    let pty = try #require(Pty(rows: 0, columns: 0))
    let terminal = try NcursesTerminal(.init(term: "linux"), input: pty.slave, output: pty.slave)
    #expect(terminal.size == Size(width: 80, height: 24))
    terminal.close()
  }

  @Test func aSizeThatNoMemoryHoldsIsNotTaken() throws {
    let pty = try #require(Pty(rows: 65_535, columns: 65_535))
    #expect(throws: TerminalError.cannotStart) {
      try NcursesTerminal(.init(term: "linux"), input: pty.slave, output: pty.slave)
    }
  }

  @Test(arguments: [("linux", true), ("xterm", true), ("wyse50", false), ("adm3a", false)])
  func modesOfANSIGoToThoseThatPassThemOver(_ term: String, _ isSent: Bool) throws {
    guard try TerminfoEntry.all().contains(where: { $0.name == term }) else { return }
    let pty = try #require(Pty())
    let terminal = try NcursesTerminal(.init(term: term, useMouse: true), input: pty.slave, output: pty.slave)
    terminal.close()
    let output = pty.output()
    for mode in ["\u{1B}[?2004h", "\u{1B}[?2004l", "\u{1B}[?1000h", "\u{1B}[?1000l"] {
      #expect(output.contains(mode) == isSent, "\(term)")
    }
  }

  /// Whether something drawn on it can be read back.
  private static func draws(_ term: String) -> Bool {
    guard let terminal = try? NcursesTerminal(null: 24, columns: 80, term: term) else { return false }
    defer { terminal.close() }
    var canvas = Canvas(width: 80, height: 24)
    canvas.write("128/82", x: 37, y: 11, tone: .warning)
    canvas.write("64", x: 78, y: 23, tone: .good)
    terminal.show(canvas)
    let rows = terminal.readBack()
    return rows[11] == String(repeating: " ", count: 37) + "128/82" && rows[23].hasSuffix("64")
  }
}
