/// The lines of some bytes that are in memory, each with its LF; what stands behind the last LF comes last.
struct LineRanges: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = 0
  }

  mutating func next() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let end = bytes[at...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    defer { at = end }
    return at..<end
  }

  /// How many bytes from the start on are whole lines.
  static func wholeLines(_ bytes: [UInt8]) -> Int { bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0 }

  /// The header that opens a file, line end included; empty where there is none.
  static func header(of bytes: [UInt8], _ file: JournalFolder.File) -> [UInt8] {
    guard let end = bytes.firstIndex(of: 10) else { return [] }
    let decoder = LineDecoder(file: file.shown, writer: file.writer)
    guard case .header = decoder.decode(bytes, 0..<end, line: 1) else { return [] }
    return Array(bytes[...end])
  }
}
