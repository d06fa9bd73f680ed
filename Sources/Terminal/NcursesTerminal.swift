import CTerminal
import Glibc
import Lettering

/// The terminal: shows canvases and tells which keys were pressed.
///
/// The one place that knows ncurses; ``LineTerminal`` is for where there are no screens. There is one terminal in a process and one thread that uses it. Whatever
/// happens (close, a signal, a crash, `exit`), the terminal is left as it was found.
@MainActor package final class NcursesTerminal {
  /// The size of the window, each side from 1 to 1,000.
  package private(set) var size = Size(width: 80, height: 24)

  private var options: Options
  private let input: Int32
  private let output: Int32
  private let takesModes: Bool
  private var screen: OpaquePointer?
  private var depth = ColorDepth.none
  private var backdrop = Backdrop.unknown
  private var decoder = KeyDecoder()
  private var shown: Canvas?
  private var shownCursor: Point?
  private var quietSince: ContinuousClock.Instant?

  /// Attributes and colour pair of each tone on each ground.
  private var looks: [[(look: UInt32, pair: Int32)]] = []
  private var background = BackgroundQuestion()

  private static var isOpen = false

  /// Opens the terminal on standard input and output.
  ///
  /// Throws a ``TerminalError`` that says what to do instead; it never ends the process.
  package convenience init(_ options: Options) throws(TerminalError) {
    try self.init(options, input: 0, output: 1)
  }

  /// Opens a terminal of `rows` by `columns` that nobody sees, for tests: what is shown can be read back.
  package convenience init(
    null rows: Int, columns: Int, term: String = "xterm-256color", useColor: Bool = true, utf8: Bool = true
  ) throws(TerminalError) {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard null >= 0 else { throw .cannotStart }
    defer { Glibc.close(null) }
    try self.init(
      Options(term: term, useColor: useColor, utf8: utf8), input: null, output: null, mustBeTerminal: false)
    resize(rows: rows, columns: columns)
  }

  init(_ options: Options, input: Int32, output: Int32, mustBeTerminal: Bool = true) throws(TerminalError) {
    self.options = options
    if mustBeTerminal && (isatty(input) == 0 || isatty(output) == 0) { throw .notATerminal }
    guard !Self.isOpen else { throw .cannotStart }
    let (type, entry) = try Self.usableType(options.term, output: output)
    takesModes = entry.ansi
    self.input = fcntl(input, F_DUPFD_CLOEXEC, 3)
    self.output = fcntl(output, F_DUPFD_CLOEXEC, 3)
    term_guard(self.input, self.output, takesModes)
    guard let screen = term_open(type, entry.sized, self.input, self.output, options.utf8) else {
      term_release()
      Glibc.close(self.input)
      Glibc.close(self.output)
      throw .cannotStart
    }
    self.screen = screen
    Self.isOpen = true
    depth = options.useColor ? ColorDepth(colors: Int(term_colors())) : .none
    makeColors()
    sendModes(modesOn)
    size = Self.bounded(rows: getmaxy(term_screen()), columns: getmaxx(term_screen()))
    followSize()
  }

  isolated deinit { close() }

  /// The signal that asked the program to end, so that it can leave with 128 and its number.
  package var receivedSignal: Int32? {
    let number = term_ending_signal()
    return number == 0 ? nil : number
  }

  /// Shows a canvas, and the cursor at `cursor` or none.
  ///
  /// Only what changed since the last time is sent; when nothing did, nothing is.
  package func show(_ canvas: Canvas, cursor: Point? = nil) {
    guard screen != nil else { return }
    let canvas = canvas.withQuietGaps { looks[0][Int($0.rawValue)].look & Self.ground != 0 }
    if let shown, shown.columns == canvas.columns, shown.rows == canvas.rows {
      let changes = canvas.changes(since: shown)
      if changes.isEmpty, shownCursor == cursor { return }
      draw(canvas, changes)
    } else {
      werase(term_screen())
      draw(canvas, canvas.changes(since: Canvas(width: canvas.columns, height: canvas.rows)))
    }
    place(cursor)
    wnoutrefresh(term_screen())
    doupdate()
    (shown, shownCursor) = (canvas, cursor)
  }

  /// Waits at most `timeoutMilliseconds` for the next key; ``Key/tick`` when nothing came.
  package func nextKey(timeoutMilliseconds: Int) -> Key {
    let end = ContinuousClock.now + .milliseconds(min(max(0, timeoutMilliseconds), 86_400_000))
    while screen != nil {
      if receivedSignal != nil { return .hangUp }
      if followSize() { return .resize }
      let pressed = decoder.next()
      takeAnswer()
      if let pressed {
        guard case .click(let point) = pressed else { return pressed }
        if let meant = shown?.key(at: point) { return meant }
        continue
      }
      let wait = min(end - .now, patience)
      var signal: Int32 = 0
      switch term_wait(input, wait.wholeMilliseconds, &signal) {
      case TERM_INPUT: if !readBytes() { return .hangUp }
      case TERM_SIGNAL: if let key = key(for: signal) { return key }
      case TERM_GONE: return .hangUp
      default:
        if patience <= .zero, let key = decoder.next(flush: true) { return key }
        if end <= .now { return .tick }
      }
    }
    return .hangUp
  }

  /// Gives the terminal back, stops the process as Control-Z does, and takes the terminal again when it goes on.
  package func suspend() {
    guard screen != nil else { return }
    sendModes(modesOff)
    endwin()
    term_stop()
    takeAgain()
  }

  /// Shows the colours of a theme from now on.
  package func use(_ theme: Theme) {
    guard theme != options.theme else { return }
    options.theme = theme
    makeColors()
    shown = nil
  }

  /// Takes clicks and the wheel from now on, or leaves them to the terminal, which selects text with them.
  package func use(mouse: Bool) {
    guard mouse != options.useMouse else { return }
    options.useMouse = mouse
    sendModes(mouse ? Self.mouseOn : Self.mouseOff)
  }

  /// Shows the colours for a background from now on; nil asks the terminal for its own.
  ///
  /// Asked is only where the answer changes anything; until it comes, and where none does, the colours are those of the
  /// terminal's own theme.
  package func use(background: Backdrop?) {
    guard depth == .full || depth == .direct, screen != nil else { return }
    self.background.settle(background)
    if background == nil, Self.answers(options.term), self.background.asks(now: .now) {
      send(BackgroundQuestion.text)
    }
    showBackground()
  }

  /// Rings the terminal's bell once.
  package func ring() {
    if screen != nil { send("\u{7}") }
  }

  /// Sends everything anew, for a screen that something else has written on.
  package func redraw() {
    guard screen != nil else { return }
    clearok(term_current(), true)
    wnoutrefresh(term_screen())
    doupdate()
  }

  /// Leaves the terminal as it was found; a second call does nothing.
  package func close() {
    guard let screen else { return }
    awaitAnswer()
    self.screen = nil
    sendModes(modesOff)
    term_close(screen)
    term_release()
    Glibc.close(input)
    Glibc.close(output)
    Self.isOpen = false
  }
}

