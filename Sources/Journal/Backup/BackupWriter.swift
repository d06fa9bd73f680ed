import Model

/// Writes the files of a backup under a name that does not count yet, and reads every one of them again.
struct BackupWriter {
  let system: any FileSystem
  /// The folder in the making.
  let path: String
  private var folders: Set<String> = []
  private(set) var items: [BackupManifest.Item] = []

  /// How often a file of another device that is being written is looked at again, and after how many milliseconds.
  private static let patience = (tries: 3, milliseconds: 50)

  init(_ path: String, _ system: any FileSystem) {
    self.path = path
    self.system = system
  }

  /// Copies one file.
  mutating func copy(_ item: BackupSource.Item) throws(JournalError) {
    let bytes: [UInt8]
    switch item.contents {
    case .lines(let lines): bytes = lines
    case .file(let source, let size):
      do throws(SystemError) {
        bytes = try read(source, size: size, isLines: item.name.hasSuffix(".jsonl"))
      } catch {
        throw JournalError(reading: error)
      }
    }
    try write(bytes, as: item.name)
    items.append(describe(bytes, item.name))
  }

  /// Writes manifest and digests, and brings all names to the disk; gives back the digest of the whole.
  mutating func finish(made: Moment, home: String, readings: Int) throws(JournalError) -> String {
    let manifest = BackupManifest(made: made, home: home, readings: readings, items: items).text(items)
    try write(manifest, as: BackupManifest.fileName)
    var digests = items.map { ($0.name, $0.digest) }
    digests.append((BackupManifest.fileName, SHA256.text(manifest)))
    let list = DigestList(digests).bytes
    try write(list, as: DigestList.fileName)
    do throws(SystemError) {
      for folder in folders.sorted(by: >) { try Folders(system: system).sync(folder) }
    } catch {
      throw JournalError(writing: error)
    }
    return SHA256.text(list)
  }

  /// The bytes up to a size; where a line is being written behind it, up to the last whole one.
  private func read(_ source: String, size: Int, isLines: Bool) throws(SystemError) -> [UInt8] {
    let file = try system.open(source, for: .reading)
    defer { try? system.close(file) }
    var bytes = try FilePiece(system: system).read(file, 0..<size)
    for _ in 0..<Self.patience.tries where isLines && !bytes.isEmpty && bytes.last != 10 {
      system.nanosleep(milliseconds: Self.patience.milliseconds)
      // A torn line that does not grow is what it is, and is kept as it is.
      let now = try system.fstat(file).size
      if now == bytes.count { return bytes }
      bytes = try FilePiece(system: system).read(file, 0..<now)
    }
    guard isLines, bytes.last != 10 else { return bytes }
    return Array(bytes.prefix(LineRanges.wholeLines(bytes)))
  }

  private mutating func write(_ bytes: [UInt8], as name: String) throws(JournalError) {
    let target = "\(path)/\(name)"
    let folder = Folders.parent(of: target)
    if folders.insert(folder).inserted { try Folders(system: system).make(folder) }
    do throws(SystemError) {
      let file = try system.create(target)
      defer { try? system.close(file) }
      try system.writeAll(file, bytes[...])
      try system.fsync(file)
      system.dropCache(of: file)
      guard try FilePiece(system: system).read(file, 0..<bytes.count + 1) == bytes else {
        throw SystemError(call: "pread", path: target, code: SystemError.inputOutput)
      }
    } catch {
      throw JournalError(writing: error)
    }
  }

  private func describe(_ bytes: [UInt8], _ name: String) -> BackupManifest.Item {
    let parts = name.split(separator: "/").map(String.init)
    let stem = parts.count == 3 && parts[0] == "journal" ? FileStem(name: parts[2]) : nil
    let file = stem.map { JournalFolder.File(at: name, writer: parts[1], stem: $0) }
    return BackupManifest.Item(
      name: name, bytes: bytes.count, lines: bytes.count { $0 == 10 },
      records: file.map { LocatedRecord.all(in: bytes, of: $0).count } ?? 0, digest: SHA256.text(bytes))
  }
}
