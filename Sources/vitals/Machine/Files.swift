import Glibc
import Journal

/// Files that a person names on the command line: read for an import, written for an export.
enum Files {
  /// Why a file cannot be used.
  struct Problem: Error {
    let path: String
    let reason: String
    let status: Int32
  }

  /// Reads a whole file, or standard input where the path is `-`.
  ///
  /// - Throws: `Problem` with status 66 where there is no such file, 77 where it may not be read, else 74.
  static func read(_ path: String) throws(Problem) -> [UInt8] {
    // Not by `SystemCalls.open`: what a person names may be a link, or a pipe that has nothing yet.
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path, errno) }
    defer { if descriptor != 0 { close(descriptor) } }
    do throws(SystemError) {
      return try system.readAll(OpenFile(descriptor: descriptor, path: path))
    } catch {
      throw problem(path, error.code)
    }
  }

  /// Writes a new file that only its owner may read, unless a mode says otherwise; a file that exists is replaced as a whole or not at all.
  ///
  /// - Throws: `Problem` with status 73 where it cannot be made, 74 where it cannot be written.
  static func write(_ text: String, to path: String, mode: mode_t = 0o600) throws(Problem) {
    try write(Array(text.utf8), to: path, mode: mode)
  }

  /// The same with bytes.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o600) throws(Problem) {
    var rest: [UInt8]? = bytes
    try write(to: path, mode: mode) { rest.take() }
  }

  /// The same piece by piece, for what never is in memory as a whole.
  static func write(to path: String, mode: mode_t = 0o600, _ next: () -> [UInt8]?) throws(Problem) {
    let temporary = "\(path).\(getpid()).tmp"
    do throws(SystemError) {
      let file = try system.create(temporary)
      do throws(SystemError) {
        try fill(file, mode: mode, next)
        try system.rename(temporary, to: path)
      } catch {
        try? system.unlink(temporary)
        throw error
      }
    } catch {
      throw problem(path, error.code, creating: error.call == "create")
    }
    sync(folderOf: path)
  }

  private static func fill(_ file: OpenFile, mode: mode_t, _ next: () -> [UInt8]?) throws(SystemError) {
    do throws(SystemError) {
      while let piece = next() { try system.writeAll(file, piece[...]) }
      try system.fchmod(file, mode: mode)
      try system.fsync(file)
    } catch {
      try? system.close(file)
      throw error
    }
    try system.close(file)
  }

  /// Sees to it that what was moved into a folder is there after a power cut too, as far as the folder can tell.
  private static func sync(folderOf path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let file = try? system.open(folder, for: .folder) else { return }
    try? system.fsync(file)
    try? system.close(file)
  }

  private static let system = SystemCalls()

  private static func problem(_ path: String, _ code: Int32, creating: Bool = false) -> Problem {
    let status: Int32 =
      switch code {
      case EACCES, EPERM: 77
      case ENOENT where !creating: 66
      default: creating ? 73 : 74
      }
    return Problem(path: path, reason: String(cString: strerror(code)), status: status)
  }
}

extension Files {
  /// Replaces a file as a whole or not at all: what a link leads to, with the permissions that it has.
  ///
  /// Folders that are missing are made; a new file is its owner's alone.
  /// - Throws: `Problem` with status 73 where it cannot be made, 74 where it cannot be written.
  static func replace(_ path: String, with text: String) throws(Problem) {
    var target = path
    if let real = realpath(path, nil) {
      target = String(cString: real)
      free(real)
    }
    var status = stat()
    let isThere = stat(target, &status) == 0
    if !isThere, lstat(target, &status) == 0 {
      throw Problem(path: path, reason: "it is a link to nothing", status: 73)
    }
    if !isThere { makeFolder(of: target) }
    try write(text, to: target, mode: isThere ? status.st_mode & 0o7777 : 0o600)
  }

  /// The text of a file; nil where it is not there.
  ///
  /// - Throws: `Problem` where it cannot be read, or is no text in UTF-8.
  static func text(_ path: String) throws(Problem) -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    guard let text = String(validating: try read(path), as: UTF8.self) else {
      throw Problem(path: path, reason: "it is not text in UTF-8", status: 65)
    }
    return text
  }

  /// Removes a file.
  ///
  /// - Throws: `Problem` where it cannot be removed.
  static func remove(_ path: String) throws(Problem) {
    guard unlink(path) == 0 else { throw problem(path, errno) }
  }

  private static func makeFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) != 0 else { return }
    makeFolder(of: folder)
    mkdir(folder, 0o700)
  }
}
