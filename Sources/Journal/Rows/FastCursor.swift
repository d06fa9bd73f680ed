import CJournal
import Model

/// A place within a fast line, which moves forward over what is expected there.
struct FastCursor {
  /// The offset of the next byte.
  var at = 0

  /// Passes a piece of text, if it stands here.
  @inline(__always)
  mutating func take(_ text: StaticString, _ line: Span<UInt8>) -> Bool {
    let count = text.utf8CodeUnitCount
    guard line.count - at >= count else { return false }
    let start = at
    let isThere = line.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + start, text.utf8Start, count) == 0 } ?? false
    }
    if isThere { at += count }
    return isThere
  }

  /// Passes one of some words and the quote behind it.
  mutating func word(_ words: [FastWords.Word], _ line: Span<UInt8>) -> UInt64? {
    for word in words where line.count - at >= word.text.count {
      var index = 0
      while index < word.text.count, line[at + index] == word.text[index] { index += 1 }
      guard index == word.text.count else { continue }
      at += index
      return word.code
    }
    return nil
  }

  /// Passes an id.
  @inline(__always)
  mutating func id(_ line: Span<UInt8>) -> ULID? {
    guard line.count - at >= ULID.length, let id = ULID(utf8: line.extracting(at..<at + ULID.length)) else {
      return nil
    }
    at += ULID.length
    return id
  }

  /// Passes a whole number of at most nine digits without a sign.
  @inline(__always)
  mutating func whole(_ line: Span<UInt8>) -> Int? {
    let first = at
    var value = 0
    while at < line.count, case let digit = line[at] &- 48, digit < 10 {
      value = value &* 10 &+ Int(digit)
      at += 1
    }
    guard at > first, at - first <= 9, line[first] != 48 || at - first == 1 else { return nil }
    return value
  }

  /// Passes a number of at most nine digits before and three behind the point.
  @inline(__always)
  mutating func decimal(_ line: Span<UInt8>) -> (mantissa: Int64, scale: Int)? {
    guard let before = whole(line) else { return nil }
    guard at < line.count, line[at] == UInt8(ascii: ".") else { return (Int64(before), 0) }
    at += 1
    let first = at
    var value = Int64(before)
    while at < line.count, at - first < 4, case let digit = line[at] &- 48, digit < 10 {
      value = value &* 10 &+ Int64(digit)
      at += 1
    }
    let scale = at - first
    return (1...3).contains(scale) ? (value, scale) : nil
  }

  /// Passes a checksum, if it stands here as the journal writes it: eight lower-case hexadecimal digits.
  @inline(__always)
  mutating func take(sum: UInt32, _ line: Span<UInt8>) -> Bool {
    guard line.count - at >= 8 else { return false }
    let written = UInt64(littleEndian: line.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
    guard written == Self.hexadecimal(sum) else { return false }
    at += 8
    return true
  }

  /// The digits of a checksum, the first in the lowest byte; all at once, as which of them are letters is chance.
  @inline(__always)
  private static func hexadecimal(_ sum: UInt32) -> UInt64 {
    var digits = UInt64(sum)
    digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return (digits &+ 0x3030_3030_3030_3030 &+ letters &* 39).byteSwapped
  }

  /// Passes a text without escapes, and the quote that ends it; gives back where the text stands.
  mutating func text(_ line: Span<UInt8>) -> Range<Int>? {
    let first = at
    var end = first
    var isASCII = true
    while end < line.count, line[end] != UInt8(ascii: "\"") {
      guard line[end] >= 0x20, line[end] != UInt8(ascii: "\\") else { return nil }
      isASCII = isASCII && line[end] < 0x80
      end += 1
    }
    guard end < line.count, isASCII || Self.isUTF8(line.extracting(first..<end)) else { return nil }
    at = end + 1
    return first..<end
  }

  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
  }
}
