import Lettering

/// Text for HTML and SVG.
enum Markup {
  /// The text with nothing in it that is markup, moves the writing or cannot stand in such a file.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in Text.visible(text) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
