/// A terminal like xterm, as far as ncurses and this program talk to one: turns bytes into the text of a screen.
///
/// Colours and weights are not kept; whether any were used is. What it does not know stands in `unknown`, so that a
/// test can tell a wrong screen from an emulator that did not understand.
struct TerminalEmulator {
  /// What programs switch on and off.
  struct Modes: Equatable {
    var alternateScreen = false
    var cursorVisible = true
    var bracketedPaste = false
    var applicationCursorKeys = false
    var applicationKeypad = false
    var insert = false
    var wrap = true
    var origin = false
    /// The mouse reports that are on: 9, 1000, 1002, 1003 and the encodings 1005, 1006, 1015.
    var mouse: Set<Int> = []
    /// Whether text would come out in a colour or weight.
    var styled = false
    /// Whether letters would come out as lines.
    var lineDrawing = false
  }

  var modes = Modes()
  var grid: ScreenGrid
  var cursor = Cursor()
  /// Whether a colour was asked for since the start.
  var sawColour = false
  /// Sequences that were not understood.
  var unknown: [TerminalSequence] = []
  /// Operating system commands and other strings: titles, clipboard.
  var strings: [String] = []
  /// What the terminal answers; the caller sends it to the program and clears it.
  var replies: [UInt8] = []

  /// Where the next character goes.
  struct Cursor: Equatable {
    var row = 0
    var column = 0
    /// The last column was written and the next character starts a new line.
    var wrapsNext = false
  }

  var scanner = SequenceScanner()
  var mainGrid: ScreenGrid
  var saved = Cursor()
  var savedByAlternate = Cursor()
  var region: Range<Int>
  var lastPrinted: Unicode.Scalar?
  var sets: [UInt8: UInt8] = [:]
  var shiftedOut = false

  init(columns: Int, rows: Int) {
    grid = ScreenGrid(columns: columns, rows: rows)
    mainGrid = grid
    region = 0..<grid.rows
  }

  var columns: Int { grid.columns }
  var rows: Int { grid.rows }
  var lines: [String] { grid.lines }
  /// The whole screen, its lines joined by line feeds.
  var text: String { lines.joined(separator: "\n") }
  /// Whether lines scroll in the whole screen.
  var scrollsWhole: Bool { region == 0..<rows }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      for sequence in scanner.feed(byte) { apply(sequence) }
    }
  }

  /// Gives the window another size, as a person dragging its corner does.
  mutating func resize(columns: Int, rows: Int) {
    grid = grid.resized(columns: columns, rows: rows)
    mainGrid = mainGrid.resized(columns: columns, rows: rows)
    region = 0..<grid.rows
    move(row: cursor.row, column: cursor.column)
  }
}

extension TerminalEmulator {
  private mutating func apply(_ sequence: TerminalSequence) {
    switch sequence {
    case .print(let scalar): show(drawn(scalar))
    case .control(let byte): control(byte)
    case .escape(let byte): if !escape(byte) { unknown.append(sequence) }
    case .designate(let slot, let set):
      sets[slot] = set
      modes.lineDrawing = isLineDrawing
    case .string(_, let text): strings.append(text)
    case .csi(nil, let numbers, nil, let final):
      if !csi(final, Numbers(numbers)) { unknown.append(sequence) }
    case .csi(UInt8(ascii: "?"), let numbers, nil, let final):
      let on = final == UInt8(ascii: "h")
      if !on, final != UInt8(ascii: "l") { return unknown.append(sequence) }
      for number in numbers where !privateMode(number ?? 0, on) { unknown.append(sequence) }
    case .csi(nil, _, UInt8(ascii: "!"), UInt8(ascii: "p")): softReset()
    case .csi(nil, _, UInt8(ascii: " "), UInt8(ascii: "q")): break  // the cursor's shape
    case .csi(UInt8(ascii: ">"), _, nil, UInt8(ascii: "m")): break  // how modified keys are sent
    case .csi: unknown.append(sequence)
    }
  }
}

/// The numbers of a control sequence; those that are left out are nil.
struct Numbers {
  let values: [Int?]

  init(_ values: [Int?]) { self.values = values }

  subscript(index: Int) -> Int? { values.indices.contains(index) ? values[index] : nil }

  /// A count or position: 1 where it is left out or 0, and never larger than a screen can be.
  func count(_ index: Int) -> Int { min(max(self[index] ?? 1, 1), 10_000) }
}
