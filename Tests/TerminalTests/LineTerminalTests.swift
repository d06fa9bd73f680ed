import Glibc
import Testing

@testable import Terminal

/// Signals and the guard belong to the whole process, so these run one after the other with those of ncurses.
extension NcursesTests {
  /// A pipe with text in it.
  private func pipe(_ text: String) throws -> (input: Int32, output: Int32) {
    let ends = try emptyPipe()
    let bytes = Array(text.utf8)
    #expect(write(ends.output, bytes, bytes.count) == bytes.count)
    return ends
  }

  /// A pipe that no child of another test keeps open.
  private func emptyPipe() throws -> (input: Int32, output: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  @Test func linesAreTypedShownAndEdited() throws {
    let pty = try #require(Pty())
    let before = pty.modes
    let terminal = LineTerminal(utf8: true, input: pty.slave, output: pty.slave)
    #expect(terminal.isTerminal && terminal.columns == 80)
    pty.type("128/82\u{7F}4\u{1B}[A 64\r")
    #expect(terminal.next(prompt: "> ") == .line("128/84 64", isCut: false))
    pty.type("\r")
    #expect(terminal.next(prompt: "> ", prefill: "131/84") == .line("131/84", isCut: false))
    pty.type("12\u{C}\u{15}\u{4}")
    #expect(terminal.next(prompt: "> ") == .end)
    terminal.close()
    terminal.close()
    #expect(pty.modes == before)
    let shown = pty.output()
    #expect(shown == "128/82\u{8} \u{8}4 64\r\n131/84\r\n12\r\n> 12\u{8} \u{8}\u{8} \u{8}\r\n")
  }

  @Test func whatIsNotASCIIIsNotShownWhereTheLocaleIsNotUTF8() throws {
    let pty = try #require(Pty())
    let terminal = LineTerminal(utf8: false, input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    pty.type("note é\r")
    #expect(terminal.next(prompt: "> ") == .line("note é", isCut: false))
    #expect(pty.output() == "note ?\r\n")
  }

  @Test func aTerminalThatShowsNothingIsNotShownWhatIsTyped() throws {
    let pty = try #require(Pty())
    var settings = termios()
    tcgetattr(pty.slave, &settings)
    settings.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(pty.slave, TCSANOW, &settings)
    let terminal = LineTerminal(utf8: true, input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    pty.type("128/82\r")
    #expect(terminal.next(prompt: "> ") == .line("128/82", isCut: false))
    #expect(pty.output() == "\r\n")
  }

  @Test func aSignalEndsTheWaitingForALine() throws {
    let pty = try #require(Pty())
    let terminal = LineTerminal(utf8: true, input: pty.slave, output: pty.slave)
    defer { terminal.close() }
    kill(getpid(), SIGTERM)
    #expect(terminal.next(prompt: "> ") == .hangUp)
    #expect(terminal.receivedSignal == SIGTERM)
  }

  @Test func aPipeGivesItsLinesAndItsEnd() throws {
    let ends = try pipe("128/82\r\n\nlast")
    let terminal = LineTerminal(utf8: true, input: ends.input, output: ends.output)
    defer { terminal.close() }
    #expect(!terminal.isTerminal && terminal.columns == nil)
    for expected in ["128/82", ""] {
      #expect(terminal.next(prompt: "> ") == .line(expected, isCut: false))
    }
    close(ends.output)
    #expect(terminal.next(prompt: "> ") == .line("last", isCut: false))
    #expect(terminal.next(prompt: "> ") == .end)
    close(ends.input)
  }

  @Test func aPipeWithoutTextSaysSo() throws {
    let ends = try emptyPipe()
    write(ends.output, [0xFF, 0x0A, 0x79, 0x0A] as [UInt8], 4)
    close(ends.output)
    let terminal = LineTerminal(utf8: true, input: ends.input, output: ends.input)
    defer { terminal.close() }
    #expect(terminal.next(prompt: "> ") == .unreadable)
    #expect(terminal.next(prompt: "> ") == .line("y", isCut: false))
    close(ends.input)
  }
}
