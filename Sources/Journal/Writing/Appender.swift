/// Appends whole lines to one file of the journal, or none.
///
/// The sequence: open without following links; check that it is a plain file and still the one at its path; close
/// a torn last line; write; `fdatasync`; check the path again. Only then are the lines saved.
struct Appender {
  let system: any FileSystem
  /// The first line of a file that has none yet.
  let header: [UInt8]
  /// The folders whose names were brought to the disk since the program started.
  private(set) var syncedFolders: Set<String> = []

  /// What was appended, so that it can be taken back.
  struct Appended {
    let path: String
    let start: Int
    let end: Int
    let isNew: Bool
  }

  /// How appending failed.
  enum Failure: Error {
    /// Nothing was written, or what was written was taken back.
    case nothingWritten(JournalError)
    /// Nobody knows what the disk holds; the lines have to go elsewhere, and this file is done with.
    case poisoned(SystemError, start: Int)
  }

  init(_ system: any FileSystem, header: [UInt8]) {
    self.system = system
    self.header = header
  }

  /// Appends lines to the file at a path, which is made where it is not there.
  mutating func append(_ lines: [UInt8], to path: String) throws(Failure) -> Appended {
    // A sync tool may put another file in place at any moment; three times in a row is no coincidence.
    for _ in 0..<3 {
      if let appended = try appendOnce(lines, to: path) { return appended }
    }
    throw .nothingWritten(.notSaved(path: path, reason: "another program keeps replacing the file"))
  }

  /// Makes a file that must not be there yet, with a header and lines, all of it on the disk.
  func create(_ path: String, lines: [UInt8]) throws(SystemError) {
    let file = try system.create(path)
    defer { try? system.close(file) }
    do throws(SystemError) {
      try system.writeAll(file, (header + lines)[...])
      try system.fsync(file)
      try Folders(system: system).sync(Folders.parent(of: path))
    } catch {
      try? system.unlink(path)
      throw error
    }
  }

  /// Takes back what was appended, as far as the file is still as it was left.
  func takeBack(_ appended: Appended) throws(SystemError) {
    if appended.isNew {
      try system.unlink(appended.path)
      // Else a power cut could bring the file back, with lines of which was said that they are not saved.
      try Folders(system: system).sync(Folders.parent(of: appended.path))
      return
    }
    let file = try system.open(appended.path, for: .appending)
    defer { try? system.close(file) }
    guard try system.fstat(file).size == appended.end else {
      throw SystemError(call: "ftruncate", path: appended.path, code: SystemError.exists)
    }
    try system.ftruncate(file, to: appended.start)
    try system.fdatasync(file)
  }

  /// Takes lines out of a poisoned file that could not be saved anywhere else either.
  func cut(_ path: String, to length: Int) {
    guard let file = try? system.open(path, for: .appending) else { return }
    defer { try? system.close(file) }
    guard (try? system.ftruncate(file, to: length)) != nil else { return }
    // The disk may refuse this too; where it does not, the lines cannot come back.
    try? system.fdatasync(file)
  }
}

extension Appender {
  /// Appends once; nil where the file at the path was replaced meanwhile.
  private mutating func appendOnce(_ lines: [UInt8], to path: String) throws(Failure) -> Appended? {
    let (file, isNew) = try opened(path)
    defer { try? system.close(file) }
    let before = try status(of: file, isNew: isNew)
    let payload: [UInt8]
    do throws(SystemError) {
      payload = try opening(of: file, before) + lines
      guard try system.stat(path).isSameFile(as: before), before.links > 0 else { return nil }
    } catch {
      if error.code == SystemError.noSuchFile { return nil }
      throw nothing(error, path, isNew: isNew)
    }
    try write(payload, to: file, from: before.size, isNew: isNew)
    do throws(SystemError) {
      if isNew { try system.fsync(file) } else { try system.fdatasync(file) }
      // A file that was taken back and is made again has a name that is not on the disk.
      if isNew { syncedFolders.remove(path) }
      try syncFolders(of: path)
      guard try system.stat(path).isSameFile(as: before) else { return nil }
    } catch {
      if error.call == "stat", error.code == SystemError.noSuchFile { return nil }
      throw .poisoned(error, start: before.size)
    }
    return Appended(path: path, start: before.size, end: before.size + payload.count, isNew: isNew)
  }

