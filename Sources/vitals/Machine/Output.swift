import Glibc
import Journal
import Lettering
import Model

/// Standard output and standard error: the one gate through which text reaches a person or another program.
///
/// What people read is made harmless here, whoever wrote it: a name, a file's path, an unknown word of the command
/// line. Nobody who prints has to remember that. A full disk is an error and not silence.
enum Output {
  /// Something could not be printed.
  struct Failure: Error {
    let code: Int32
    /// A reader that went away, such as `head`; not worth a word.
    var isBrokenPipe: Bool { code == EPIPE }
  }

  nonisolated(unsafe) private static var pending: [UInt8] = []

  /// Prints a line; it is written when 64 KiB have come together, or at the end.
  ///
  /// A line break in it is shown as a sign, since it can only have come with somebody's text.
  /// - Throws: `Failure` where the system does not take it.
  static func line(_ text: String = "") throws(Failure) {
    pending += Text.visible(text).utf8
    pending.append(10)
    if pending.count > 65_536 { try flush() }
  }

  /// Prints a text that our own code has set in lines.
  ///
  /// - Throws: `Failure` where the system does not take it.
  static func lines(_ text: String) throws(Failure) {
    for line in split(text) { try self.line(line) }
  }

  /// Prints a value for programs, on a line.
  ///
  /// - Throws: `Failure` where the system does not take it.
  static func json(_ value: JSONValue) throws(Failure) { try raw(value.line + "\n") }

  /// Prints a text for programs: byte for byte, but for a terminal, which would obey what stands in it.
  ///
  /// - Throws: `Failure` where the system does not take it.
  static func raw(_ text: String) throws(Failure) { try raw(Array(text.utf8)) }

  /// The same with bytes.
  ///
  /// - Throws: `Failure` where the system does not take it.
  static func raw(_ bytes: [UInt8]) throws(Failure) {
    pending += isTerminal ? visible(bytes) : bytes
    if pending.count > 65_536 { try flush() }
  }

  /// Text for programs as a terminal may be given it.
  static func visible(_ bytes: [UInt8]) -> [UInt8] {
    Array(split(String(decoding: bytes, as: UTF8.self)).map(Text.visible).joined(separator: "\n").utf8)
  }

  /// Writes what is waiting.
  ///
  /// - Throws: `Failure` where the system does not take it.
  static func flush() throws(Failure) {
    let bytes = pending
    pending = []
    try write(bytes, to: 1)
  }

  /// A text as one line in which nothing is obeyed, for what another program shows.
  static func onOneLine(_ text: String) -> String { Text.visible(text) }

  /// Whether nothing in a text is obeyed by a terminal.
  static func isHarmless(_ text: String) -> Bool { Text.visible(text) == text }

  /// Says something on standard error, on a line.
  static func complain(_ text: String) { complain(lines: [text]) }

  /// Says something on standard error, in these lines.
  static func complain(lines: [String]) {
    try? write(Array(lines.map { Text.visible($0) + "\n" }.joined().utf8), to: 2)
  }

  /// Says on standard error how far something has come: as it is, since it may go back to the beginning of its line.
  static func progress(_ text: String) { try? write(Array(text.utf8), to: 2) }

  /// The lines of a text that our own code has set in lines, without what ends them.
  static func split(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
  }

  private static let isTerminal = Surroundings.isTerminal(1)

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    do throws(SystemError) {
      try SystemCalls().writeAll(OpenFile(descriptor: descriptor, path: "output"), bytes[...])
    } catch {
      throw Failure(code: error.code)
    }
  }
}
