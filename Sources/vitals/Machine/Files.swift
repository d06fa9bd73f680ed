import Exchange
import Glibc
import Journal

/// Files that a person names on the command line, or that belong to other programs; `Destination` writes them.
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

  /// Opens a file whose parts are read as they are needed; what is no plain file is read as a whole.
  ///
  /// - Throws: `Problem` with status 66 where there is no such file, 77 where it may not be read, else 74.
  static func source(_ path: String) throws(Problem) -> ByteSource {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return ByteSource(bytes: try read(path))
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw problem(path, errno) }
    return ByteSource(descriptor: descriptor, count: Int(status.st_size), path: path)
  }

  private static let system = SystemCalls()

  /// What a failed call means: 77 where something is not permitted, 73 where nothing could be made, 66 or 74 else.
  static func problem(_ path: String, _ code: Int32, creating: Bool = false) -> Problem {
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
  /// Writes a file that another program reads; folders that are missing are made.
  ///
  /// - Throws: `Problem` with status 73 where it cannot be made, 74 where it cannot be written.
  static func replace(_ path: String, with text: String) throws {
    makeFolder(of: path)
    try Destination(path).write(text)
  }

  /// The text of a file; nil where it is not there.
  ///
  /// - Throws: `Problem` where it cannot be read, or is no plain file of text in UTF-8.
  static func text(_ path: String) throws(Problem) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    // A pipe would be waited for, and a device has no text of its own.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Problem(path: path, reason: "it is not a plain file", status: 73)
    }
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
