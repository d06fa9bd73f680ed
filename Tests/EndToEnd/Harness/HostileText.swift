/// What a terminal would obey, what turns a line around, what nobody sees, and what would pass for a line of our own.
enum HostileText {
  /// The line that is never to stand alone.
  static let forged = "FORGED"
  /// All of it in one word: an escape, its C1 twin, two marks of direction, two spaces without width.
  static let word = "a\u{1B}[31mb\u{9B}31mc\u{202E}d\u{2066}e\u{200B}f\u{FEFF}g"
  /// The same with a line break and a line behind it.
  static let text = "\(word)\n\(forged)"

  /// What is harmful in an output; a terminal's own line ends are not.
  static func harm(in output: String) -> [String] {
    let scalars = output.unicodeScalars.filter { !isHarmless($0) }
    let harm = Set(scalars).map { "U+" + String($0.value, radix: 16, uppercase: true) }.sorted()
    let lines = output.split(whereSeparator: \.isNewline)
    return harm + (lines.contains { $0.hasPrefix(forged) } ? ["a line of somebody else's"] : [])
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: true
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: true
    }
  }
}