extension NcursesTerminal {
  /// Gives a terminal that nobody sees another size.
  package func resize(rows: Int, columns: Int) {
    guard screen != nil else { return }
    size = Self.bounded(rows: Int32(clamping: rows), columns: Int32(clamping: columns))
    resizeterm(Int32(size.height), Int32(size.width))
    clearok(term_current(), true)
    shown = nil
  }

  /// What the screen shows, a line a row, without the spaces at their ends.
  package func readBack() -> [String] {
    guard screen != nil else { return [] }
    return (0..<size.height).map { row in
      var line = ""
      var column = 0
      while column < size.width {
        let cell = cell(x: column, y: row)
        line.append(cell.text)
        column += cell.text.unicodeScalars.first.map { max(1, ScalarWidth.columns($0)) } ?? 1
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// How the cell at column `x` of row `y` looks.
  package func style(x: Int, y: Int) -> Style { cell(x: x, y: y).style }

  private func cell(x: Int, y: Int) -> (text: String, style: Style) {
    guard screen != nil, Rect(size).contains(Point(x: x, y: y)) else { return (" ", Style()) }
    var (look, color, ground): (UInt32, Int32, Int32) = (0, -1, -1)
    var scalars: [wchar_t] = Array(repeating: 0, count: 6)
    term_get(Int32(y), Int32(x), &scalars, Int32(scalars.count), &look, &color, &ground)
    var text = String.UnicodeScalarView()
    for value in scalars.prefix(while: { $0 != 0 }) {
      text.append(Unicode.Scalar(UInt32(bitPattern: value)) ?? "?")
    }
    return (String(text), Style(look: look, color: color, ground: ground))
  }
}

extension NcursesTerminal {
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"
  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

  private var modesOn: String { Self.pasteOn + (options.useMouse ? Self.mouseOn : "") }
  private var modesOff: String { Self.pasteOff + (options.useMouse ? Self.mouseOff : "") }

  private static func usableType(
    _ type: String?, output: Int32
  ) throws(TerminalError) -> (name: String, entry: term_type) {
    guard let type, !type.isEmpty else { throw .typeMissing }
    let entry = term_look_up(type, output)
    guard entry.known else { throw .typeUnknown(type) }
    guard entry.usable else { throw .typeTooSimple(type) }
    return (type, entry)
  }

  private static func bounded(rows: Int32, columns: Int32) -> Size {
    let longest = Int(TERM_LONGEST)
    return Size(width: min(max(1, Int(columns)), longest), height: min(max(1, Int(rows)), longest))
  }

  private func makeColors() {
    let look = Look(depth, options.theme, on: backdrop)
    looks = Ground.allCases.map { ground in
      Tone.allCases.map { tone in
        let style = look.style(tone, on: ground)
        let pair = Int32(tone.rawValue) + 1 + Int32(ground.rawValue) * Int32(Tone.allCases.count)
        let isPlain = style.color == nil && style.ground == nil
        let isMade =
          !isPlain && init_extended_pair(pair, Int32(style.color ?? -1), Int32(style.ground ?? -1)) != ERR
        return (style.look, isMade ? pair : 0)
      }
    }
  }

  /// Makes the colours anew where what is known of the background changed, and shows the last picture in them.
  private func showBackground() {
    guard background.backdrop != backdrop else { return }
    backdrop = background.backdrop
    makeColors()
    guard let last = shown else { return }
    shown = nil
    show(last, cursor: shownCursor)
  }

  /// The console of Linux is black and shows what it does not understand.
  private static func answers(_ term: String?) -> Bool { term?.hasPrefix("linux") == false }

  private func takeAnswer() {
    while let answer = decoder.takeReport() { background.take(answer) }
    showBackground()
  }

  /// Waits for an answer that is still on its way, so that it is not typed into the shell.
  private func awaitAnswer() {
    while let wait = background.wait(now: .now) {
      var signal: Int32 = 0
      guard term_wait(input, wait.wholeMilliseconds, &signal) == TERM_INPUT, readBytes() else { return }
      while decoder.next() != nil {}
      takeAnswer()
    }
  }

  /// Sends what a terminal of ANSI passes over if it does not know it, and another would show.
  private func sendModes(_ text: String) {
    if takesModes { send(text) }
  }

  private func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Takes over the size of the window; true when it is another one.
  ///
  /// Asked at each key, since the signal that tells of it can be lost.
  @discardableResult
  private func followSize() -> Bool {
    var (rows, columns): (Int32, Int32) = (0, 0)
    term_size(output, &rows, &columns)
    let now = Self.bounded(
      rows: rows == 0 ? Int32(size.height) : rows, columns: columns == 0 ? Int32(size.width) : columns)
    guard now != size else { return false }
    resize(rows: now.height, columns: now.width)
    return true
  }

  private func takeAgain() {
    // Resumed in the background, the terminal is another program's for now; -1 means nobody shares it with us.
    let owner = tcgetpgrp(input)
    guard owner < 0 || owner == getpgrp() else { return }
    reset_prog_mode()
    sendModes(modesOn)
    followSize()
    redraw()
  }

  /// Attributes that show on a space too.
  private static let ground = TERM_REVERSE.rawValue | TERM_UNDERLINE.rawValue

  private func draw(_ canvas: Canvas, _ changes: [Int]) {
    let (looks, size) = (looks, size)
    for index in changes {
      let (y, x) = index.quotientAndRemainder(dividingBy: canvas.columns)
      let slot = canvas.slots[index]
      guard slot.width > 0, x < size.width, y < size.height else { continue }
      let (look, pair) = looks[Int(slot.ground.rawValue)][Int(slot.tone.rawValue)]
      let fits = x + Int(slot.width) <= size.width
      if fits, options.utf8, slot.clusterIndex != nil {
        let values = canvas.character(of: slot).unicodeScalars.prefix(5).map { wchar_t(bitPattern: $0.value) }
        term_put(Int32(y), Int32(x), values + [0], Int32(slot.width), look, pair)
      } else {
        let code = fits ? self.code(of: slot, on: canvas) : Slot.space
        term_put_one(
          Int32(y), Int32(x), wchar_t(bitPattern: code), fits ? Int32(slot.width) : 1, look, pair)
      }
    }
  }

  /// The one scalar that stands for a cell; a question mark where the terminal shows only ASCII.
  private func code(of slot: Slot, on canvas: Canvas) -> UInt32 {
    var code = slot.code
    if slot.clusterIndex != nil {
      code = canvas.character(of: slot).unicodeScalars.first?.value ?? Slot.space
    }
    return code > 0x7E && !options.utf8 ? 0x3F : code
  }

  private func place(_ cursor: Point?) {
    guard let cursor, Rect(size).contains(cursor) else {
      curs_set(0)
      return
    }
    curs_set(1)
    wmove(term_screen(), Int32(cursor.y), Int32(cursor.x))
  }

  /// How long to wait before what is incomplete is taken as it is.
  private var patience: Duration {
    let forever = Duration.seconds(86_400)
    let limit: Duration =
      switch decoder.pending {
      case .nothing: forever
      case .escape: .milliseconds(25)
      case .sequence: .milliseconds(100)
      case .paste: .seconds(5)
      }
    return limit == forever ? forever : limit - (quietSince.map { .now - $0 } ?? .zero)
  }

  private func readBytes() -> Bool {
    var buffer: [UInt8] = Array(repeating: 0, count: 65_536)
    let count = read(input, &buffer, buffer.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    decoder.feed(buffer.prefix(count))
    quietSince = .now
    return count > 0
  }

  private func key(for signal: Int32) -> Key? {
    switch signal {
    case SIGTSTP: return .suspend
    case SIGWINCH: return followSize() ? .resize : nil
    case SIGCONT:
      takeAgain()
      return .resize
    default: return .hangUp
    }
  }
}

extension Style {
  fileprivate var look: UInt32 {
    (isBold ? TERM_BOLD.rawValue : 0) | (isDim ? TERM_DIM.rawValue : 0)
      | (isUnderlined ? TERM_UNDERLINE.rawValue : 0) | (isReverse ? TERM_REVERSE.rawValue : 0)
  }

  fileprivate init(look: UInt32, color: Int32, ground: Int32) {
    self.init(
      isBold: look & TERM_BOLD.rawValue != 0, isDim: look & TERM_DIM.rawValue != 0,
      isUnderlined: look & TERM_UNDERLINE.rawValue != 0, isReverse: look & TERM_REVERSE.rawValue != 0,
      color: color < 0 ? nil : Int(color), ground: ground < 0 ? nil : Int(ground))
  }
}