  private func opened(_ path: String) throws(Failure) -> (OpenFile, isNew: Bool) {
    do throws(SystemError) {
      do throws(SystemError) {
        return (try system.open(path, for: .appending), false)
      } catch  where error.code == SystemError.noSuchFile {
        return (try system.create(path), true)
      }
    } catch {
      if let sort = try? system.lstat(path).sort, sort != .file {
        throw .nothingWritten(.notAFile(path: path, found: sort.rawValue))
      }
      throw .nothingWritten(JournalError(writing: error))
    }
  }

  private func status(of file: OpenFile, isNew: Bool) throws(Failure) -> FileStatus {
    let status: FileStatus
    do throws(SystemError) {
      status = try system.fstat(file)
    } catch {
      throw nothing(error, file.path, isNew: isNew)
    }
    guard status.sort == .file else {
      throw .nothingWritten(.notAFile(path: file.path, found: status.sort.rawValue))
    }
    return status
  }

  /// What has to stand between the end of the file and new lines: a header, a line end, or nothing.
  private func opening(of file: OpenFile, _ status: FileStatus) throws(SystemError) -> [UInt8] {
    // Health data is its owner's alone, whatever made the file readable for others.
    if status.isOpenToOthers { try? system.fchmod(file, mode: 0o600) }
    guard status.size > 0 else { return header }
    var last: [UInt8] = [0]
    guard try system.pread(file, into: &last, at: status.size - 1) == 1 else { return [10] }
    return last == [10] ? [] : [10]
  }

  /// Writes all of it, or takes back what was written.
  private func write(
    _ payload: [UInt8], to file: OpenFile, from start: Int, isNew: Bool
  ) throws(Failure) {
    var rest = payload[...]
    while !rest.isEmpty {
      do throws(SystemError) {
        let count = try system.write(file, rest)
        guard count > 0 else {
          throw SystemError(call: "write", path: file.path, code: SystemError.wouldBlock)
        }
        rest = rest.dropFirst(count)
      } catch {
        try undo(error, file, start: start, written: payload.count - rest.count)
        throw nothing(error, file.path, isNew: isNew)
      }
    }
  }

  private func undo(_ reason: SystemError, _ file: OpenFile, start: Int, written: Int) throws(Failure) {
    do throws(SystemError) {
      // More than our own bytes behind the start would be somebody else's, and are not ours to cut.
      guard try system.fstat(file).size == start + written else { throw reason }
      guard written > 0 else { return }
      try system.ftruncate(file, to: start)
      // Else a power cut could leave whole lines of which was said that they are not saved.
      try system.fdatasync(file)
    } catch {
      throw .poisoned(reason, start: start)
    }
  }

  private func nothing(_ error: SystemError, _ path: String, isNew: Bool) -> Failure {
    if isNew {
      try? system.unlink(path)
      try? Folders(system: system).sync(Folders.parent(of: path))
    }
    return .nothingWritten(JournalError(writing: error))
  }

  /// Brings the names of a file and of the folders up to the home folder to the disk, once a session.
  ///
  /// Whoever made them may have been killed before that; without it a power cut could take away the whole file.
  private mutating func syncFolders(of path: String) throws(SystemError) {
    guard !syncedFolders.contains(path) else { return }
    var folder = path
    for _ in 0..<3 {
      folder = Folders.parent(of: folder)
      try Folders(system: system).sync(folder)
    }
    syncedFolders.insert(path)
  }
}
