/// One member of a JSON object, as places in the bytes of its line.
struct JSONMember {
  /// What sort of value it is.
  enum Sort { case text, number, yes, no, null, list, object }

  /// Where the key stands, quotes included.
  let key: Range<Int>
  /// The sort of the value.
  let sort: Sort
  /// Where the value stands, quotes and brackets included.
  let value: Range<Int>
}

/// Why bytes are not JSON, and at which of them that shows.
struct JSONProblem: Error, Equatable {
  /// The offset of the byte from the start of the line.
  let offset: Int
  /// What was expected there.
  let expected: String
}

/// Reads one JSON object strictly by RFC 8259, without making a single value of it.
///
/// Refused are bytes that are no UTF-8, halves of surrogate pairs, control characters in texts, anything behind
/// the object, and brackets more than 32 deep.
struct JSONScanner {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var at: Int
  private static let deepest = 32

  /// Prepares to read the object that fills a range of bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    at = start
  }

  /// The members of the object, in their order.
  mutating func members() throws(JSONProblem) -> [JSONMember] {
    var members: [JSONMember] = []
    members.reserveCapacity(16)
    skipSpace()
    try object(&members, depth: 1)
    skipSpace()
    if at != end { throw problem("nothing behind the closing }") }
    return members
  }

  private mutating func object(_ members: inout [JSONMember], depth: Int) throws(JSONProblem) {
    try take("{")
    skipSpace()
    if peek == UInt8(ascii: "}") {
      at += 1
      return
    }
    while true {
      skipSpace()
      let keyStart = at
      try skipText()
      let key = keyStart..<at
      skipSpace()
      try take(":")
      skipSpace()
      let valueStart = at
      let sort = try skipValue(depth: depth)
      if depth == 1 { members.append(JSONMember(key: key, sort: sort, value: valueStart..<at)) }
      skipSpace()
      guard peek == UInt8(ascii: ",") else { break }
      at += 1
    }
    try take("}")
  }

  private mutating func skipValue(depth: Int) throws(JSONProblem) -> JSONMember.Sort {
    switch peek {
    case UInt8(ascii: "\""):
      try skipText()
      return .text
    case UInt8(ascii: "{"):
      if depth >= Self.deepest { throw problem("brackets at most \(Self.deepest) deep") }
      var ignored: [JSONMember] = []
      try object(&ignored, depth: depth + 1)
      return .object
    case UInt8(ascii: "["):
      if depth >= Self.deepest { throw problem("brackets at most \(Self.deepest) deep") }
      try skipList(depth: depth + 1)
      return .list
    case UInt8(ascii: "t"):
      try take("true")
      return .yes
    case UInt8(ascii: "f"):
      try take("false")
      return .no
    case UInt8(ascii: "n"):
      try take("null")
      return .null
    default:
      try skipNumber()
      return .number
    }
  }

  private mutating func skipList(depth: Int) throws(JSONProblem) {
    try take("[")
    skipSpace()
    if peek == UInt8(ascii: "]") {
      at += 1
      return
    }
    while true {
      skipSpace()
      _ = try skipValue(depth: depth)
      skipSpace()
      guard peek == UInt8(ascii: ",") else { break }
      at += 1
    }
    try take("]")
  }

  private mutating func skipNumber() throws(JSONProblem) {
    if peek == UInt8(ascii: "-") { at += 1 }
    if peek == UInt8(ascii: "0") { at += 1 } else { try skipDigits("a value") }
    if peek == UInt8(ascii: ".") {
      at += 1
      try skipDigits("a digit behind the point")
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      at += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { at += 1 }
      try skipDigits("a digit in the exponent")
    }
  }

  private mutating func skipDigits(_ expected: String) throws(JSONProblem) {
    let first = at
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { at += 1 }
    if at == first { throw problem(expected) }
  }

  private mutating func skipText() throws(JSONProblem) {
    try take("\"")
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return
      case UInt8(ascii: "\\"): try skipEscape()
      case 0..<0x20: throw problem("no control character in a text")
      case 0x20..<0x80: at += 1
      default: try skipScalar()
      }
    }
    throw problem("a closing quote")
  }

  private mutating func skipEscape() throws(JSONProblem) {
    at += 1
    guard let byte = peek else { throw problem("a character behind the \\") }
    switch byte {
    case UInt8(ascii: "u"):
      at += 1
      let unit = try fourDigits()
      if unit & 0xFC00 == 0xDC00 { throw problem("the first half of a surrogate pair before its second") }
      guard unit & 0xFC00 == 0xD800 else { return }
      try take("\\u")
      if try fourDigits() & 0xFC00 != 0xDC00 { throw problem("the second half of a surrogate pair") }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 1
    default: throw problem("one of \"\\/bfnrtu behind the \\")
    }
  }

  private mutating func fourDigits() throws(JSONProblem) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw problem("four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
      at += 1
    }
    return unit
  }

  /// Passes one character of more than one byte; the ranges are those of table 3-7 of the Unicode standard.
  private mutating func skipScalar() throws(JSONProblem) {
    guard let first = peek else { return }
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 0, at + length <= end, second.contains(bytes[at + 1]) else { throw problem("UTF-8") }
    for place in (at + 2)..<max(at + 2, at + length) where bytes[place] & 0xC0 != 0x80 {
      throw problem("UTF-8")
    }
    at += length
  }

  private var peek: UInt8? { at < end ? bytes[at] : nil }

  private mutating func skipSpace() {
    while at < end, bytes[at] == 32 || bytes[at] == 9 || bytes[at] == 13 || bytes[at] == 10 { at += 1 }
  }

  private mutating func take(_ literal: StaticString) throws(JSONProblem) {
    let count = literal.utf8CodeUnitCount
    let matches = literal.withUTF8Buffer { text in
      at + count <= end && bytes[at..<at + count].elementsEqual(text)
    }
    if !matches { throw problem("\(literal)") }
    at += count
  }

  private func problem(_ expected: String) -> JSONProblem {
    JSONProblem(offset: at - start, expected: expected)
  }
}
