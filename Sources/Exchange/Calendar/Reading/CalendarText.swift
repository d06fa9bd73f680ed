/// Texts of iCalendar files: the escapes of values (RFC 5545, 3.3.11) and of parameters (RFC 6868).
enum CalendarText {
  /// The text that a value stands for: `\n` is a line break, `\,` `\;` `\\` are themselves; a backslash before
  /// anything else was never meant as one and stays.
  static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
    return replacing(value, sign: "\\") { scalar in
      switch scalar {
      case "n", "N": "\n"
      case ",", ";", "\\": scalar
      default: nil
      }
    }
  }

  /// The value that stands for a text; other control characters than line breaks and tabs are left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      case "\t": result.append(scalar)
      case _ where scalar.properties.generalCategory == .control: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A parameter's value without carets: `^n` is a line break, `^'` a quote, `^^` a caret.
  static func withoutCarets(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "^")) else { return value }
    return replacing(value, sign: "^") { scalar in
      switch scalar {
      case "n": "\n"
      case "'": "\""
      case "^": "^"
      default: nil
      }
    }
  }

  /// A parameter's value as it is written: with carets for what may not stand in it, in quotes where it needs them.
  static func parameter(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "^": result += "^^"
      case "\n": result += "^n"
      case "\"": result += "^'"
      case _ where scalar.properties.generalCategory == .control: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    let needsQuotes = result.utf8.contains { ",;:".utf8.contains($0) }
    return needsQuotes ? "\"\(result)\"" : result
  }

  /// Scalar by scalar, as a combining mark behind an escape makes one character of both.
  private static func replacing(
    _ text: String, sign: Unicode.Scalar, with meaning: (Unicode.Scalar) -> Unicode.Scalar?
  ) -> String {
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == sign, let next = scalars.first, let meant = meaning(next) {
        result.append(meant)
        scalars.removeFirst()
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
