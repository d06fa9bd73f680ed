/// Reads the directory at the end of an archive (PKWARE's APPNOTE 6.3, 4.3.12 to 4.3.16), ZIP64 too.
struct ZipDirectory {
  private let source: ByteSource

  /// The most bytes of a directory that are read: 100,000 files have a tenth of it.
  static let most = 64 << 20

  /// The largest number of bytes that is believed: 256 TB.
  private static let largest = 1 << 48

  init(_ source: ByteSource) { self.source = source }

  /// All entries, in the order of the directory.
  ///
  /// - Throws: `ImportProblem` where there is no directory, or it is damaged.
  func entries() throws(ImportProblem) -> [ZipEntry] {
    let (start, size, count) = try place()
    guard size <= Self.most, start <= source.count, start + size <= source.count else { throw Self.damaged }
    let bytes = LittleEndian(bytes: try source.bytes(start..<start + size))
    var entries: [ZipEntry] = []
    var at = 0
    while at + 46 <= size, entries.count < count {
      guard bytes.number(at: at, 4) == 0x0201_4B50, let next = Self.length(bytes, at), at + next <= size,
        let entry = Self.entry(bytes, at)
      else { throw Self.damaged }
      entries.append(entry)
      at += next
    }
    guard entries.count == count else { throw Self.damaged }
    return entries
  }

  static let damaged = ImportProblem(
    .damaged, "the archive's directory is damaged or cut off",
    expected: "export it again, or copy it again and completely")
}

extension ZipDirectory {
  /// Where the directory begins, its size, and how many entries it has.
  private func place() throws(ImportProblem) -> (start: Int, size: Int, count: Int) {
    // The end record has 22 bytes and a remark of at most 65,535 behind it.
    let tail = max(0, source.count - 22 - 65_535)
    let bytes = LittleEndian(bytes: try source.bytes(tail..<source.count))
    var at = bytes.bytes.count - 22
    while at >= 0, bytes.number(at: at, 4) != 0x0605_4B50 { at -= 1 }
    guard at >= 0, let count = bytes.number(at: at + 10, 2), let size = bytes.number(at: at + 12, 4),
      let start = bytes.number(at: at + 16, 4)
    else { throw Self.damaged }
    guard count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF else { return (start, size, count) }
    return try largePlace(bytes.number(at: at - 12, 8))
  }

  /// The same of an archive of more than 4 GB or 65,535 entries.
  private func largePlace(_ record: Int?) throws(ImportProblem) -> (start: Int, size: Int, count: Int) {
    guard let record, record >= 0, record < source.count else { throw Self.damaged }
    let bytes = LittleEndian(bytes: try source.bytes(record..<min(record + 56, source.count)))
    guard bytes.number(at: 0, 4) == 0x0606_4B50, let count = bytes.number(at: 32, 8),
      let size = bytes.number(at: 40, 8), let start = bytes.number(at: 48, 8), size <= Self.most
    else { throw Self.damaged }
    return (start, size, count)
  }

  /// How many bytes an entry has in the directory.
  private static func length(_ bytes: LittleEndian, _ at: Int) -> Int? {
    guard let name = bytes.number(at: at + 28, 2), let extra = bytes.number(at: at + 30, 2),
      let remark = bytes.number(at: at + 32, 2)
    else { return nil }
    return 46 + name + extra + remark
  }

  private static func entry(_ bytes: LittleEndian, _ at: Int) -> ZipEntry? {
    guard let flags = bytes.number(at: at + 8, 2), let method = bytes.number(at: at + 10, 2),
      let checksum = bytes.number(at: at + 16, 4), var packed = bytes.number(at: at + 20, 4),
      var count = bytes.number(at: at + 24, 4), let name = bytes.number(at: at + 28, 2),
      let extra = bytes.number(at: at + 30, 2), var header = bytes.number(at: at + 42, 4)
    else { return nil }
    let text = at + 46
    // What does not fit into four bytes stands in the ZIP64 field, in this order (4.5.3).
    var large = Self.large(bytes, text + name..<text + name + extra)
    func take(_ value: inout Int) -> Bool {
      guard value == 0xFFFF_FFFF else { return true }
      guard let place = large, let number = bytes.number(at: place, 8) else { return false }
      (value, large) = (number, place + 8)
      return true
    }
    guard take(&count), take(&packed), take(&header), max(count, packed, header) <= Self.largest else {
      return nil
    }
    return ZipEntry(
      path: String(decoding: bytes.bytes[text..<text + name], as: UTF8.self), method: method,
      isEncrypted: flags & 1 != 0, checksum: UInt32(truncatingIfNeeded: checksum), packed: packed,
      count: count,
      header: header)
  }

  /// Where the numbers of the ZIP64 field begin; nil where there is none.
  private static func large(_ bytes: LittleEndian, _ extra: Range<Int>) -> Int? {
    var at = extra.lowerBound
    while at + 4 <= extra.upperBound, let id = bytes.number(at: at, 2), let size = bytes.number(at: at + 2, 2)
    {
      if id == 1 { return at + 4 }
      at += 4 + size
    }
    return nil
  }
}
