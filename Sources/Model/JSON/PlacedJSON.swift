/// A JSON value that knows where it stands in its text, so that whatever is wrong with it can be pointed at.
public struct PlacedJSON: Sendable {
  /// What it is.
  public indirect enum Value: Sendable {
    /// A text.
    case text(String)
    /// A number that is kept exactly.
    case number(ExactDecimal)
    /// A number with an exponent or too many digits, as it stands there; only where the reader keeps such.
    case longNumber(String)
    /// Yes or no.
    case flag(Bool)
    /// Nothing.
    case null
    /// A list.
    case list([PlacedJSON])
    /// An object, its members in their order.
    case object([(key: PlacedJSON, value: PlacedJSON)])
  }

  /// What it is.
  public let value: Value
  /// The byte at which it begins.
  public let offset: Int

  /// The text, where it is one.
  public var text: String? { if case .text(let text) = value { text } else { nil } }
}

extension PlacedJSON {
  /// The value of a member, nil where this is no object or has no such key.
  ///
  /// Of two with one key the last counts.
  public subscript(key: String) -> PlacedJSON? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key.text == key }?.value
  }

  /// The elements; none where this is no list.
  public var list: [PlacedJSON] { if case .list(let elements) = value { elements } else { [] } }

  /// The number, where it is one that is kept exactly.
  public var number: ExactDecimal? { if case .number(let number) = value { number } else { nil } }

  /// The number as it stands there; nil where it is none.
  public var numberText: String? {
    switch value {
    case .number(let number): number.description
    case .longNumber(let text): text
    default: nil
    }
  }
}

/// Why a text is not JSON, and at which byte that shows.
public struct PlacedJSONProblem: Error, Sendable {
  /// The byte, from 0.
  public let offset: Int
  /// What was expected there.
  public let expected: String

  /// The line and the column in bytes, from 1, of a byte of a text.
  public static func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
    let before = text.utf8.prefix(offset)
    let start = before.lastIndex(of: 10).map { before.distance(from: before.startIndex, to: $0) + 1 } ?? 0
    return (before.count { $0 == 10 } + 1, offset - start + 1)
  }
}

/// Reads JSON by RFC 8259; numbers of more than 18 digits, exponents and brackets that are too deep are refused.
public struct PlacedJSONReader {
  private let bytes: [UInt8]
  private var at = 0
  private let deepest: Int
  private let keepsLongNumbers: Bool

  /// Prepares to read a text; `keepsLongNumbers` takes numbers that can not be kept exactly as what stands there.
  public init(_ text: String, keepsLongNumbers: Bool = false, deepest: Int = 16) {
    bytes = Array(text.utf8)
    self.keepsLongNumbers = keepsLongNumbers
    self.deepest = deepest
  }

  /// Reads the one value that fills the text.
  /// - Throws: `PlacedJSONProblem` at the first byte that can not stand where it does.
  public mutating func read() throws(PlacedJSONProblem) -> PlacedJSON {
    let value = try value(depth: 0)
    skipSpace()
    if at < bytes.count { throw problem("nothing behind the last bracket") }
    return value
  }

  private mutating func value(depth: Int) throws(PlacedJSONProblem) -> PlacedJSON {
    skipSpace()
    guard depth < deepest else { throw problem("brackets at most \(deepest) deep") }
    let offset = at
    switch peek {
    case UInt8(ascii: "\""): return PlacedJSON(value: .text(try text()), offset: offset)
    case UInt8(ascii: "{"): return PlacedJSON(value: .object(try members(depth: depth)), offset: offset)
    case UInt8(ascii: "["): return PlacedJSON(value: .list(try elements(depth: depth)), offset: offset)
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return PlacedJSON(value: try number(), offset: offset)
    }
  }

