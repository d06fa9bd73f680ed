import Glibc
import Journal

/// The clipboard of the person's own terminal, also at the other end of ssh: OSC 52 of xterm.
enum Clipboard {
  /// Hands a text to the terminal, which puts it on its clipboard if it knows how; nothing tells whether it did.
  ///
  /// - Parameter instead: What a person can do where there is no terminal.
  /// - Throws: `Exit` with status 74 where there is none, or it cannot be written.
  static func copy(_ text: String, instead: String) throws(Exit) {
    let terminal = open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else {
      throw Exit(
        status: 74,
        message: "There is no terminal to copy to. Nothing was copied. \(instead)")
    }
    defer { close(terminal) }
    let bytes = Array("\u{1b}]52;c;\(base64(Array(text.utf8)))\u{07}".utf8)
    do throws(SystemError) {
      try SystemCalls().writeAll(OpenFile(descriptor: terminal, path: "/dev/tty"), bytes[...])
    } catch {
      throw Exit(
        status: 74, message: "/dev/tty: \(String(cString: strerror(error.code))). Nothing was copied.")
    }
  }

  /// Bytes as base64 (RFC 4648, 4).
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      let word = three.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - three.count))
      for place in 0..<4 {
        let letter = letters[Int(word >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= three.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
