/// JSON by RFC 8259, read into values over Unicode scalars: slow, short, and nothing like JSONScanner.
indirect enum PlainJSON: Equatable {
  case text([Unicode.Scalar])
  case number(String)
  case word(String)
  case list([PlainJSON])
  case object([Member])

  /// A key and its value.
  struct Member: Equatable {
    let key: [Unicode.Scalar]
    let value: PlainJSON
  }

  /// The members of the object that fills some bytes; nil where they are anything else.
  ///
  /// Brackets are at most 32 deep, which is the journal's own rule.
  static func members(_ bytes: some Collection<UInt8>) -> [Member]? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var parser = PlainParser(rest: Array(text.unicodeScalars)[...])
    guard case .object(let members)? = parser.value(depth: 0), parser.isAtEnd() else { return nil }
    return members
  }
}

/// Takes one thing after the other from the front; nil is the only error.
private struct PlainParser {
  var rest: ArraySlice<Unicode.Scalar>

  mutating func isAtEnd() -> Bool {
    skipSpace()
    return rest.isEmpty
  }

  mutating func value(depth: Int) -> PlainJSON? {
    skipSpace()
    switch rest.first {
    case "{": return depth < 32 ? object(depth) : nil
    case "[": return depth < 32 ? list(depth) : nil
    case "\"": return text().map { .text($0) }
    case "t", "f", "n":
      return ["true", "false", "null"].first { take($0) }.map { .word($0) }
    default: return number()
    }
  }

  private mutating func object(_ depth: Int) -> PlainJSON? {
    var members: [PlainJSON.Member] = []
    guard take("{") else { return nil }
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard let key = text() else { return nil }
      skipSpace()
      guard take(":"), let value = value(depth: depth + 1) else { return nil }
      members.append(PlainJSON.Member(key: key, value: value))
      skipSpace()
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func list(_ depth: Int) -> PlainJSON? {
    var values: [PlainJSON] = []
    guard take("[") else { return nil }
    skipSpace()
    if take("]") { return .list([]) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      skipSpace()
    } while take(",")
    return take("]") ? .list(values) : nil
  }

  private mutating func number() -> PlainJSON? {
    var text = take("-") ? "-" : ""
    let whole = digits()
    guard !whole.isEmpty, whole == "0" || !whole.hasPrefix("0") else { return nil }
    text += whole
    if take(".") {
      let fraction = digits()
      guard !fraction.isEmpty else { return nil }
      text += ".\(fraction)"
    }
    if let mark = rest.first, take("e") || take("E") {
      let sign = take("-") ? "-" : take("+") ? "+" : ""
      let exponent = digits()
      guard !exponent.isEmpty else { return nil }
      text += "\(mark)\(sign)\(exponent)"
    }
    return .number(text)
  }

  private mutating func digits() -> String {
    var digits = ""
    while let scalar = rest.first, ("0"..."9").contains(scalar) {
      digits.unicodeScalars.append(scalar)
      rest.removeFirst()
    }
    return digits
  }

  private mutating func text() -> [Unicode.Scalar]? {
    guard take("\"") else { return nil }
    var scalars: [Unicode.Scalar] = []
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return scalars
      case "\\":
        guard let escaped = escape() else { return nil }
        scalars.append(escaped)
      case "\0"..<" ": return nil
      default: scalars.append(scalar)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    let short: [Unicode.Scalar: Unicode.Scalar] = [
      "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
    ]
    guard let letter = rest.popFirst() else { return nil }
    guard letter == "u" else { return short[letter] }
    guard let first = unit() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard take("\\u"), let second = unit(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar((first - 0xD800) * 1024 + (second - 0xDC00) + 0x10000)
  }

  private mutating func unit() -> UInt32? {
    let digits = rest.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { return nil }
    rest.removeFirst(4)
    var text = ""
    text.unicodeScalars.append(contentsOf: digits)
    return UInt32(text, radix: 16)
  }

  private mutating func take(_ literal: String) -> Bool {
    guard rest.starts(with: literal.unicodeScalars) else { return false }
    rest.removeFirst(literal.unicodeScalars.count)
    return true
  }

  private mutating func skipSpace() {
    while let scalar = rest.first, [" ", "\t", "\n", "\r"].contains(scalar) { rest.removeFirst() }
  }
}
