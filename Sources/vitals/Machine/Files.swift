import Glibc

/// Files that a person names on the command line: read for an import, written for an export.
enum Files {
  /// Why a file can not be used.
  struct Problem: Error {
    let path: String
    let reason: String
    let status: Int32
  }

  /// Reads a whole file, or standard input where the path is `-`.
  ///
  /// - Throws: `Problem` with status 66 where there is no such file, 77 where it may not be read, else 74.
  static func read(_ path: String) throws(Problem) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path) }
    defer { if descriptor != 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += buffer.prefix(count) } else if errno != EINTR { throw problem(path) }
    }
  }

  /// Writes a new file that only its owner may read, unless a mode says otherwise; a file that exists is replaced as a whole or not at all.
  ///
  /// - Throws: `Problem` with status 73 where it can not be made, 74 where it can not be written.
  static func write(_ text: String, to path: String, mode: mode_t = 0o600) throws(Problem) {
    try write(Array(text.utf8), to: path, mode: mode)
  }

  /// The same with bytes.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o600) throws(Problem) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw problem(path, creating: true) }
    var rest = bytes[...]
    var isWhole = true
    while isWhole, !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { isWhole = false }
    }
    if isWhole { isWhole = fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0 }
    if close(descriptor) != 0 { isWhole = false }
    guard isWhole, rename(temporary, path) == 0 else {
      let found = problem(path)
      unlink(temporary)
      throw found
    }
    sync(folderOf: path)
  }

  /// Sees to it that what was moved into a folder is there after a power cut too, as far as the folder can tell.
  private static func sync(folderOf path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func problem(_ path: String, creating: Bool = false) -> Problem {
    let code = errno
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
  /// - Throws: `Problem` with status 73 where it can not be made, 74 where it can not be written.
  static func replace(_ path: String, with text: String) throws(Problem) {
    var target = path
    if let real = realpath(path, nil) {
      target = String(cString: real)
      free(real)
    }
    var status = stat()
    let isThere = stat(target, &status) == 0
    if !isThere, lstat(target, &status) == 0 {
      throw Problem(path: path, reason: "it is a link that leads nowhere", status: 73)
    }
    if !isThere { makeFolder(of: target) }
    try write(text, to: target, mode: isThere ? status.st_mode & 0o7777 : 0o600)
  }

  /// The text of a file; nil where it is not there.
  ///
  /// - Throws: `Problem` where it can not be read, or is no text in UTF-8.
  static func text(_ path: String) throws(Problem) -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    guard let text = String(validating: try read(path), as: UTF8.self) else {
      throw Problem(path: path, reason: "it is not text in UTF-8", status: 65)
    }
    return text
  }

  /// Removes a file.
  ///
  /// - Throws: `Problem` where it can not be removed.
  static func remove(_ path: String) throws(Problem) {
    guard unlink(path) == 0 else { throw problem(path) }
  }

  private static func makeFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) != 0 else { return }
    makeFolder(of: folder)
    mkdir(folder, 0o700)
  }
}
