/// The system calls that the journal makes, one method each, so that a test can make any of them fail.
///
/// Paths are absolute. Every method throws `SystemError` with the call's name, the path and the error number; a
/// call that a signal interrupted is made again by the implementation, except for `close` and the syncs.
package protocol FileSystem: Sendable {
  /// Opens a file or folder that is there; symbolic links in its place are refused.
  func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> OpenFile
  /// Creates a file for appending, with mode 0600; it must not be there yet.
  func create(_ path: String) throws(SystemError) -> OpenFile
  /// Reads into `buffer[start...]` from the file's position; 0 at the end.
  func read(_ file: OpenFile, into buffer: inout [UInt8], from start: Int) throws(SystemError) -> Int
  /// Reads into the whole buffer from a place in the file; 0 at the end.
  func pread(_ file: OpenFile, into buffer: inout [UInt8], at offset: Int) throws(SystemError) -> Int
  /// Writes the bytes, or the first few of them, and says how many.
  func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int
  /// Writes the bytes at a place of a file that was not opened for appending.
  func pwrite(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemError) -> Int
  /// Brings a file's data and size to the disk.
  func fdatasync(_ file: OpenFile) throws(SystemError)
  /// Brings a file, or the names in a folder, to the disk.
  func fsync(_ file: OpenFile) throws(SystemError)
  /// Cuts a file to a length in bytes.
  func ftruncate(_ file: OpenFile, to length: Int) throws(SystemError)
  /// Takes or lets go the lock of a file, or throws `SystemError.wouldBlock` at once where another stands in the way.
  func flock(_ file: OpenFile, _ lock: FileLock) throws(SystemError)
  /// What an open file is.
  func fstat(_ file: OpenFile) throws(SystemError) -> FileStatus
  /// What a path leads to, through symbolic links.
  func stat(_ path: String) throws(SystemError) -> FileStatus
  /// What a path is, itself.
  func lstat(_ path: String) throws(SystemError) -> FileStatus
  /// Sets a file's permissions.
  func fchmod(_ file: OpenFile, mode: UInt32) throws(SystemError)
  /// Makes a folder with mode 0700; it must not be there yet.
  func mkdir(_ path: String) throws(SystemError)
  /// The names in a folder as bytes, without `.` and `..`, in no order.
  func readdir(_ path: String) throws(SystemError) -> [[UInt8]]
  /// Puts a file in another one's place.
  func rename(_ from: String, to: String) throws(SystemError)
  /// Removes a name.
  func unlink(_ path: String) throws(SystemError)
  /// Removes an empty folder.
  func rmdir(_ path: String) throws(SystemError)
  /// Lets the system forget what it holds of a synced file in memory, so that reading it asks the disk.
  func dropCache(of file: OpenFile)
  /// Lets go of a file, and with it of its lock.
  func close(_ file: OpenFile) throws(SystemError)
  /// Waits for so many milliseconds.
  func nanosleep(milliseconds: Int)
}

extension FileSystem {
  /// Refuses: a file system of a test need not be able to.
  package func rmdir(_ path: String) throws(SystemError) {
    throw SystemError(call: "rmdir", path: path, code: SystemError.notOffered)
  }

  /// Does nothing where there is no such memory.
  package func dropCache(of file: OpenFile) {}
}

/// What a file is opened for.
package enum OpenPurpose: Sendable {
  /// To be read.
  case reading
  /// To be read and appended to.
  case appending
  /// To be locked; it is created with mode 0600 where it is not there.
  case locking
  /// A folder, to be synced.
  case folder
}

/// What is wanted of the lock of a file.
package enum FileLock: Sendable {
  /// To be the only one who has it.
  case exclusive
  /// To have it together with others who share it, as those do who only look whether somebody writes.
  case shared
  /// To have it no more.
  case none
}

/// An open file and the path it was opened by.
package struct OpenFile: Sendable {
  /// The file descriptor.
  package let descriptor: Int32
  /// The path.
  package let path: String

  /// Makes the value from what the system gave.
  package init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }
}

/// What the system says about a file.
package struct FileStatus: Sendable, Equatable {
  /// What stands at a path.
  package enum Sort: String, Sendable {
    /// A plain file.
    case file = "plain file"
    /// A folder.
    case folder
    /// A symbolic link.
    case link = "symbolic link"
    /// A pipe, a device or a socket.
    case other = "pipe, device or socket"
  }

  /// What it is.
  package let sort: Sort
  /// The device it is on and its number there: two names with the same pair are one file.
  package let device: UInt64
  /// Its number on the device.
  package let inode: UInt64
  /// How many names it has; 0 when it was replaced or removed while open.
  package let links: Int
  /// Its length in bytes.
  package let size: Int
  /// Its permissions, such as `0o600`.
  package let mode: UInt32
  /// When anything of it was changed last, in nanoseconds since 1970; nobody can set this back.
  package let changed: Int64
  /// When its bytes were written last, in nanoseconds since 1970, or what a program has set in its place.
  package let modified: Int64

  /// Makes the value from what the system gave.
  package init(
    sort: Sort, device: UInt64, inode: UInt64, links: Int, size: Int, mode: UInt32, changed: Int64 = 0,
    modified: Int64 = 0
  ) {
    (self.changed, self.modified) = (changed, modified)
    self.sort = sort
    self.device = device
    self.inode = inode
    self.links = links
    self.size = size
    self.mode = mode
  }

  /// Whether both are the same file.
  func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }

  /// Whether anyone but the owner may read or write it.
  var isOpenToOthers: Bool { mode & 0o077 != 0 }
}

/// A system call that failed.
package struct SystemError: Error, Sendable, Equatable {
  /// The call's name, such as `fdatasync`.
  package let call: String
  /// The file it was about.
  package let path: String
  /// The error number, such as `ENOSPC`.
  package let code: Int32

  /// Makes an error.
  package init(call: String, path: String, code: Int32) {
    self.call = call
    self.path = path
    self.code = code
  }
}