  private mutating func members(depth: Int) throws(PlacedJSONProblem) -> [(
    key: PlacedJSON, value: PlacedJSON
  )] {
    var members: [(key: PlacedJSON, value: PlacedJSON)] = []
    try listed("{", "}") { reader throws(PlacedJSONProblem) in
      let offset = reader.at
      guard reader.peek == UInt8(ascii: "\"") else { throw reader.problem("a key in quotes") }
      let key = PlacedJSON(value: .text(try reader.text()), offset: offset)
      reader.skipSpace()
      try reader.take(":")
      members.append((key, try reader.value(depth: depth + 1)))
    }
    return members
  }

  private mutating func elements(depth: Int) throws(PlacedJSONProblem) -> [PlacedJSON] {
    var elements: [PlacedJSON] = []
    try listed("[", "]") { reader throws(PlacedJSONProblem) in
      elements.append(try reader.value(depth: depth + 1))
    }
    return elements
  }

  private mutating func listed(
    _ open: Character, _ close: Character,
    _ read: (inout PlacedJSONReader) throws(PlacedJSONProblem) -> Void
  ) throws(PlacedJSONProblem) {
    try take(open)
    skipSpace()
    if peek == close.asciiValue {
      at += 1
      return
    }
    while true {
      skipSpace()
      try read(&self)
      skipSpace()
      if peek == close.asciiValue { break }
      guard peek == UInt8(ascii: ",") else { throw problem("a comma or \(close)") }
      at += 1
    }
    at += 1
  }

  private mutating func number() throws(PlacedJSONProblem) -> PlacedJSON.Value {
    let first = at
    if keepsLongNumbers, let long = longNumber() { return .longNumber(long) }
    while let byte = peek, byte == 45 || byte == 46 || (48...57).contains(byte) { at += 1 }
    guard first < at, let number = ExactDecimal(utf8: bytes[first..<at]) else {
      at = first
      throw problem("a value")
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") { throw problem("a number without exponent") }
    return .number(number)
  }

  /// Takes a number that can not be kept exactly; nil, and nothing is taken, where it can or there is none.
  private mutating func longNumber() -> String? {
    let text = bytes[at...].prefix { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
    let marks = text.count { $0 == UInt8(ascii: ".") } + text.count { $0 | 32 == UInt8(ascii: "e") }
    guard let first = text.first, let last = text.last, first == 45 || (48...57).contains(first),
      (48...57).contains(last), marks <= 2, ExactDecimal(utf8: text) == nil
    else { return nil }
    at += text.count
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func text() throws(PlacedJSONProblem) -> String {
    at += 1
    var found: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw problem("no control character in a text") }
      at += 1
      if byte == UInt8(ascii: "\\") { found += try escape() } else { found.append(byte) }
    }
    try take("\"")
    return String(decoding: found, as: UTF8.self)
  }

  private mutating func escape() throws(PlacedJSONProblem) -> [UInt8] {
    guard let byte = peek else { throw problem("a character behind the \\") }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
    default:
      at -= 1
      throw problem("one of \"\\/bfnrtu behind the \\")
    }
  }

  private mutating func scalar() throws(PlacedJSONProblem) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first & 0xFC00 == 0xD800 else { throw problem("the first half of a surrogate pair") }
    try take("\\")
    try take("u")
    let second = try fourDigits()
    guard second & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF)
    else { throw problem("the second half of a surrogate pair") }
    return scalar
  }

  private mutating func fourDigits() throws(PlacedJSONProblem) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw problem("four hexadecimal digits")
      }
      unit = unit << 4 | UInt32(digit)
      at += 1
    }
    return unit
  }

  private mutating func word(_ word: String, _ value: PlacedJSON.Value) throws(PlacedJSONProblem)
    -> PlacedJSON
  {
    let offset = at
    guard bytes[at...].starts(with: word.utf8) else { throw problem("a value") }
    at += word.utf8.count
    return PlacedJSON(value: value, offset: offset)
  }

  private mutating func take(_ character: Character) throws(PlacedJSONProblem) {
    guard peek == character.asciiValue else { throw problem("\(character)") }
    at += 1
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || byte == 9 || byte == 10 || byte == 13 { at += 1 }
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }
  private func problem(_ expected: String) -> PlacedJSONProblem {
    PlacedJSONProblem(offset: at, expected: expected)
  }
}
