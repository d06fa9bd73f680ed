import Model

/// Passes over the lines of other entries when a change needs only some, without looking into them.
///
/// Only a line as the program writes it is passed over: its id comes first, and no second object is in it, which
/// a lost line end might have glued to it.
struct EntryFilter {
  private let ids: Set<ULID>
  private static let start = Array("{\"id\":\"".utf8)

  init(_ ids: [ULID]) {
    self.ids = Set(ids)
  }

  /// Whether a line is surely about another entry.
  func passesOver(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let first = line.lowerBound + Self.start.count
    let end = first + ULID.length
    guard end < line.upperBound, bytes[line.lowerBound..<first].elementsEqual(Self.start),
      let id = ULID(utf8: bytes.span.extracting(first..<end)), !ids.contains(id)
    else { return false }
    return !bytes[end..<line.upperBound].contains(UInt8(ascii: "{"))
  }
}
