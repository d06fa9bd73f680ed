/// Makes folders, and brings names in them to the disk.
struct Folders {
  let system: any FileSystem

  /// Makes a folder and those above it that are missing; each new name is on the disk before this returns.
  func make(_ path: String) throws(JournalError) {
    do throws(SystemError) {
      try makeAll(path)
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

  /// Makes a folder and those above it that are missing, whatever stands in its place.
  func makeAll(_ path: String) throws(SystemError) {
    let parent = Self.parent(of: path)
    do throws(SystemError) {
      try system.mkdir(path)
    } catch {
      if error.code == SystemError.exists { return try settle(path, holding: 0) }
      guard error.code == SystemError.noSuchFile, path != "/" else { throw error }
      try makeAll(parent)
      // Another window may make the same folders at the same moment.
      do throws(SystemError) { try system.mkdir(path) } catch  where error.code == SystemError.exists {}
      return try sync(parent)
    }
    try settle(parent, holding: 1)
    try sync(parent)
  }

  /// Brings the name of a folder to the disk where nothing but what was just made is in it.
  ///
  /// Whoever made it may have been killed before that, and a power cut would take it away with all that is saved in
  /// it by then. Where something else is in it, its name was brought to the disk before that was made.
  private func settle(_ path: String, holding count: Int) throws(SystemError) {
    guard path != "/", (try? system.readdir(path))?.count == count else { return }
    do throws(SystemError) {
      try sync(Self.parent(of: path))
    } catch  where error.isNoFailureOfTheDisk {
      // A folder that this program cannot even have made: a mount point, or somebody else's.
    }
  }
}
