import Glibc

/// The arguments as the shell gave them, byte for byte.
enum Arguments {
  /// Reads them; text that is not UTF-8 is refused rather than mended, as the repaired one could be another word.
  static func read() -> [String] {
    var arguments: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let pointer = CommandLine.unsafeArgv[index] else { continue }
      guard let text = String(validatingCString: pointer) else {
        Output.complain("vitals: argument \(index) is not UTF-8 text. Nothing was done. Type it anew.")
        exit(64)
      }
      arguments.append(agoWritten(text))
    }
    return arguments
  }

  /// `-2h` is a time and not an option: a true minus sign keeps it from being taken for one.
  private static func agoWritten(_ text: String) -> String {
    let body = text.dropFirst()
    guard text.hasPrefix("-"), let unit = body.last, "hmn".contains(unit) else { return text }
    let digits = body.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, ["h", "m", "min"].contains(body.dropFirst(digits.count)) else { return text }
    return "\u{2212}" + body
  }
}
