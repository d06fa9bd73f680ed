/// Reads a file as a whole, and puts one in place as a whole: after a power cut there is the old one or the new one.
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

  /// The bytes of a plain file, at most so many of them, and what it was when it was opened; nil where none is there.
  ///
  /// - Parameter mustBePlain: Whether a link, a folder or the like in its place is an error, and not as good as nothing.
  func read(
    _ path: String, atMost most: Int = .max, mustBePlain: Bool = false
  ) throws(SystemError) -> (bytes: [UInt8], status: FileStatus)? {
    let absent = mustBePlain ? [SystemError.noSuchFile] : SystemError.meaningNothingThere
    let file: OpenFile
    do throws(SystemError) {
      file = try system.open(path, for: .reading)
    } catch {
      if absent.contains(error.code) { return nil }
      throw error
    }
    defer { try? system.close(file) }
    let status = try system.fstat(file)
    guard status.sort == .file || mustBePlain else { return nil }
    return (try FilePiece(system: system).read(file, 0..<min(status.size, most)), status)
  }

  private func fill(_ file: OpenFile, _ bytes: [UInt8]) throws(SystemError) {
    do throws(SystemError) {
      try system.writeAll(file, bytes[...])
      try system.fsync(file)
    } catch {
      try? system.close(file)
      throw error
    }
    try system.close(file)
  }
}
