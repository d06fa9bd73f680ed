/// Finds the number that a writer gave out last, by the ends of its files.
struct LastNumber {
  let folder: JournalFolder
  let system: any FileSystem

  /// The largest number at the ends of the writer's files, rescued lines included; 0 where there is none.
  ///
  /// A number that is only remembered counts too: a lost line may come back from another device or a backup.
  /// - Throws: `JournalError.newerFormat` where a newer version says that this one must not write there.
  func find(writer: String) throws(JournalError) -> Int {
    let found: [(file: JournalFolder.File, oldest: Int, seq: Int)]
    do throws(SystemError) {
      found = try (folder.files(of: writer, system) + folder.rescued(system)).map {
        file throws(SystemError) in
        let ends = try ends(of: file, writer: writer)
        return (file, ends.oldest, ends.seq)
      }
    } catch {
      throw error.code == SystemError.isLink ? JournalError(reading: error) : JournalError(writing: error)
    }
    if let newer = found.first(where: { $0.oldest > Header.written }) {
      throw .newerFormat(path: newer.file.path, oldest: newer.oldest)
    }
    let remembered = JournalMemory(folder: folder, system: system).lastNumber(of: writer)
    return max(found.map(\.seq).max() ?? 0, remembered)
  }

  private func ends(of file: JournalFolder.File, writer: String) throws(SystemError) -> (
    oldest: Int, seq: Int
  ) {
    let open: OpenFile
    do throws(SystemError) {
      open = try system.open(file.path, for: .reading)
    } catch {
      // Behind a link there may be lines with numbers; one that was given out twice would hide a correction.
      if error.code == SystemError.noSuchFile { return (1, 0) }
      throw error
    }
    defer { try? system.close(open) }
    let status = try system.fstat(open)
    guard status.sort == .file else { return (1, 0) }
    return (try oldest(open, file), try lastSeq(open, file, writer: writer, size: status.size))
  }

  private func oldest(_ open: OpenFile, _ file: JournalFolder.File) throws(SystemError) -> Int {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = try system.pread(open, into: &bytes, at: 0)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = bytes[..<count].firstIndex(of: 10) ?? count
    let decoder = LineDecoder(file: file.shown, writer: file.writer)
    guard start < end, case .header(let header, _) = decoder.decode(bytes, start..<end, line: 1) else {
      return 1
    }
    return header.oldest
  }

  /// The largest number within the last lines; the piece that is read grows until it holds one.
  private func lastSeq(
    _ open: OpenFile, _ file: JournalFolder.File, writer: String, size: Int
  ) throws(SystemError) -> Int {
    var length = 4096
    while true {
      let start = max(0, size - length)
      var bytes = [UInt8](repeating: 0, count: size - start)
      var count = 0
      while count < bytes.count {
        var piece = [UInt8](repeating: 0, count: bytes.count - count)
        let read = try system.pread(open, into: &piece, at: start + count)
        if read == 0 { break }
        bytes.replaceSubrange(count..<count + read, with: piece.prefix(read))
        count += read
      }
      if let seq = Self.largest(in: bytes, isWhole: start == 0, file, writer) { return seq }
      if start == 0 { return 0 }
      length *= 8
    }
  }

  private static func largest(
    in bytes: [UInt8], isWhole: Bool, _ file: JournalFolder.File, _ writer: String
  ) -> Int? {
    let decoder = LineDecoder(file: file.shown, writer: writer)
    var end = bytes.count
    var largest: Int?
    // The program's own lines rise; one that a person typed or copied behind them may have any number.
    var hasOwn = false
    while end > 0, !hasOwn {
      let newline = bytes[..<end].lastIndex(of: 10)
      guard newline != nil || isWhole else { break }
      let start = newline.map { $0 + 1 } ?? 0
      var records = [start..<end]
      if case .damaged = decoder.decode(bytes, start..<end, line: 0) {
        records = Salvage.records(in: bytes, start..<end)
      }
      for record in records {
        guard case .revision(let revision) = decoder.decode(bytes, record, line: 0) else { continue }
        largest = max(largest ?? 0, revision.origin.seq)
        hasOwn = hasOwn || revision.checksum == .verified
      }
      end = newline ?? 0
    }
    return hasOwn || isWhole ? largest ?? 0 : nil
  }
}
