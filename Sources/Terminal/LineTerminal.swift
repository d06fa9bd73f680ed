import CTerminal
import Glibc
import Lettering

/// Lines in, where there are no screens: typed on a terminal of any kind, or from a pipe.
///
/// No escape sequence is ever sent. A line that is being typed is ours from its first character, not only from Enter
/// on, so that a line to the terminal that drops, or Control-C, loses nothing of it. However it ends, the terminal is
/// left as it was found.
@MainActor package final class LineTerminal {
  /// What came in.
  package enum Input: Hashable, Sendable {
    /// A line without its end; cut where it was longer than a line may be.
    case line(String, isCut: Bool)
    /// A line that is not UTF-8 text.
    case unreadable
    /// Nothing more comes: Control-D, or the end of the pipe.
    case end
    /// The terminal is gone, or a signal asks the program to end.
    case hangUp
  }

  /// Whether somebody types, rather than a pipe or a file.
  package let isTerminal: Bool
  /// Whether it shows UTF-8, rather than ASCII alone.
  package let utf8: Bool
  private let input: Int32
  private let output: Int32
  private var decoder = KeyDecoder()
  private var editor = LineEditor()
  private var piped = PipedLines()
  private var pipeEnded = false
  private var isOpen = true

  /// Takes standard input; on a terminal what is typed is shown on it.
  package convenience init(utf8: Bool) {
    self.init(utf8: utf8, input: 0, output: isatty(1) == 1 ? 1 : 0)
  }

  init(utf8: Bool, input: Int32, output: Int32) {
    (self.utf8, self.input, self.output) = (utf8, input, output)
    isTerminal = isatty(input) == 1
    term_guard(input, output, false)
    takeKeys()
  }

  isolated deinit { close() }

  /// The signal that asked the program to end, so that it can leave with 128 and its number.
  package var receivedSignal: Int32? {
    let number = term_ending_signal()
    return number == 0 ? nil : number
  }

  /// What stands on the line that was not ended.
  package var typed: String { editor.text }

  /// The columns of the window; nil where there is none.
  package var columns: Int? {
    var (rows, columns): (Int32, Int32) = (0, 0)
    term_size(output, &rows, &columns)
    return isTerminal && columns > 0 ? Int(columns) : nil
  }

  /// Waits for the next line; `prefill` stands on it to be changed, where somebody types.
  ///
  /// The prompt has been shown already; it is shown again where the line has to be.
  package func next(prompt: String, prefill: String = "") -> Input {
    guard isTerminal else { return nextFromPipe() }
    editor = LineEditor()
    show(editor.append(prefill))
    while true {
      switch nextKey() {
      case .enter:
        show("\n")
        defer { editor = LineEditor() }
        return .line(editor.text, isCut: editor.wasCut)
      case .control("d") where editor.text.isEmpty:
        show("\n")
        return .end
      case .hangUp:
        show("\n")
        return .hangUp
      case .control("l"), .resize: show("\n\(prompt)\(Text.visible(editor.text))")
      case let key: show(editor.handle(key))
      }
    }
  }

  /// Gives the terminal back; a second call does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    term_release()
  }
}

extension LineTerminal {
  private func nextKey() -> Key {
    while receivedSignal == nil {
      if let key = decoder.next() { return key }
      // An escape is a key of its own where nothing follows it soon.
      var signal: Int32 = 0
      switch term_wait(input, decoder.pending == .nothing ? Self.aWhile : 100, &signal) {
      case TERM_INPUT:
        guard let bytes = read() else { return .hangUp }
        decoder.feed(bytes)
      case TERM_SIGNAL: if followed(signal) { return .resize }
      case TERM_GONE: return .hangUp
      default: if let key = decoder.next(flush: true) { return key }
      }
    }
    return .hangUp
  }

  private func nextFromPipe() -> Input {
    while receivedSignal == nil {
      if let line = piped.next(atEnd: pipeEnded) {
        guard let text = String(validating: line.bytes, as: UTF8.self) else { return .unreadable }
        return .line(text, isCut: line.isCut)
      }
      if pipeEnded { return .end }
      var signal: Int32 = 0
      switch term_wait(input, Self.aWhile, &signal) {
      case TERM_INPUT: if let bytes = read() { piped.feed(bytes) } else { pipeEnded = true }
      case TERM_SIGNAL: _ = followed(signal)
      case TERM_GONE: pipeEnded = true
      default: continue
      }
    }
    return .hangUp
  }

  /// Milliseconds after which a wait for nothing in particular begins anew.
  private static let aWhile: Int32 = 60_000

  /// Stops or goes on as a signal asks; true where the line has to be shown anew.
  private func followed(_ signal: Int32) -> Bool {
    if signal == SIGTSTP {
      term_take_keys(false)
      // What lets it go on is a signal too, and comes next.
      term_stop()
    } else if signal == SIGCONT {
      takeKeys()
      return true
    }
    return false
  }

  private func takeKeys() {
    // In the background the terminal is another program's for now; -1 means nobody shares it with us.
    let owner = tcgetpgrp(input)
    if owner < 0 || owner == getpgrp() { term_take_keys(true) }
  }

  /// What has arrived; nil at the end.
  private func read() -> [UInt8]? {
    var buffer: [UInt8] = Array(repeating: 0, count: 65_536)
    let count = Glibc.read(input, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? Array(buffer.prefix(count)) : nil
  }

  /// Shows what is typed, where the terminal did so before; one that takes nothing is found out by reading.
  private func show(_ text: String) {
    guard term_echoes() || text.contains("\n") else { return }
    var bytes = Array((utf8 ? text : Self.plain(text)).utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  /// ASCII, with the controls that this file itself puts into what it shows.
  private static func plain(_ text: String) -> String {
    String(text.map { $0.isASCII ? $0 : "?" })
  }
}
