/// Header cells as they are compared: without white space, and without the marks that a spreadsheet left.
enum HeaderText {
  /// The header as people wrote it: `"ï»¿""Index"""` is Index.
  static func clean(_ cell: String) -> String {
    var text = cell.trimmed
    var hadMark = false
    for mark in ["\u{FEFF}", "ï»¿"] where text.hasPrefix(mark) {
      text = String(text.dropFirst(mark.count))
      hadMark = true
    }
    if hadMark, text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
      text = String(text.dropFirst().dropLast())
    }
    return text.trimmed
  }

  /// The letters and digits alone, lower case and without accents: `Fréquence (1/min)` is frequence1min.
  ///
  /// Letters that are not Latin stay as they are.
  static func key(_ header: String) -> String {
    var key = ""
    for character in header.lowercased() {
      if let plain = plain[character] {
        key += plain
      } else if character.isLetter || character.isASCII && character.isNumber {
        key.append(character)
      }
    }
    return key
  }

  private static let plain: [Character: String] = [
    "ä": "a", "á": "a", "à": "a", "â": "a", "ã": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i",
    "î": "i",
    "ï": "i", "ö": "o", "ó": "o", "ô": "o", "ü": "u", "ú": "u", "ù": "u", "û": "u", "ñ": "n", "ç": "c",
    "ß": "ss",
    "₂": "2", "å": "a", "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "õ": "o", "ø": "o", "ś": "s",
    "ź": "z",
    "ż": "z", "æ": "ae", "œ": "oe",
  ]
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
