/// Puts a small file in place as a whole: after a power cut there is the old one or the new one.
struct WholeFile {
  let system: any FileSystem

  /// Writes a file beside its place, syncs it, moves it there, and syncs the folder.
  ///
  /// - Throws: `SystemError`; what stood there before is untouched unless only the last sync failed.
  func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    _ = try replace(path, with: bytes, ifStill: nil)
  }

  /// The same, but only where the file is still the one that was read; false where it is not, and nothing is done.
  func replace(_ path: String, with bytes: [UInt8], ifStill known: FileStatus?) throws(SystemError) -> Bool {
    let folder = Folders.parent(of: path)
    let temporary = "\(folder)/.\(path.dropFirst(folder.utf8.count + 1)).tmp"
    // Under the lock nobody else writes it, so that one is what a killed process left.
    try? system.unlink(temporary)
    let file = try system.create(temporary)
    do throws(SystemError) {
      try fill(file, bytes)
      if let known, try !isStill(known, path) {
        try system.unlink(temporary)
        return false
      }
      try system.rename(temporary, to: path)
    } catch {
      try? system.unlink(temporary)
      throw error
    }
    try Folders(system: system).sync(folder)
    return true
  }

  private func isStill(_ known: FileStatus, _ path: String) throws(SystemError) -> Bool {
    let now = try system.lstat(path)
    return now.isSameFile(as: known) && now.size == known.size
  }

  /// All of a file, and what it was when it was read; nil where it is not there or no plain file.
  func readAll(_ path: String) throws(SystemError) -> (bytes: [UInt8], status: FileStatus)? {
    let file: OpenFile
    do throws(SystemError) {
      file = try system.open(path, for: .reading)
    } catch {
      if error.code == SystemError.noSuchFile || error.code == SystemError.isLink { return nil }
      throw error
    }
    defer { try? system.close(file) }
    let status = try system.fstat(file)
    guard status.sort == .file else { return nil }
    var bytes = [UInt8](repeating: 0, count: status.size)
    var filled = 0
    while filled < bytes.count {
      let count = try system.read(file, into: &bytes, from: filled)
      if count == 0 { break }
      filled += count
    }
    return (Array(bytes.prefix(filled)), status)
  }

  /// The contents of a small file; nil where it is not there.
  func read(_ path: String, atMost most: Int = 4096) throws(SystemError) -> [UInt8]? {
    let file: OpenFile
    do throws(SystemError) {
      file = try system.open(path, for: .reading)
    } catch {
      if error.code == SystemError.noSuchFile { return nil }
      throw error
    }
    defer { try? system.close(file) }
    var bytes = [UInt8](repeating: 0, count: most)
    var filled = 0
    while filled < most {
      let count = try system.read(file, into: &bytes, from: filled)
      if count == 0 { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  private func fill(_ file: OpenFile, _ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    do throws(SystemError) {
      while !rest.isEmpty { rest = rest.dropFirst(max(1, try system.write(file, rest))) }
      try system.fsync(file)
    } catch {
      try? system.close(file)
      throw error
    }
    try system.close(file)
  }
}
