/// Bytes that come one piece after the other, from a file or from an entry of an archive.
package struct ByteStream: Sendable {
  /// How many bytes a piece has at most.
  static let piece = 1 << 16

  /// Begins at the first byte.
  let begin: @Sendable () throws(ImportProblem) -> any PieceReader

  /// All bytes of a source.
  init(_ source: ByteSource) {
    begin = { SourceReader(source, from: 0, count: source.count) }
  }

  init(begin: @escaping @Sendable () throws(ImportProblem) -> any PieceReader) { self.begin = begin }

  /// The first bytes, at most so many.
  ///
  /// - Throws: `ImportProblem` where they cannot be read.
  func start(_ most: Int) throws(ImportProblem) -> [UInt8] {
    let reader = try begin()
    var bytes = [UInt8](repeating: 0, count: most)
    let count = try bytes.filled { room throws(ImportProblem) in
      var done = 0
      while done < most {
        let read = try reader.next(UnsafeMutableRawBufferPointer(rebasing: room[done...]))
        if read == 0 { break }
        done += read
      }
      return done
    }
    return Array(bytes.prefix(count))
  }

  /// Goes through all pieces.
  ///
  /// - Throws: `ImportProblem` where they cannot be read, or whatever the taker throws.
  func forEach(
    _ take: (UnsafeRawBufferPointer) throws(ImportProblem) -> Void
  ) throws(ImportProblem) {
    let reader = try begin()
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.piece, alignment: 16)
    defer { room.deallocate() }
    while case let count = try reader.next(room), count > 0 {
      try take(UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
  }
}

/// Somebody who hands out bytes in their order.
protocol PieceReader: AnyObject {
  /// Puts the next bytes into a buffer; their count, 0 at the end.
  ///
  /// - Throws: `ImportProblem` where they cannot be read or are damaged.
  func next(_ buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int
}

/// Hands out a part of a source as it is.
final class SourceReader: PieceReader {
  private let source: ByteSource
  private var place: Int
  private let end: Int

  init(_ source: ByteSource, from start: Int, count: Int) {
    self.source = source
    place = start
    end = start + count
  }

  func next(_ buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(end - place))
    let read = try source.read(at: place, into: room)
    place += read
    return read
  }
}
