/// Finds where the values within a bracket of JSON stand, without reading them: one that is damaged does not spoil the
/// others, and a file of a million readings is never in memory as a tree.
///
/// What it finds is read strictly afterwards, each value by itself.
struct JSONSplitter {
  let bytes: [UInt8]

  /// What stands within a bracket.
  struct Inside {
    /// The values, for an object each with its key.
    var values: [(key: Range<Int>, value: Range<Int>)] = []
    /// The place behind the closing bracket; nil where the file ends before it.
    var end: Int?
  }

  /// The values of the list or the object that begins at a place.
  func inside(_ start: Int) -> Inside {
    var inside = Inside()
    let isObject = bytes[start] == UInt8(ascii: "{")
    var at = start + 1
    while true {
      at = behindSpace(at)
      guard at < bytes.count else { return inside }
      switch bytes[at] {
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        inside.end = at + 1
        return inside
      case UInt8(ascii: ","): at += 1
      default:
        var key = at..<at
        if isObject {
          key = at..<behindValue(at)
          at = behindSpace(key.upperBound)
          guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return inside }
          at = behindSpace(at + 1)
        }
        let end = behindValue(at)
        guard end > at else { return inside }
        inside.values.append((key, at..<end))
        at = end
      }
    }
  }

  /// The place behind a value: where a comma or a bracket ends it, or the white space before that.
  private func behindValue(_ start: Int) -> Int {
    var end = upToComma(start)
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func upToComma(_ start: Int) -> Int {
    var (at, depth, isText) = (start, 0, false)
    while at < bytes.count {
      let byte = bytes[at]
      if isText {
        if byte == UInt8(ascii: "\\") { at += 1 } else if byte == UInt8(ascii: "\"") { isText = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return at }
          depth -= 1
        case UInt8(ascii: ","), UInt8(ascii: ":"): if depth == 0 { return at }
        default: break
        }
      }
      at += 1
    }
    return min(at, bytes.count)
  }

  /// The first place from one on that is no white space.
  func behindSpace(_ start: Int) -> Int {
    var at = start
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    return at
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
