import Model

/// One record of the journal as another reader understands it: members, and whether the checksum holds.
struct PlainRecord {
  /// What the checksum says.
  enum Sum { case holds, broken, absent }

  let members: [String: PlainJSON]
  let sum: Sum

  /// Reads a record; nil where the bytes are no object, or one with a key twice.
  init?(_ line: ArraySlice<UInt8>) {
    let bytes = Self.trimmed(line)
    guard let list = PlainJSON.members(bytes) else { return nil }
    members = Dictionary(list.map { (Self.text($0.key), $0.value) }) { first, _ in first }
    guard members.count == list.count else { return nil }
    guard list.last?.key.elementsEqual("sum".unicodeScalars) == true, let seal = Self.places(in: bytes).last
    else {
      sum = members["sum"] == nil ? .absent : .broken
      return
    }
    let digits = bytes[seal + 8..<seal + 16]
    sum = digits.elementsEqual(PlainChecksum.digits(bytes[..<seal])) ? .holds : .broken
  }

  /// The text of a member; nil where it is missing or no text.
  func text(_ key: String) -> String? {
    if case .text(let scalars)? = members[key] { Self.text(scalars) } else { nil }
  }

  /// Whether a field is what the member says.
  func says(_ field: Field) -> Bool {
    switch (field.value, members[field.key]) {
    case (.number(let number), .number(let text)?):
      return PlainDecimal(number.description)?.value == PlainDecimal(text)?.value
    case (.text(let text), .text(let scalars)?): return text.unicodeScalars.elementsEqual(scalars)
    case (.flag, .word("true")?): return true
    case (.list(let texts), .list(let values)?):
      return texts.map { PlainJSON.text(Array($0.unicodeScalars)) } == values
    default: return false
    }
  }

  /// Where in some bytes `,"sum":"` stands with eight bytes and the end of an object behind it.
  static func places(in bytes: ArraySlice<UInt8>) -> [Int] {
    let mark = Array(",\"sum\":\"".utf8)
    return bytes.indices.filter { at in
      bytes[at] == mark[0] && at + 18 <= bytes.endIndex && bytes[at..<at + 8].elementsEqual(mark)
        && bytes[at + 16] == UInt8(ascii: "\"") && bytes[at + 17] == UInt8(ascii: "}")
    }
  }

  /// A line without the blank bytes around it.
  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let blank: Set<UInt8> = [32, 9, 13]
    let end = line.lastIndex { !blank.contains($0) }
    return line[..<(end.map { $0 + 1 } ?? line.startIndex)].drop { blank.contains($0) }
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
