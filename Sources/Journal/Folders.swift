/// Makes folders, and brings names in them to the disk.
struct Folders {
  let system: any FileSystem

  /// Makes a folder and those above it that are missing; each new name is on the disk before this returns.
  func make(_ path: String) throws(JournalError) {
    do throws(SystemError) {
      try makeOne(path)
    } catch {
      throw JournalError(writing: error)
    }
    guard let sort = try? system.stat(path).sort, sort != .folder else { return }
    throw JournalError.notAFile(path: path, found: sort.rawValue)
  }

  /// Brings the names in a folder to the disk.
  func sync(_ path: String) throws(SystemError) {
    let folder = try system.open(path, for: .folder)
    defer { try? system.close(folder) }
    try system.fsync(folder)
  }

  /// The folder that a path lies in.
  static func parent(of path: String) -> String {
    let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    return parent.isEmpty ? "/" : parent
  }

  private func makeOne(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      try system.mkdir(path)
    } catch {
      if error.code == SystemError.exists { return }
      guard error.code == SystemError.noSuchFile, path != "/" else { throw error }
      try makeOne(Self.parent(of: path))
      // Another window may make the same folders at the same moment.
      do throws(SystemError) { try system.mkdir(path) } catch  where error.code == SystemError.exists {}
    }
    try sync(Self.parent(of: path))
  }
}
