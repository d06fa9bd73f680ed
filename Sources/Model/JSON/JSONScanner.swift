/// Reads JSON strictly by RFC 8259, without making a single value of it.
///
/// Refused are bytes that are no UTF-8, halves of surrogate pairs, control characters in texts, anything behind
/// the value, and brackets that are too deep.
package struct JSONScanner {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var at: Int
  private let deepest: Int
  /// Values within so many brackets are noted.
  private var noted = 1
  private var found: [JSONMember] = []

  /// Prepares to read what fills a range of bytes.
  package init(_ bytes: [UInt8], _ range: Range<Int>, deepest: Int = 32) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    at = start
    self.deepest = deepest
  }

  /// The members of the one object that is there, in their order.
  package mutating func members() throws(JSONProblem) -> [JSONMember] {
    found.reserveCapacity(16)
    skipSpace()
    try skipObject(depth: 1)
    try finish()
    return found
  }

  /// The one value that is there and all within it, each behind those that it holds; so the whole is the last.
  package mutating func values() throws(JSONProblem) -> [JSONMember] {
    noted = deepest
    skipSpace()
    try value(key: at..<at, depth: 0)
    try finish()
    return found
  }

  private mutating func finish() throws(JSONProblem) {
    skipSpace()
    if at != end { throw problem("nothing behind the last bracket") }
  }

  private mutating func value(key: Range<Int>, depth: Int) throws(JSONProblem) {
    let first = at
    let sort = try skipValue(depth: depth)
    if depth <= noted { found.append(JSONMember(key: key, sort: sort, value: first..<at)) }
  }

  private mutating func skipObject(depth: Int) throws(JSONProblem) {
    try take("{")
    skipSpace()
    if peek == UInt8(ascii: "}") {
      at += 1
      return
    }
    while true {
      skipSpace()
      let first = at
      guard peek == UInt8(ascii: "\"") else { throw problem("a key in quotes") }
      try skipText()
      let key = first..<at
      skipSpace()
      try take(":")
      skipSpace()
      try value(key: key, depth: depth)
      skipSpace()
      guard peek == UInt8(ascii: ",") else { break }
      at += 1
    }
    guard peek == UInt8(ascii: "}") else { throw problem("a comma or }") }
    at += 1
  }

  private mutating func skipValue(depth: Int) throws(JSONProblem) -> JSONMember.Sort {
    switch peek {
    case UInt8(ascii: "\""):
      try skipText()
      return .text
    case UInt8(ascii: "{"):
      if depth >= deepest { throw problem("brackets at most \(deepest) deep") }
      try skipObject(depth: depth + 1)
      return .object
    case UInt8(ascii: "["):
      if depth >= deepest { throw problem("brackets at most \(deepest) deep") }
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
      try value(key: at..<at, depth: depth)
      skipSpace()
      guard peek == UInt8(ascii: ",") else { break }
      at += 1
    }
    guard peek == UInt8(ascii: "]") else { throw problem("a comma or ]") }
    at += 1
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
