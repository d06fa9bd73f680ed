import Model

extension JournalStore {
  /// The backup in which a path lies; nil where it lies in none.
  package static func backup(around path: String, _ system: any FileSystem = SystemCalls()) -> String? {
    var folder = path
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = String(folder[..<slash])
      let manifest = "\(folder)/\(BackupManifest.fileName)"
      guard let status = try? system.lstat(manifest), status.sort == .file else { continue }
      if firstBytes(of: manifest, system).starts(with: BackupManifest.begin) { return folder }
    }
    return nil
  }

  /// Whether a file begins as those of a journal do, of whoever it is.
  package static func isJournalFile(_ path: String, _ system: any FileSystem = SystemCalls()) -> Bool {
    firstBytes(of: path, system).starts(with: Header.begin)
  }

  private static func firstBytes(of path: String, _ system: any FileSystem) -> [UInt8] {
    guard let status = try? system.lstat(path), status.sort == .file,
      let file = try? system.open(path, for: .reading)
    else { return [] }
    defer { try? system.close(file) }
    return (try? FilePiece(system: system).read(file, 0..<min(status.size, 64))) ?? []
  }
}
