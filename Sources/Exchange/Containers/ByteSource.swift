import Glibc

/// The bytes of a file that is read in pieces, whether they are in memory or on the disk.
package final class ByteSource: Sendable {
  private enum Place {
    case memory([UInt8])
    case file(CInt)
  }

  /// How many there are.
  package let count: Int
  /// Where the file is, to look for what may lie beside it; nil where it has no name.
  let path: String?
  private let place: Place

  /// Takes bytes that are in memory.
  package init(bytes: [UInt8]) {
    (place, count, path) = (.memory(bytes), bytes.count, nil)
  }

  /// Takes over an open file of which any part can be read; it is closed when the source goes.
  package init(descriptor: CInt, count: Int, path: String?) {
    (place, self.count, self.path) = (.file(descriptor), count, path)
  }

  deinit {
    if case .file(let descriptor) = place { close(descriptor) }
  }

  /// Reads what there is from a place on, as far as it fits; fewer bytes only at the end.
  ///
  /// - Throws: `ImportProblem` where the file cannot be read.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    guard offset >= 0, offset < count, let start = buffer.baseAddress else { return 0 }
    let wanted = min(buffer.count, count - offset)
    switch place {
    case .memory(let bytes):
      bytes.withUnsafeBytes { all in
        if let first = all.baseAddress { start.copyMemory(from: first + offset, byteCount: wanted) }
      }
      return wanted
    case .file(let descriptor):
      var done = 0
      while done < wanted {
        let read = pread(descriptor, start + done, wanted - done, off_t(offset + done))
        if read < 0, errno == EINTR { continue }
        guard read >= 0 else { throw .unreadable(errno) }
        // A file that shrank ends where it ends now.
        guard read > 0 else { break }
        done += read
      }
      return done
    }
  }

  /// The bytes of a range, fewer where the file ends before it does.
  ///
  /// - Throws: `ImportProblem` where the file cannot be read.
  func bytes(_ range: Range<Int>) throws(ImportProblem) -> [UInt8] {
    if case .memory(let bytes) = place { return Array(bytes[range.clamped(to: 0..<count)]) }
    var bytes = [UInt8](repeating: 0, count: range.clamped(to: 0..<count).count)
    let read = try bytes.filled { bytes throws(ImportProblem) in
      try self.read(at: range.lowerBound, into: bytes)
    }
    return Array(bytes.prefix(read))
  }

  /// All bytes.
  ///
  /// - Throws: `ImportProblem` where the file cannot be read.
  package func all() throws(ImportProblem) -> [UInt8] {
    if case .memory(let bytes) = place { return bytes }
    return try bytes(0..<count)
  }

  /// The first bytes, at most so many.
  ///
  /// - Throws: `ImportProblem` where the file cannot be read.
  package func start(_ most: Int) throws(ImportProblem) -> [UInt8] { try bytes(0..<most) }

  /// Whether another program is writing into the file, by the locks of SQLite (its file format, "locking bytes").
  var isBeingWritten: Bool {
    guard case .file(let descriptor) = place else { return false }
    // The bytes of a pending, a reserved and an exclusive lock.
    var lock = flock()
    (lock.l_type, lock.l_whence) = (Int16(F_RDLCK), Int16(SEEK_SET))
    (lock.l_start, lock.l_len) = (0x4000_0000, 512)
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else { return false }
    return lock.l_type == Int16(F_WRLCK)
  }
}

extension [UInt8] {
  /// Lets somebody fill the bytes; gives back how many were.
  mutating func filled(
    _ fill: (UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int
  ) throws(ImportProblem) -> Int {
    var result: Result<Int, ImportProblem> = .success(0)
    withUnsafeMutableBytes { bytes in
      do throws(ImportProblem) { result = .success(try fill(bytes)) } catch { result = .failure(error) }
    }
    return try result.get()
  }
}
