/// A folder into which another program puts files to be imported, such as one that a phone syncs.
///
/// It is only ever read: nothing in it is moved, changed or deleted.
package struct InboxFolder: Sendable {
  /// A plain file in it.
  package struct File: Sendable, Equatable {
    /// Its name; what in it is not UTF-8 is shown as �.
    package let name: String
    /// Its path; nil where the name is not UTF-8, so that it cannot be opened by it.
    package let path: String?
    /// What it was when the folder was listed.
    package let status: FileStatus

    /// By what it is remembered.
    var place: String { path ?? name }
  }

  /// What was found by reading a whole file.
  package struct Content: Sendable, Equatable {
    /// Its digest: 64 hexadecimal digits of SHA-256.
    package let digest: String
    /// Its last byte; nil where it has none.
    package let lastByte: UInt8?
  }

  /// The folder's absolute path.
  package let path: String
  private let system: any FileSystem

  /// Names a folder; nothing is read.
  package init(_ path: String, fileSystem: any FileSystem = SystemCalls()) {
    (self.path, system) = (path, fileSystem)
  }

  /// The plain files in it by name, without those that a program works on or hides.
  ///
  /// Folders, pipes and links are passed over: what a link leads to is not in the folder.
  /// - Throws: `SystemError` where the folder cannot be listed.
  package func files() throws(SystemError) -> [File] {
    var files: [File] = []
    for bytes in try system.readdir(path) {
      let name = String(decoding: bytes, as: UTF8.self)
      guard !Self.isPassedOver(name) else { continue }
      guard String(validating: bytes, as: UTF8.self) != nil else {
        let odd = FileStatus(sort: .file, device: 0, inode: 0, links: 1, size: 0, mode: 0)
        files.append(File(name: name, path: nil, status: odd))
        continue
      }
      // What went away since is not there.
      guard let status = try? system.lstat("\(path)/\(name)"), status.sort == .file else { continue }
      files.append(File(name: name, path: "\(path)/\(name)", status: status))
    }
    return files.sorted { $0.name < $1.name }
  }

  /// Reads a file to its end; nil where it is gone, or is not the one any more that was listed.
  ///
  /// - Throws: `SystemError` where it cannot be read.
  package func content(of file: File) throws(SystemError) -> Content? {
    guard let path = file.path else { return nil }
    let open: OpenFile
    do throws(SystemError) { open = try system.open(path, for: .reading) } catch {
      if SystemError.meaningNothingThere.contains(error.code) { return nil }
      throw error
    }
    defer { try? system.close(open) }
    var digest = SHA256()
    var last: UInt8?
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try system.read(open, into: &buffer, from: 0)
      if count == 0 { break }
      digest.update(buffer.prefix(count))
      last = buffer[count - 1]
    }
    return try system.fstat(open) == file.status ? Content(digest: digest.text(), lastByte: last) : nil
  }

  /// Whether a file still is what it was when the folder was listed.
  package func isUnchanged(_ file: File) -> Bool {
    file.path.flatMap { try? system.lstat($0) } == file.status
  }
}

extension InboxFolder {
  /// Whether a name is that of a file which a program hides, or works on: of Syncthing, rsync, browsers, editors and
  /// databases.
  static func isPassedOver(_ name: String) -> Bool {
    let lower = name.lowercased()
    // Syncthing: `.syncthing.NAME.tmp`, on Windows `~syncthing~NAME.tmp`; rsync: `.NAME.XXXXXX`, `.~tmp~`.
    return lower.hasPrefix(".") || lower.hasPrefix("~") || lower.hasSuffix("~")
      || workingEnds.contains { lower.hasSuffix($0) }
  }

  private static let workingEnds = [
    ".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download", ".swp", "-wal", "-shm",
    "-journal",
  ]
}

extension InboxFolder.File {
  /// How long a file has to stay as it is before it is read, in nanoseconds: who writes into it may pause.
  private static let calm: Int64 = 5_000_000_000
  /// How long one whose end cannot be told has to, where nobody has set its time.
  private static let patience: Int64 = 3_600_000_000_000

  /// Whether nobody has written into it for some seconds; `now` is in nanoseconds since 1970.
  package func isSettled(at now: Int64) -> Bool { abs(now - status.modified) >= Self.calm }

  /// Whether it can be taken for whole though nothing in it says so.
  ///
  /// Who writes a file sets the two times of it together. A program that brings one in parts and is done with it gives
  /// it the time of its origin, or another name, which leaves the two apart.
  package func isFinished(at now: Int64) -> Bool {
    status.changed - status.modified >= 1_000_000_000 || abs(now - status.modified) >= Self.patience
  }
}
