/// A key that a person presses, as xterm sends it.
enum Key {
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
  /// Control and a letter.
  case control(Character)
  /// Alt and a character.
  case alt(Character)

  /// The bytes; arrows differ while the program has asked for application cursor keys.
  func bytes(applicationCursorKeys: Bool) -> [UInt8] {
    let cursor = applicationCursorKeys ? "\u{1B}O" : "\u{1B}["
    let text =
      switch self {
      case .enter: "\r"
      case .tab: "\t"
      case .backTab: "\u{1B}[Z"
      case .escape: "\u{1B}"
      case .backspace: "\u{7F}"
      case .delete: "\u{1B}[3~"
      case .insert: "\u{1B}[2~"
      case .up: cursor + "A"
      case .down: cursor + "B"
      case .right: cursor + "C"
      case .left: cursor + "D"
      case .home: cursor + "H"
      case .end: cursor + "F"
      case .pageUp: "\u{1B}[5~"
      case .pageDown: "\u{1B}[6~"
      case .function(let number): Self.functionKey(number)
      case .control(let letter): String(Character(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F)))
      case .alt(let character): "\u{1B}\(character)"
      }
    return Array(text.utf8)
  }

  private static func functionKey(_ number: Int) -> String {
    let names = [
      "OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~",
    ]
    return names.indices.contains(number - 1) ? "\u{1B}\(names[number - 1])" : ""
  }
}
