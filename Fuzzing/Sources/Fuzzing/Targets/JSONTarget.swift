import Model

/// The scanner takes exactly what RFC 8259 allows, and finds the same members as another reader.
enum JSONTarget {
  static func run(_ bytes: [UInt8]) {
    var scanner = JSONScanner(bytes, 0..<bytes.count)
    let found = try? scanner.members()
    let expected = PlainJSON.members(bytes)
    law(
      (found == nil) == (expected == nil),
      found == nil ? "the scanner refuses JSON" : "the scanner takes what is no JSON")
    guard let found, let expected else { return }
    law(found.count == expected.count, "\(found.count) members, not \(expected.count)")
    for (member, peer) in zip(found, expected) {
      law(JSONText.read(bytes, member.key).unicodeScalars.elementsEqual(peer.key), "a key differs")
      law(says(member, bytes, peer.value), "the value of \(JSONText.read(bytes, member.key)) differs")
    }
  }

  private static func says(_ member: JSONMember, _ bytes: [UInt8], _ value: PlainJSON) -> Bool {
    let raw = String(decoding: bytes[member.value], as: UTF8.self)
    switch (member.sort, value) {
    case (.text, .text(let text)):
      return JSONText.read(bytes, member.value).unicodeScalars.elementsEqual(text)
    case (.number, .number(let text)): return same(raw, text)
    case (.yes, .word("true")), (.no, .word("false")), (.null, .word("null")): return same(raw, word(value))
    case (.list, .list(let values)): return lists(JSONText.list(bytes, member.value), values)
    case (.object, .object): return PlainJSON.members(bytes[member.value]).map(PlainJSON.object) == value
    default: return false
    }
  }

  private static func word(_ value: PlainJSON) -> String {
    if case .word(let word) = value { word } else { "" }
  }

  /// A list of texts is read as those texts, any other list as none.
  private static func lists(_ texts: [String]?, _ values: [PlainJSON]) -> Bool {
    let expected = values.map { if case .text(let text) = $0 { text } else { nil } as [Unicode.Scalar]? }
    return texts?.map { Array($0.unicodeScalars) }
      == (expected.contains(nil) ? nil : expected.compactMap(\.self))
  }
}
