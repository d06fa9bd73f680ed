import Glibc

/// The system calls as Linux offers them; the one place of the journal that knows the C library.
package struct SystemCalls: FileSystem {
  /// Makes the value.
  package init() {}

  /// Opens with `O_CLOEXEC`, `O_NOFOLLOW` and `O_NONBLOCK`: a link is refused and a pipe cannot hang us.
  package func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    let common = O_CLOEXEC | O_NONBLOCK
    let flags =
      switch purpose {
      case .reading: common | O_NOFOLLOW | O_RDONLY
      case .appending: common | O_NOFOLLOW | O_RDWR | O_APPEND
      case .locking: common | O_NOFOLLOW | O_RDWR | O_CREAT
      case .folder: common | O_RDONLY | O_DIRECTORY
      }
    let descriptor = try again("open", path) { Int(Glibc.open(path, flags, 0o600)) }
    return OpenFile(descriptor: Int32(descriptor), path: path)
  }

  /// Creates with `O_EXCL`.
  package func create(_ path: String) throws(SystemError) -> OpenFile {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = try again("create", path) { Int(Glibc.open(path, flags, 0o600)) }
    return OpenFile(descriptor: Int32(descriptor), path: path)
  }

  /// Reads from the file's position.
  package func read(_ file: OpenFile, into buffer: inout [UInt8], from start: Int) throws(SystemError) -> Int
  {
    guard (0...buffer.count).contains(start) else {
      throw SystemError(call: "read", path: file.path, code: EINVAL)
    }
    return try again("read", file.path) {
      buffer.withUnsafeMutableBytes { bytes in
        let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        return Glibc.read(file.descriptor, rest.baseAddress, rest.count)
      }
    }
  }

  /// Reads from a place in the file.
  package func pread(_ file: OpenFile, into buffer: inout [UInt8], at offset: Int) throws(SystemError) -> Int
  {
    try again("pread", file.path) {
      buffer.withUnsafeMutableBytes { Glibc.pread(file.descriptor, $0.baseAddress, $0.count, offset) }
    }
  }

  /// Writes at the end.
  package func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try again("write", file.path) {
      bytes.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
    }
  }

  /// Writes at a place.
  package func pwrite(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemError) -> Int
  {
    try again("pwrite", file.path) {
      bytes.withUnsafeBytes { Glibc.pwrite(file.descriptor, $0.baseAddress, $0.count, offset) }
    }
  }

  /// Never made again: after a failure the system calls lost pages clean, and a second try would say "done".
  package func fdatasync(_ file: OpenFile) throws(SystemError) {
    try once("fdatasync", file.path) { Glibc.fdatasync(file.descriptor) }
  }

  /// Never made again, as `fdatasync`.
  package func fsync(_ file: OpenFile) throws(SystemError) {
    try once("fsync", file.path) { Glibc.fsync(file.descriptor) }
  }

  /// Cuts the file.
  package func ftruncate(_ file: OpenFile, to length: Int) throws(SystemError) {
    _ = try again("ftruncate", file.path) { Int(Glibc.ftruncate(file.descriptor, length)) }
  }

  /// Locks without waiting.
  package func flock(_ file: OpenFile, _ lock: FileLock) throws(SystemError) {
    let operation =
      switch lock {
      case .exclusive: LOCK_EX
      case .shared: LOCK_SH
      case .none: LOCK_UN
      }
    _ = try again("flock", file.path) { Int(lockNow(file.descriptor, operation)) }
  }

  /// Asks about an open file.
  package func fstat(_ file: OpenFile) throws(SystemError) -> FileStatus {
    var result = Glibc.stat()
    try once("fstat", file.path) { Glibc.fstat(file.descriptor, &result) }
    return FileStatus(result)
  }

  /// Asks about what a path leads to.
  package func stat(_ path: String) throws(SystemError) -> FileStatus {
    var result = Glibc.stat()
    try once("stat", path) { status(of: path, &result) }
    return FileStatus(result)
  }

  /// Asks about a path itself.
  package func lstat(_ path: String) throws(SystemError) -> FileStatus {
    var result = Glibc.stat()
    try once("lstat", path) { Glibc.lstat(path, &result) }
    return FileStatus(result)
  }

  /// Sets permissions.
  package func fchmod(_ file: OpenFile, mode: UInt32) throws(SystemError) {
    try once("fchmod", file.path) { Glibc.fchmod(file.descriptor, mode) }
  }

  /// Makes a folder.
  package func mkdir(_ path: String) throws(SystemError) {
    try once("mkdir", path) { Glibc.mkdir(path, 0o700) }
  }

  /// Lists a folder, names as they are: a name that is no UTF-8 must not be taken for another.
  package func readdir(_ path: String) throws(SystemError) -> [[UInt8]] {
    var opened = opendir(path)
    while opened == nil, errno == EINTR { opened = opendir(path) }
    guard let folder = opened else { throw SystemError(call: "readdir", path: path, code: errno) }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let item = Glibc.readdir(folder) else { break }
      // In place: an entry ends with its name, and to take its 256 bytes by value reads what lies behind,
      // where behind the last entry may lie nothing.
      let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [46], name != [46, 46] { names.append(name) }
    }
    guard errno == 0 else { throw SystemError(call: "readdir", path: path, code: errno) }
    return names
  }

  /// Renames.
  package func rename(_ from: String, to: String) throws(SystemError) {
    try once("rename", from) { Glibc.rename(from, to) }
  }

  /// Removes a name.
  package func unlink(_ path: String) throws(SystemError) {
    try once("unlink", path) { Glibc.unlink(path) }
  }

  /// Removes a folder.
  package func rmdir(_ path: String) throws(SystemError) {
    try once("rmdir", path) { Glibc.rmdir(path) }
  }

  /// Advises; the system may do otherwise, and then what is read was compared all the same.
  package func dropCache(of file: OpenFile) {
    _ = posix_fadvise(file.descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  /// Closes, never twice: Linux has let go of the descriptor even where it reports an interruption.
  package func close(_ file: OpenFile) throws(SystemError) {
    try once("close", file.path) { Glibc.close(file.descriptor) }
  }

  /// Waits.
  package func nanosleep(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    _ = Glibc.nanosleep(&time, nil)
  }

  private func again(_ call: String, _ path: String, _ body: () -> Int) throws(SystemError) -> Int {
    while true {
      let result = body()
      if result >= 0 { return result }
      let code = errno
      guard code == EINTR else { throw SystemError(call: call, path: path, code: code) }
    }
  }

  private func once(_ call: String, _ path: String, _ body: () -> Int32) throws(SystemError) {
    guard body() == 0 else { throw SystemError(call: call, path: path, code: errno) }
  }
}

extension SystemError {
  /// The system's own words for the error, such as `No space left on device`.
  package var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  static let noSuchFile = ENOENT
  static let notAFolder = ENOTDIR
  static let exists = EEXIST
  static let wouldBlock = EWOULDBLOCK
  static let isLink = ELOOP
  /// What opening a path says where no plain file can be at it.
  static let meaningNothingThere = [ENOENT, ENOTDIR, ELOOP]
  static let notOffered = ENOSYS
  static let inputOutput = EIO

  var isAboutPermission: Bool { code == EACCES || code == EPERM }
  var isNoFailureOfTheDisk: Bool { isAboutPermission || [EINVAL, ENOSYS, EROFS].contains(code) }
  var isAboutThePlace: Bool { [EROFS, ENOTDIR, EISDIR, ELOOP, EEXIST, ENAMETOOLONG, ENXIO].contains(code) }
}

extension FileStatus {
  fileprivate init(_ status: Glibc.stat) {
    let sort: Sort =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      sort: sort, device: UInt64(status.st_dev), inode: UInt64(status.st_ino), links: Int(status.st_nlink),
      size: Int(status.st_size), mode: UInt32(status.st_mode) & 0o7777,
      changed: Self.nanoseconds(status.st_ctim), modified: Self.nanoseconds(status.st_mtim))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

// The C library has structures of the same names, which hide these calls inside the type above.
private func lockNow(_ descriptor: Int32, _ operation: Int32) -> Int32 {
  flock(descriptor, operation | LOCK_NB)
}
private func status(of path: String, _ result: inout stat) -> Int32 { stat(path, &result) }
