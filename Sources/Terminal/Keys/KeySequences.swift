extension KeyDecoder {
  enum Decoded: Equatable {
    case key(Key, length: Int)
    /// Something that nobody waits for, such as the release of a button.
    case nothing(length: Int)
    case pasteBegins(length: Int)
    /// What the terminal answers to a question, without the number of the question before it.
    case report(String, length: Int)
    case incomplete
  }

  /// The key at the beginning of `bytes`, which has at least one.
  static func decode(_ bytes: ArraySlice<UInt8>, flush: Bool) -> Decoded {
    guard let first = bytes.first else { return .incomplete }
    switch first {
    case 0x1B: return decodeEscape(bytes, flush: flush)
    case 0x20...0x7E: return .key(.character(Character(Unicode.Scalar(first))), length: 1)
    case 0x80...: return decodeCharacter(bytes, flush: flush)
    default: return .key(control(first), length: 1)
    }
  }
}

extension KeyDecoder {
  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control("@")
    case 0x03: .interrupt
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1A: .suspend
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  private static func decodeCharacter(_ bytes: ArraySlice<UInt8>, flush: Bool) -> Decoded {
    let length =
      switch bytes.first ?? 0 {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let sequence = bytes.prefix(length)
    let isBroken = length == 1 || sequence.dropFirst().contains { $0 & 0xC0 != 0x80 }
    if isBroken { return .key(.other, length: 1) }
    if sequence.count < length { return flush ? .key(.other, length: 1) : .incomplete }
    guard let character = String(validating: sequence, as: UTF8.self)?.first else {
      return .key(.other, length: 1)
    }
    let isControl = character.unicodeScalars.first?.properties.generalCategory == .control
    return .key(isControl ? .other : .character(character), length: length)
  }

  private static func decodeEscape(_ bytes: ArraySlice<UInt8>, flush: Bool) -> Decoded {
    guard let second = bytes.dropFirst().first else { return flush ? .key(.escape, length: 1) : .incomplete }
    switch second {
    case UInt8(ascii: "["): return decodeSequence(bytes, flush: flush)
    case UInt8(ascii: "O"):
      guard let third = bytes.dropFirst(2).first else {
        return flush ? .key(.alt("O"), length: 2) : .incomplete
      }
      return .key(named(final: third, numbers: []), length: 3)
    case UInt8(ascii: "]"):
      if let report = decodeReport(bytes, flush: flush) { return report }
    case 0x1B: return .key(.escape, length: 1)
    default: break
    }
    switch decode(bytes.dropFirst(), flush: flush) {
    case .key(.character(let character), let length): return .key(.alt(character), length: length + 1)
    case .key(.other, let length): return .key(.other, length: length + 1)
    case .incomplete: return .incomplete
    default: return .key(.escape, length: 1)
    }
  }

  /// The answer of a terminal: escape, `]11;`, a text, and at its end BEL or escape and a backslash.
  ///
  /// Nil where it is none, since `]` behind Alt is a key.
  private static func decodeReport(_ bytes: ArraySlice<UInt8>, flush: Bool) -> Decoded? {
    let body = bytes.dropFirst(2)
    let head = Array("11;".utf8)
    guard body.prefix(head.count).elementsEqual(head.prefix(body.count)), !flush || body.count > head.count
    else { return nil }
    guard let end = body.firstIndex(where: { !(0x20...0x7E).contains($0) }) else {
      if body.count > longestReport { return .nothing(length: bytes.count) }
      return flush ? .nothing(length: bytes.count) : .incomplete
    }
    let text = String(decoding: body[..<end].dropFirst(head.count), as: UTF8.self)
    let length = end - bytes.startIndex
    if bytes[end] == 0x07 { return .report(text, length: length + 1) }
    guard bytes[end] == 0x1B else { return .nothing(length: length) }
    guard let last = bytes[end...].dropFirst().first else {
      return flush ? .nothing(length: length + 1) : .incomplete
    }
    return last == UInt8(ascii: "\\") ? .report(text, length: length + 2) : .nothing(length: length)
  }

  private static let longestReport = 64

  /// `ESC [`, numbers between semicolons, and a final byte.
  private static func decodeSequence(_ bytes: ArraySlice<UInt8>, flush: Bool) -> Decoded {
    let body = bytes.dropFirst(2)
    // The Linux console sends its first five function keys with a second bracket.
    if body.first == UInt8(ascii: "[") {
      guard let letter = body.dropFirst().first else { return flush ? .key(.other, length: 3) : .incomplete }
      let isFunction = (0x41...0x45).contains(letter)
      return .key(isFunction ? .function(Int(letter) - 0x40) : .other, length: 4)
    }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      if body.count > 64 { return .key(.other, length: bytes.count) }
      return flush
        ? (body.isEmpty ? .key(.alt("["), length: 2) : .key(.other, length: bytes.count)) : .incomplete
    }
    // A sequence that breaks off in a control character ends before it, so that the next key is not swallowed.
    guard (0x40...0x7E).contains(bytes[end]) else { return .key(.other, length: end - bytes.startIndex) }
    let length = end - bytes.startIndex + 1
    let isPrivate = body.first.map { (0x3C...0x3F).contains($0) } ?? false
    if body.first == UInt8(ascii: "<"), let report = MouseReport(body[..<end], final: bytes[end]) {
      return report.key.map { .key($0, length: length) } ?? .nothing(length: length)
    }
    if isPrivate { return .key(.other, length: length) }
    // The old mouse report carries three more bytes.
    if bytes[end] == UInt8(ascii: "M"), end == body.startIndex {
      return bytes.count >= length + 3 || flush
        ? .key(.other, length: min(length + 3, bytes.count)) : .incomplete
    }
    let numbers = body[..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    if bytes[end] == UInt8(ascii: "~"), numbers == [200] { return .pasteBegins(length: length) }
    return .key(named(final: bytes[end], numbers: numbers), length: length)
  }

  /// The key of a sequence; modifiers (the second number) are not told apart, except Shift with Tab.
  private static func named(final: UInt8, numbers: [Int]) -> Key {
    switch Character(Unicode.Scalar(final)) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "F": .end
    case "H": .home
    case "M": .enter
    case "P", "Q", "R", "S": .function(Int(final) - 0x4F)
    case "Z": .backTab
    case "~": numbered[numbers.first ?? 0] ?? .other
    default: .other
    }
  }

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
