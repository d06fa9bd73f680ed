import Glibc
import Journal

/// Standard output and standard error, written so that a full disk is an error and not silence.
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
  /// - Throws: `Failure` where the system does not take it.
  static func line(_ text: String = "") throws(Failure) {
    pending += text.utf8
    pending.append(10)
    if pending.count > 65_536 { try flush() }
  }

  /// Prints a text as it is.
  ///
  /// - Throws: `Failure` where the system does not take it.
  static func raw(_ text: String) throws(Failure) {
    pending += text.utf8
    if pending.count > 65_536 { try flush() }
  }

  /// Writes what is waiting.
  ///
  /// - Throws: `Failure` where the system does not take it.
  static func flush() throws(Failure) {
    let bytes = pending
    pending = []
    try write(bytes, to: 1)
  }

  /// Says something on standard error.
  static func complain(_ text: String) {
    try? write(Array((text + "\n").utf8), to: 2)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    do throws(SystemError) {
      try SystemCalls().writeAll(OpenFile(descriptor: descriptor, path: "output"), bytes[...])
    } catch {
      throw Failure(code: error.code)
    }
  }
}
