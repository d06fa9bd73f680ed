/// Reads a piece of a file into memory, whatever portions the system gives it in.
struct FilePiece {
  let system: any FileSystem

  /// The bytes of a range, or as many of them as the file has.
  func read(_ file: OpenFile, _ range: Range<Int>) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    guard !bytes.isEmpty else { return [] }
    var filled = try system.pread(file, into: &bytes, at: range.lowerBound)
    while filled < bytes.count {
      var rest = [UInt8](repeating: 0, count: bytes.count - filled)
      let count = try system.pread(file, into: &rest, at: range.lowerBound + filled)
      if count == 0 { break }
      bytes.replaceSubrange(filled..<filled + count, with: rest.prefix(count))
      filled += count
    }
    return filled == bytes.count ? bytes : Array(bytes.prefix(filled))
  }
}
