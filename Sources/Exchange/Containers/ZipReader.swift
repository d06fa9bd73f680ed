import CContainers

/// Hands out the unpacked bytes of a file in an archive.
final class ZipReader: PieceReader {
  private let entry: ZipEntry
  private let packed: SourceReader
  private let inflater: OpaquePointer?
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteStream.piece, alignment: 16)
  private var waiting: Range<Int> = 0..<0
  private var count = 0
  private var checksum: UInt32 = 0
  private var hasEnded = false

  init(_ source: ByteSource, _ entry: ZipEntry) throws(ImportProblem) {
    // The file's own header, whose name and extra field may be of other lengths than the directory's.
    let header = LittleEndian(bytes: try source.bytes(entry.header..<entry.header + 30))
    guard header.number(at: 0, 4) == 0x0403_4B50, let name = header.number(at: 26, 2),
      let extra = header.number(at: 28, 2), entry.packed <= source.count
    else { throw Self.damaged }
    packed = SourceReader(source, from: entry.header + 30 + name + extra, count: entry.packed)
    self.entry = entry
    inflater = entry.method == 8 ? ccontainers_inflater_make() : nil
    guard entry.method == 0 || inflater != nil else { throw .noMemory }
  }

  deinit {
    ccontainers_inflater_free(inflater)
    room.deallocate()
  }

  func next(_ buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    guard !hasEnded, let start = buffer.baseAddress else { return 0 }
    let read = entry.method == 0 ? try packed.next(buffer) : try unpacked(buffer)
    checksum = ccontainers_crc32(checksum, start.assumingMemoryBound(to: UInt8.self), read)
    count += read
    guard count <= entry.count else { throw Self.damaged }
    if read == 0 {
      hasEnded = true
      guard count == entry.count, checksum == entry.checksum else { throw Self.damaged }
    }
    return read
  }

  private static let damaged = ImportProblem(
    .damaged, "a file in the archive is damaged or cut off",
    expected: "export it again, or copy it again and completely")

  /// Unpacks at least one byte, unless all are there.
  private func unpacked(_ buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    while true {
      if waiting.isEmpty { waiting = 0..<(try packed.next(room)) }
      var (taken, given) = (waiting.count, buffer.count)
      guard let bytes = room.baseAddress?.assumingMemoryBound(to: UInt8.self),
        let target = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      else { return 0 }
      let state = ccontainers_inflate(
        inflater, bytes + waiting.lowerBound, &taken, target,
        &given)
      let hadNone = waiting.isEmpty
      waiting = waiting.dropFirst(taken)
      switch state {
      case ccontainers_inflate_damaged: throw Self.damaged
      case ccontainers_inflate_ended where given == 0: return 0
      case _ where given > 0: return given
      default: if hadNone { throw Self.damaged }
      }
    }
  }
}
