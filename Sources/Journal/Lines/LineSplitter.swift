import CJournal

/// Cuts a file into lines while it is read, in memory that does not grow with the file.
///
/// Lines are cut at LF bytes, never at what Swift takes for a line end; a line of more than 1 MiB is passed over
/// and only its length is kept.
struct LineSplitter {
  /// A line, without its LF.
  enum Line {
    /// Where in `buffer` the line stands, and whether an LF ended it.
    case whole(Range<Int>, ended: Bool)
    /// How many bytes a line has that is too long to be kept.
    case tooLong(Int)
  }

  /// The longest line that is read, in bytes.
  static let longest = 1 << 20
  private static let chunk = 1 << 18

  /// The bytes that ranges of lines point into, until the next line is asked for.
  private(set) var buffer: [UInt8]
  private var unread = 0..<0
  private var isAtEnd = false
  private let file: OpenFile
  private let system: any FileSystem

  /// Prepares to read an open file from its position.
  init(_ file: OpenFile, _ system: any FileSystem, sizeHint: Int) {
    self.file = file
    self.system = system
    buffer = [UInt8](repeating: 0, count: min(max(sizeHint + 1, 4096), Self.chunk))
  }

  /// The next line; nil at the end of the file.
  mutating func next() throws(SystemError) -> Line? {
    var searched = 0
    while true {
      if let end = newline(in: unread.dropFirst(searched)) {
        let line = unread.lowerBound..<end
        unread = end + 1..<unread.upperBound
        return .whole(line, ended: true)
      }
      searched = unread.count
      if isAtEnd {
        let line = unread
        unread = unread.upperBound..<unread.upperBound
        return line.isEmpty ? nil : .whole(line, ended: false)
      }
      if unread.count > Self.longest { return try passOver() }
      try fill()
    }
  }

  private mutating func fill() throws(SystemError) {
    if unread.upperBound == buffer.count { makeRoom() }
    let count = try system.read(file, into: &buffer, from: unread.upperBound)
    if count == 0 { isAtEnd = true }
    unread = unread.lowerBound..<unread.upperBound + count
  }

  private mutating func makeRoom() {
    if unread.lowerBound > 0 {
      // Byte by byte: a slice of the buffer would make the change to it a copy of the whole.
      for place in 0..<unread.count { buffer[place] = buffer[unread.lowerBound + place] }
      unread = 0..<unread.count
    }
    if unread.count > buffer.count / 2 { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
  }

  private mutating func passOver() throws(SystemError) -> Line {
    var length = 0
    while !isAtEnd {
      length += unread.count
      unread = 0..<0
      try fill()
      if let end = newline(in: unread) {
        length += end
        unread = end + 1..<unread.upperBound
        break
      }
    }
    return .tooLong(length)
  }

  private func newline(in range: Range<Int>) -> Int? {
    let bytes = buffer.span.extracting(range)
    let end = bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { cjournal_line_end($0, bytes.count) } ?? 0
    }
    return end < range.count ? range.lowerBound + end : nil
  }
}
