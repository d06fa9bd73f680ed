/// Bytes from a pipe or a file, cut into lines.
struct PipedLines {
  /// The most bytes of a line that are kept; what follows up to its end is left out.
  static let longest = 65_536

  private var bytes: [UInt8] = []
  private var start = 0

  mutating func feed(_ new: some Sequence<UInt8>) {
    bytes.removeSubrange(..<start)
    start = 0
    bytes.append(contentsOf: new)
  }

  /// The next line without its end, and whether it was too long; nil where more bytes are needed.
  ///
  /// `atEnd` says that there will be none: then what is left is the last line.
  mutating func next(atEnd: Bool) -> (bytes: ArraySlice<UInt8>, isCut: Bool)? {
    let rest = bytes[start...]
    guard let end = rest.firstIndex(of: 10) ?? (atEnd && !rest.isEmpty ? rest.endIndex : nil) else {
      if rest.count > 2 * Self.longest {
        bytes = Array(rest.prefix(Self.longest + 1))
        start = 0
      }
      return nil
    }
    start = min(end + 1, bytes.endIndex)
    let line = rest[..<end]
    let whole = line.last == 13 ? line.dropLast() : line
    return (whole.prefix(Self.longest), whole.count > Self.longest)
  }
}
