import Testing

/// The harness reads screens with its own terminal emulator, which has to be right before it can judge.
@Suite struct EmulatorTests {
  @Test(arguments: [
    ("plain text", "ab\r\ncd", "ab\ncd\n"),
    ("line feed keeps the column", "ab\ncd", "ab\n  cd\n"),
    ("cursor position", "\u{1B}[2;3Hx", "\n  x\n"),
    ("cursor position without numbers", "abc\u{1B}[Hx", "xbc\n\n"),
    ("up, down, forward, back", "\u{1B}[2;2H\u{1B}[Aa\u{1B}[2Bb\u{1B}[3Dc\u{1B}[4Cd", " a\n\nc b  d"),
    ("column and row alone", "\u{1B}[2d\u{1B}[5Gx", "\n    x\n"),
    ("erase to the end of the line", "abcdef\u{1B}[1;3H\u{1B}[K", "ab\n\n"),
    ("erase to the start of the line", "abcdef\u{1B}[1;3H\u{1B}[1K", "   def\n\n"),
    ("erase below", "ab\r\ncd\r\nef\u{1B}[2;2H\u{1B}[J", "ab\nc\n"),
    ("erase above", "ab\r\ncd\r\nef\u{1B}[2;1H\u{1B}[1J", "\n d\nef"),
    ("erase all keeps the cursor", "ab\u{1B}[2Jc", "  c\n\n"),
    ("erase characters", "abcdef\u{1B}[1;2H\u{1B}[3X", "a   ef\n\n"),
    ("repeat", "-\u{1B}[4b", "-----\n\n"),
    ("insert characters", "abc\u{1B}[1;2H\u{1B}[2@", "a  bc\n\n"),
    ("delete characters", "abcdef\u{1B}[1;2H\u{1B}[2P", "adef\n\n"),
    ("insert a line", "a\r\nb\r\nc\u{1B}[2;1H\u{1B}[L", "a\n\nb"),
    ("delete a line", "a\r\nb\r\nc\u{1B}[1;1H\u{1B}[M", "b\nc\n"),
    ("scroll at the bottom", "a\r\nb\r\nc\r\nd", "b\nc\nd"),
    ("scroll in a region", "a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2;1H\nd", "b\nd\nc"),
    ("reverse line feed at the top", "a\r\nb\u{1B}[H\u{1B}Mz", "z\na\nb"),
    ("insert mode", "abc\u{1B}[1;1H\u{1B}[4hxy\u{1B}[4lz", "xyzbc\n\n"),
    ("wrap at the margin", "abcdefghijkl", "abcdefghij\nkl\n"),
    ("no wrap before the next character", "abcdefghij\r\nk", "abcdefghij\nk\n"),
    ("no wrap where it is off", "\u{1B}[?7labcdefghijkl", "abcdefghil\n\n"),
    ("tab", "a\tb", "a       b\n\n"),
    ("backspace", "abc\u{8}\u{8}x", "axc\n\n"),
    ("line drawing", "\u{1B}(0lqk\u{1B}(Bq", "┌─┐q\n\n"),
    ("colours leave no text", "\u{1B}[1;38;5;208ma\u{1B}[0;39;49mb", "ab\n\n"),
    ("a title leaves no text", "\u{1B}]0;title\u{7}a\u{1B}]2;t\u{1B}\\b", "ab\n\n"),
    ("wide characters take two cells", "血圧\u{1B}[1;5Hx", "血圧x\n\n"),
    ("a cut wide character is blank", "血圧\u{1B}[1;2Hx", " x圧\n\n"),
    ("a wide character does not fit the last cell", "123456789血", "123456789\n血\n"),
    ("combining marks", "e\u{301}x", "e\u{301}x\n\n"),
    ("saved cursor", "ab\u{1B}7\u{1B}[3;1Hc\u{1B}8d", "abd\n\nc"),
    ("back from the alternate screen", "ab\u{1B}[?1049h\u{1B}[Hxyz\u{1B}[?1049lc", "abc\n\n"),
    ("positions beyond the screen", "\u{1B}[99;99Hx\u{1B}[999A\u{1B}[999Dy", "y\n\n         x"),
  ])
  func screen(_ what: String, _ bytes: String, _ expected: String) {
    var terminal = TerminalEmulator(columns: 10, rows: 3)
    terminal.feed(bytes.utf8)
    #expect(terminal.text == expected, "\(what)")
    #expect(terminal.unknown.isEmpty)
  }

  @Test func bytesMayComeOneByOneOrBroken() {
    var terminal = TerminalEmulator(columns: 10, rows: 1)
    for byte in "é血\u{1B}[1;5Hx".utf8 { terminal.feed([byte]) }
    terminal.feed([0xC3, UInt8(ascii: "y"), 0xFF])
    #expect(terminal.text == "é血 x\u{FFFD}y\u{FFFD}")
  }

  @Test func modesAreKept() {
    var terminal = TerminalEmulator(columns: 10, rows: 3)
    let before = terminal.modes
    terminal.feed(
      "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[?1h\u{1B}=\u{1B}[?1000h\u{1B}[?1006h\u{1B}[7m".utf8)
    #expect(terminal.modes.alternateScreen && !terminal.modes.cursorVisible && terminal.modes.bracketedPaste)
    #expect(terminal.modes.applicationCursorKeys && terminal.modes.applicationKeypad && terminal.modes.styled)
    #expect(terminal.modes.mouse == [1000, 1006])
    #expect(!terminal.sawColour)
    terminal.feed("\u{1B}[31m\u{1B}[m\u{1B}[?1000l\u{1B}[?1006l\u{1B}>\u{1B}[?1l\u{1B}[?2004l".utf8)
    terminal.feed("\u{1B}[?12l\u{1B}[?25h\u{1B}[?1049l\u{1B}[23;0;0t".utf8)
    #expect(terminal.modes == before)
    #expect(terminal.sawColour)
  }

  @Test func whatIsNotUnderstoodIsKept() {
    var terminal = TerminalEmulator(columns: 10, rows: 1)
    terminal.feed("\u{1B}[5y\u{1B}[?777hx".utf8)
    #expect(terminal.unknown.count == 2)
    #expect(terminal.text == "x")
  }

  @Test func resizingKeepsWhatFits() {
    var terminal = TerminalEmulator(columns: 10, rows: 3)
    terminal.feed("abcdef\r\ngh".utf8)
    terminal.resize(columns: 3, rows: 1)
    #expect(terminal.text == "abc")
    terminal.feed("\r\nxyz12".utf8)
    #expect(terminal.text == "12")
    terminal.resize(columns: 20, rows: 5)
    #expect(terminal.lines.count == 5)
  }

  @Test func anyBytesAreSurvived() {
    var generator = SeededGenerator(state: 7)
    for size in [(1, 1), (2, 1), (10, 3), (80, 24)] {
      var terminal = TerminalEmulator(columns: size.0, rows: size.1)
      let alphabet = Array("\u{1B}[]?;019ABCDHJKLMPSTX@bdhlmr( 血a\r\n\t\u{8}".utf8)
      for _ in 0..<20_000 {
        let byte = Bool.random(using: &generator) ? alphabet.randomElement(using: &generator) : nil
        terminal.feed([byte ?? UInt8.random(in: 0...255, using: &generator)])
      }
      #expect(terminal.lines.count == size.1)
    }
  }
}

/// The same numbers on every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
