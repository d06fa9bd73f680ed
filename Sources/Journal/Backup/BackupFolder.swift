/// Reads a backup: what it says of itself, and whether that is still so.
struct BackupFolder {
  let path: String
  let system: any FileSystem

  /// The backup as its manifest describes it; nil where this is none.
  func backup() throws(SystemError) -> Backup? {
    guard let bytes = try WholeFile(system: system).read("\(path)/\(BackupManifest.fileName)")?.bytes,
      let manifest = BackupManifest(bytes)
    else { return nil }
    return Backup(path: path, manifest: manifest)
  }

  /// Reads every file and holds it against its digest.
  func check(_ backup: Backup) throws(SystemError) -> BackupChecked {
    guard let sums = try WholeFile(system: system).read("\(path)/\(DigestList.fileName)")?.bytes,
      let list = DigestList(sums)
    else {
      return BackupChecked(
        backup: backup, problems: ["\(DigestList.fileName) is missing or damaged"], damaged: Set(try files()))
    }
    var problems: [String] = []
    let name = path.split(separator: "/").last ?? ""
    if name.hasPrefix(Backup.prefix), !name.hasSuffix(SHA256.text(sums).prefix(8)) {
      problems.append("\(DigestList.fileName) does not match the name of this backup")
    }
    var damaged: Set<String> = []
    for (name, digest) in list.digests {
      guard let found = try self.digest(of: name) else {
        problems.append("\(name) is missing")
        continue
      }
      if found == digest { continue }
      problems.append("\(name) is damaged: its SHA-256 is \(found), expected \(digest)")
      damaged.insert(name)
    }
    let listed = Set(list.digests.map(\.name) + [DigestList.fileName])
    for name in try files() where !listed.contains(name) {
      problems.append("\(name) was added later")
      damaged.insert(name)
    }
    return BackupChecked(backup: backup, problems: problems, damaged: damaged)
  }

  /// All plain files, by their paths within the backup.
  func files() throws(SystemError) -> [String] { try files(in: path, as: "").sorted() }

  private func files(in folder: String, as prefix: String) throws(SystemError) -> [String] {
    var found: [String] = []
    for name in try JournalFolder.names(in: folder, system) {
      switch try system.lstat("\(folder)/\(name)").sort {
      case .file: found.append("\(prefix)\(name)")
      case .folder: found += try files(in: "\(folder)/\(name)", as: "\(prefix)\(name)/")
      case .link, .other: break
      }
    }
    return found
  }

  /// The digest of a file as the disk has it; nil where it is not there.
  private func digest(of name: String) throws(SystemError) -> String? {
    let file: OpenFile
    do throws(SystemError) {
      file = try system.open("\(path)/\(name)", for: .reading)
    } catch {
      if [SystemError.noSuchFile, SystemError.notAFolder, SystemError.isLink].contains(error.code) {
        return nil
      }
      throw error
    }
    defer { try? system.close(file) }
    system.dropCache(of: file)
    var digest = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try system.read(file, into: &buffer, from: 0)
      if count == 0 { return digest.text() }
      digest.update(buffer.prefix(count))
    }
  }

  /// Removes the folder with all its files; a part of it that stays never looks like a backup.
  func remove() throws(SystemError) {
    let folder = Folders.parent(of: path)
    let doomed = "\(folder)/.\(path.dropFirst(folder.utf8.count + 1)).removed"
    try system.rename(path, to: doomed)
    // Else a power cut could leave the old name, and files missing behind it.
    try Folders(system: system).sync(folder)
    try BackupFolder(path: doomed, system: system).empty()
    try Folders(system: system).sync(folder)
  }

  /// Removes what is in the folder, and the folder.
  func empty() throws(SystemError) {
    for name in try JournalFolder.names(in: path, system) {
      let inner = "\(path)/\(name)"
      switch try system.lstat(inner).sort {
      case .folder: try BackupFolder(path: inner, system: system).empty()
      case .file, .link, .other: try system.unlink(inner)
      }
    }
    try system.rmdir(path)
  }
}
