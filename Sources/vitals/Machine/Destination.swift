import Glibc
import Journal

/// Where a person wants something to be written, and what stands there.
///
/// What stands there stays what it is: a link still leads where it led, and through a pipe or a device it is written. A
/// plain file is replaced as a whole or not at all, and keeps its owner as far as the system permits. Another name of it
/// keeps what it had: nobody has asked to lose that.
struct Destination {
  /// How it is written.
  private enum Way {
    /// To standard output.
    case output
    /// A new file at a path, in the place of another where one is there.
    case whole(String, mode: mode_t, owner: (uid_t, gid_t)?)
    /// Into what is there: a pipe, a device, or a file in a folder that takes no other.
    case through(isFile: Bool)
  }

  /// The path as the person named it.
  let path: String
  /// Whether a plain file is there, which would be lost.
  let isThere: Bool
  private let way: Way

  /// Looks at what stands at a path; nil and `-` stand for standard output.
  ///
  /// - Throws: `Files.Problem` with status 73 where nothing can be written.
  init(_ path: String?) throws(Files.Problem) {
    guard let path, path != "-" else {
      (self.path, isThere, way) = ("-", false, .output)
      return
    }
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT, !path.isEmpty else { throw Files.problem(path, errno, creating: true) }
      (isThere, way) = (false, .whole(Surroundings.behindLinks(path), mode: 0o600, owner: nil))
      return
    }
    let sort = status.st_mode & S_IFMT
    guard sort != S_IFDIR else { throw Files.problem(path, EISDIR, creating: true) }
    // `/dev/stdout` is one of its names.
    if Self.isOutput(status) {
      (isThere, way) = (false, .output)
      return
    }
    isThere = sort == S_IFREG
    let target = Surroundings.behindLinks(path)
    let isWritable = access(target, W_OK) == 0 && access(Surroundings.folder(of: target), W_OK) == 0
    way =
      isThere && isWritable
      ? .whole(target, mode: status.st_mode & 0o7777, owner: (status.st_uid, status.st_gid))
      : .through(isFile: isThere)
  }

  /// Whether it is a new file or a plain one, and not a pipe, a device or standard output.
  var isPlainFile: Bool {
    switch way {
    case .output: false
    case .whole: true
    case .through(let isFile): isFile
    }
  }

  /// Whether it goes to standard output.
  var isOutput: Bool { if case .output = way { true } else { false } }

  /// Writes piece by piece, up to nil, what never is in memory as a whole; a piece of text ends at the end of a line.
  ///
  /// - Throws: `Files.Problem` with status 73 where it cannot be made, 74 where it cannot be written, 77 where that is
  ///   not permitted; `Output.Failure`.
  func write(_ next: () -> [UInt8]?) throws {
    switch way {
    case .output: while let piece = next() { try Output.raw(piece) }
    case .whole(let target, let mode, let owner): try writeWhole(next, to: target, mode: mode, owner)
    case .through(let isFile): try writeThrough(next, isFile: isFile)
    }
  }

  /// Writes bytes.
  ///
  /// - Throws: The same.
  func write(_ bytes: [UInt8]) throws {
    var rest: [UInt8]? = bytes
    try write { rest.take() }
  }

  /// Writes a text.
  ///
  /// - Throws: The same.
  func write(_ text: String) throws { try write(Array(text.utf8)) }
}

extension Destination {
  /// Goes on only where nothing is lost by it, or the person says that it may be.
  ///
  /// - Parameter folders: Those in which only this program writes.
  /// - Throws: `Exit` with status 73 where a file is there and nobody can be asked, 64 where the answer is no.
  func require(isSure: Bool, outside folders: [String]) throws {
    guard !isOutput else { return }
    try refuse(inside: folders)
    guard isThere, !isSure else { return }
    guard Question.canBeAsked else {
      throw Exit(
        status: 73, message: "\(path) is there already. To replace it, add --force. Nothing was written.")
    }
    try Question.require("\(path) is there already. Replace it?", isSure: false, flag: "--force")
  }

  /// Goes on only outside of some folders.
  ///
  /// - Parameter folders: Those in which only this program writes.
  /// - Throws: `Exit` with status 73 where it is inside of one.
  func refuse(inside folders: [String]) throws(Exit) {
    let target = Surroundings.behindLinks(path)
    for folder in folders.map(Surroundings.behindLinks)
    where target == folder || target.hasPrefix("\(folder)/") {
      throw Exit(
        status: 73,
        message:
          "\(path) is among Vitals' own data, in \(folder). Name a file elsewhere. Nothing was written.")
    }
    if let backup = JournalStore.backup(around: target) {
      throw Exit(
        status: 73,
        message:
          "\(path) is in a backup, \(backup), which would not be whole any more. Name a file elsewhere. "
          + "Nothing was written.")
    }
    guard !JournalStore.isJournalFile(target) else {
      throw Exit(
        status: 73,
        message: "\(path) is a file of a journal. Name a file elsewhere. Nothing was written.")
    }
  }

  private static func isOutput(_ status: stat) -> Bool {
    var output = stat()
    guard fstat(1, &output) == 0 else { return false }
    return output.st_dev == status.st_dev && output.st_ino == status.st_ino
  }
}

extension Destination {
  private static let system = SystemCalls()

  private func writeWhole(
    _ next: () -> [UInt8]?, to target: String, mode: mode_t, _ owner: (uid_t, gid_t)?
  ) throws(Files.Problem) {
    let temporary = "\(target).\(getpid()).tmp"
    do throws(SystemError) {
      let file = try Self.system.create(temporary)
      do throws(SystemError) {
        // Only the administrator can give a file away; it is the writer's own then, as after any replacement.
        if let (user, group) = owner { _ = fchown(file.descriptor, user, group) }
        try fill(file, with: next, mode: mode)
        try Self.system.rename(temporary, to: target)
      } catch {
        try? Self.system.unlink(temporary)
        throw error
      }
    } catch {
      throw Files.problem(path, error.code, creating: ["create", "rename"].contains(error.call))
    }
    sync(Surroundings.folder(of: target))
  }

  private func fill(_ file: OpenFile, with next: () -> [UInt8]?, mode: mode_t) throws(SystemError) {
    do throws(SystemError) {
      while let piece = next() { try Self.system.writeAll(file, piece[...]) }
      try Self.system.fchmod(file, mode: mode)
      try Self.system.fsync(file)
    } catch {
      try? Self.system.close(file)
      throw error
    }
    try Self.system.close(file)
  }

  private func writeThrough(_ next: () -> [UInt8]?, isFile: Bool) throws(Files.Problem) {
    // A pipe waits for whoever reads it, as it does behind `>`.
    var descriptor: Int32
    repeat {
      descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | (isFile ? O_TRUNC : 0))
    } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { throw Files.problem(path, errno, creating: true) }
    defer { close(descriptor) }
    // A terminal would obey what stands in the text.
    let isTerminal = Surroundings.isTerminal(descriptor)
    let file = OpenFile(descriptor: descriptor, path: path)
    do throws(SystemError) {
      while let piece = next() {
        try Self.system.writeAll(file, (isTerminal ? Output.visible(piece) : piece)[...])
      }
      if isFile { try Self.system.fsync(file) }
    } catch {
      throw Files.problem(path, error.code)
    }
  }

  /// Sees to it that what was moved into a folder is there after a power cut too, as far as the folder can tell.
  private func sync(_ folder: String) {
    guard let file = try? Self.system.open(folder, for: .folder) else { return }
    try? Self.system.fsync(file)
    try? Self.system.close(file)
  }
}
