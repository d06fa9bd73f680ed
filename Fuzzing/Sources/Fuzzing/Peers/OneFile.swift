import Journal

/// A file system with one file of the journal in it, which can only be read, a few bytes at a time.
struct OneFile: FileSystem {
  /// The folder of the journal.
  static let home = "/home"
  /// The folder of this device's own state, which is not there.
  static let state = "/state"

  /// The bytes of the file.
  let bytes: [UInt8]
  /// How many bytes one read gives at most.
  let step: Int
  /// Where the file is read.
  private let position = Position()

  private final class Position: @unchecked Sendable { var at = 0 }
  private static let writer = "laptop-c01d"
  private static let file = "2026-11.jsonl"
  private static let folders = [
    home: ["journal"], "\(home)/journal": [writer], "\(home)/journal/\(writer)": [file],
  ]

  init(_ bytes: [UInt8], step: Int) {
    self.bytes = bytes
    self.step = step
  }

  func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    guard path.hasSuffix(Self.file) else { throw missing("open", path) }
    position.at = 0
    return OpenFile(descriptor: 3, path: path)
  }

  func read(_ file: OpenFile, into buffer: inout [UInt8], from start: Int) throws(SystemError) -> Int {
    let count = min(step, buffer.count - start, bytes.count - position.at)
    buffer.replaceSubrange(start..<start + count, with: bytes[position.at..<position.at + count])
    position.at += count
    return count
  }

  func pread(_ file: OpenFile, into buffer: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
    let part = bytes.dropFirst(offset).prefix(min(step, buffer.count))
    buffer.replaceSubrange(0..<part.count, with: part)
    return part.count
  }

  func stat(_ path: String) throws(SystemError) -> FileStatus {
    if Self.folders[path] != nil { return status(.folder, size: 0, mode: 0o700) }
    guard path.hasSuffix(Self.file) else { throw missing("stat", path) }
    return status(.file, size: bytes.count, mode: 0o600)
  }

  func readdir(_ path: String) throws(SystemError) -> [[UInt8]] {
    guard let names = Self.folders[path] else { throw missing("readdir", path) }
    return names.map { Array($0.utf8) }
  }

  func lstat(_ path: String) throws(SystemError) -> FileStatus { try stat(path) }
  func fstat(_ file: OpenFile) throws(SystemError) -> FileStatus { try stat(file.path) }
  func close(_ file: OpenFile) throws(SystemError) {}
  func nanosleep(milliseconds: Int) {}

  private func status(_ sort: FileStatus.Sort, size: Int, mode: UInt32) -> FileStatus {
    FileStatus(sort: sort, device: 1, inode: 1, links: 1, size: size, mode: mode)
  }

  private func missing(_ call: String, _ path: String) -> SystemError {
    SystemError(call: call, path: path, code: 2)
  }
}

/// Whoever reads has no business with any of these.
extension OneFile {
  func create(_ path: String) throws(SystemError) -> OpenFile { throw readOnly("create") }
  func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    throw readOnly("write")
  }
  func pwrite(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemError) -> Int {
    throw readOnly("pwrite")
  }
  func fdatasync(_ file: OpenFile) throws(SystemError) { throw readOnly("fdatasync") }
  func fsync(_ file: OpenFile) throws(SystemError) { throw readOnly("fsync") }
  func ftruncate(_ file: OpenFile, to length: Int) throws(SystemError) { throw readOnly("ftruncate") }
  func flock(_ file: OpenFile, _ lock: FileLock) throws(SystemError) { throw readOnly("flock") }
  func fchmod(_ file: OpenFile, mode: UInt32) throws(SystemError) { throw readOnly("fchmod") }
  func mkdir(_ path: String) throws(SystemError) { throw readOnly("mkdir") }
  func rename(_ from: String, to: String) throws(SystemError) { throw readOnly("rename") }
  func unlink(_ path: String) throws(SystemError) { throw readOnly("unlink") }

  private func readOnly(_ call: String) -> SystemError {
    law(false, "\(call) while reading")
    return SystemError(call: call, path: Self.home, code: 30)
  }
}
