import Glibc

@testable import Journal

/// The real file system without its syncs, for tests that cut no power.
final class UnsyncedFileSystem: FileSystemWrapper, @unchecked Sendable {
  static let shared = UnsyncedFileSystem(SystemCalls())

  override func fdatasync(_ file: OpenFile) throws(SystemError) {}
  override func fsync(_ file: OpenFile) throws(SystemError) {}
}

/// A file system below one part of which no file can be made.
final class BlockedCreation: FileSystemWrapper, @unchecked Sendable {
  private let folder: String

  init(_ base: any FileSystem, below folder: String) {
    self.folder = folder
    super.init(base)
  }

  override func create(_ path: String) throws(SystemError) -> OpenFile {
    if path.hasPrefix(folder) { throw SystemError(call: "create", path: path, code: ENOSPC) }
    return try super.create(path)
  }
}

/// A file system in which something puts another file in place during every sync.
final class ReplacingFileSystem: FileSystemWrapper, @unchecked Sendable {
  private let replace: @Sendable () -> Void
  private let prepare: @Sendable () -> Void

  init(_ replace: @escaping @Sendable () -> Void, prepare: @escaping @Sendable () -> Void) {
    self.replace = replace
    self.prepare = prepare
    super.init(SystemCalls())
  }

  override func fdatasync(_ file: OpenFile) throws(SystemError) {
    prepare()
    replace()
    try super.fdatasync(file)
  }
}

/// Passes every call on to another file system; what differs is overridden.
class FileSystemWrapper: FileSystem, @unchecked Sendable {
  private let base: any FileSystem

  init(_ base: any FileSystem) { self.base = base }

  func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    try base.open(path, for: purpose)
  }
  func create(_ path: String) throws(SystemError) -> OpenFile { try base.create(path) }
  func read(_ file: OpenFile, into buffer: inout [UInt8], from start: Int) throws(SystemError) -> Int {
    try base.read(file, into: &buffer, from: start)
  }
  func pread(_ file: OpenFile, into buffer: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
    try base.pread(file, into: &buffer, at: offset)
  }
  func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try base.write(file, bytes)
  }
  func pwrite(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemError) -> Int {
    try base.pwrite(file, bytes, at: offset)
  }
  func fdatasync(_ file: OpenFile) throws(SystemError) { try base.fdatasync(file) }
  func fsync(_ file: OpenFile) throws(SystemError) { try base.fsync(file) }
  func ftruncate(_ file: OpenFile, to length: Int) throws(SystemError) {
    try base.ftruncate(file, to: length)
  }
  func flock(_ file: OpenFile, _ lock: FileLock) throws(SystemError) { try base.flock(file, lock) }
  func fstat(_ file: OpenFile) throws(SystemError) -> FileStatus { try base.fstat(file) }
  func stat(_ path: String) throws(SystemError) -> FileStatus { try base.stat(path) }
  func lstat(_ path: String) throws(SystemError) -> FileStatus { try base.lstat(path) }
  func fchmod(_ file: OpenFile, mode: UInt32) throws(SystemError) { try base.fchmod(file, mode: mode) }
  func mkdir(_ path: String) throws(SystemError) { try base.mkdir(path) }
  func readdir(_ path: String) throws(SystemError) -> [[UInt8]] { try base.readdir(path) }
  func rename(_ from: String, to: String) throws(SystemError) { try base.rename(from, to: to) }
  func unlink(_ path: String) throws(SystemError) { try base.unlink(path) }
  func rmdir(_ path: String) throws(SystemError) { try base.rmdir(path) }
  func close(_ file: OpenFile) throws(SystemError) { try base.close(file) }
  func nanosleep(milliseconds: Int) { base.nanosleep(milliseconds: milliseconds) }
}
