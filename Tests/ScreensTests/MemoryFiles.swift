import Glibc
import Journal
import Synchronization

/// A file system in memory, for walks that save a thousand times: nothing fails, and nothing is left behind.
final class MemoryFiles: FileSystem {
  private struct File {
    var bytes: [UInt8] = []
    var mode: UInt32 = 0o600
    var links = 1
    var changed: Int64
  }

  private struct State {
    var files: [UInt64: File] = [:]
    var names: [String: UInt64] = [:]
    var folders: Set<String> = ["/"]
    var open: [Int32: (inode: UInt64?, position: Int)] = [:]
    var last: UInt64 = 1
    var time: Int64 = 0

    mutating func make(_ path: String) -> UInt64 {
      last += 1
      time += 1
      files[last] = File(changed: time)
      names[path] = last
      return last
    }
  }

  private let state = Mutex(State())

  /// The bytes of a file; nil where there is none.
  func bytes(_ path: String) -> [UInt8]? {
    state.withLock { state in state.names[path].flatMap { state.files[$0]?.bytes } }
  }

  /// The paths of all files.
  var paths: [String] { state.withLock { $0.names.keys.sorted() } }

  /// Puts a file in place, and makes the folders above it.
  func put(_ bytes: some Sequence<UInt8>, _ path: String) {
    let bytes = Array(bytes)
    state.withLock { state in
      var folder = path
      while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
        folder = String(folder[..<slash])
        state.folders.insert(folder)
      }
      let inode = state.names[path] ?? state.make(path)
      state.files[inode]?.bytes = bytes
    }
  }

  /// Does something with the state, or fails as a call on a path does.
  private func call<Result: Sendable>(
    _ name: String, _ path: String, _ body: (inout State) throws(Failure) -> Result
  ) throws(SystemError) -> Result {
    do throws(Failure) {
      return try state.withLock { state throws(Failure) in try body(&state) }
    } catch {
      throw SystemError(call: name, path: path, code: error.code)
    }
  }

  private struct Failure: Error { let code: Int32 }

  private static func parent(_ path: String) -> String {
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    return parent.isEmpty ? "/" : parent
  }

  func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    try call("open", path) { state throws(Failure) in
      var inode = state.names[path]
      switch purpose {
      case .folder where !state.folders.contains(path): throw Failure(code: ENOENT)
      case .folder: break
      case .locking where inode == nil && state.folders.contains(Self.parent(path)): inode = state.make(path)
      default:
        if state.folders.contains(path) { break }
        if inode == nil { throw Failure(code: ENOENT) }
      }
      let descriptor = (state.open.keys.max() ?? 2) + 1
      state.open[descriptor] = (inode, 0)
      return OpenFile(descriptor: descriptor, path: path)
    }
  }

  func create(_ path: String) throws(SystemError) -> OpenFile {
    try call("create", path) { state throws(Failure) in
      guard state.names[path] == nil else { throw Failure(code: EEXIST) }
      guard state.folders.contains(Self.parent(path)) else { throw Failure(code: ENOENT) }
      let descriptor = (state.open.keys.max() ?? 2) + 1
      state.open[descriptor] = (state.make(path), 0)
      return OpenFile(descriptor: descriptor, path: path)
    }
  }

  func read(_ file: OpenFile, into buffer: inout [UInt8], from start: Int) throws(SystemError) -> Int {
    var piece = [UInt8](repeating: 0, count: buffer.count - start)
    let position = state.withLock { $0.open[file.descriptor]?.position ?? 0 }
    let count = try pread(file, into: &piece, at: position)
    buffer.replaceSubrange(start..<start + count, with: piece.prefix(count))
    state.withLock { $0.open[file.descriptor]?.position = position + count }
    return count
  }

  func pread(_ file: OpenFile, into buffer: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
    let wanted = buffer.count
    let piece: [UInt8] = try call("pread", file.path) { state throws(Failure) in
      guard let inode = state.open[file.descriptor]?.inode, let bytes = state.files[inode]?.bytes else {
        throw Failure(code: EBADF)
      }
      return Array(bytes.dropFirst(offset).prefix(wanted))
    }
    buffer.replaceSubrange(0..<piece.count, with: piece)
    return piece.count
  }

  func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try change(file, "write") { $0.bytes += bytes }
    return bytes.count
  }

  func pwrite(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemError) -> Int {
    try change(file, "pwrite") { file in
      file.bytes += Array(repeating: 0, count: max(0, offset + bytes.count - file.bytes.count))
      file.bytes.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    }
    return bytes.count
  }

  func ftruncate(_ file: OpenFile, to length: Int) throws(SystemError) {
    try change(file, "ftruncate") { $0.bytes = Array($0.bytes.prefix(length)) }
  }

  func fchmod(_ file: OpenFile, mode: UInt32) throws(SystemError) {
    try change(file, "fchmod") { $0.mode = mode }
  }

  private func change(_ file: OpenFile, _ name: String, _ body: (inout File) -> Void) throws(SystemError) {
    try call(name, file.path) { state throws(Failure) in
      guard let inode = state.open[file.descriptor]?.inode, var found = state.files[inode] else {
        throw Failure(code: EBADF)
      }
      body(&found)
      state.time += 1
      found.changed = state.time
      state.files[inode] = found
    }
  }

  func fstat(_ file: OpenFile) throws(SystemError) -> FileStatus {
    try call("fstat", file.path) { state throws(Failure) in
      guard let open = state.open[file.descriptor] else { throw Failure(code: EBADF) }
      return Self.status(open.inode.flatMap { state.files[$0] }, open.inode ?? 0)
    }
  }

  func stat(_ path: String) throws(SystemError) -> FileStatus { try status(path, "stat") }
  func lstat(_ path: String) throws(SystemError) -> FileStatus { try status(path, "lstat") }

  private func status(_ path: String, _ name: String) throws(SystemError) -> FileStatus {
    try call(name, path) { state throws(Failure) in
      if state.folders.contains(path) { return Self.status(nil, 0) }
      guard let inode = state.names[path] else { throw Failure(code: ENOENT) }
      return Self.status(state.files[inode], inode)
    }
  }

  private static func status(_ file: File?, _ inode: UInt64) -> FileStatus {
    FileStatus(
      sort: file == nil ? .folder : .file, device: 1, inode: inode, links: file?.links ?? 1,
      size: file?.bytes.count ?? 0, mode: file?.mode ?? 0o700, changed: file?.changed ?? 0)
  }

  func mkdir(_ path: String) throws(SystemError) {
    try call("mkdir", path) { state throws(Failure) in
      guard !state.folders.contains(path), state.names[path] == nil else {
        throw Failure(code: EEXIST)
      }
      guard state.folders.contains(Self.parent(path)) else { throw Failure(code: ENOENT) }
      state.folders.insert(path)
    }
  }

  func readdir(_ path: String) throws(SystemError) -> [[UInt8]] {
    try call("readdir", path) { state throws(Failure) in
      guard state.folders.contains(path) else { throw Failure(code: ENOENT) }
      let below = path == "/" ? "/" : "\(path)/"
      let all = Array(state.names.keys) + Array(state.folders)
      return all.filter { $0.hasPrefix(below) && $0.count > below.count }.map { $0.dropFirst(below.count) }
        .filter { !$0.contains("/") }.map { Array($0.utf8) }
    }
  }

  func rename(_ from: String, to: String) throws(SystemError) {
    try call("rename", from) { state throws(Failure) in
      guard let inode = state.names.removeValue(forKey: from) else { throw Failure(code: ENOENT) }
      if let old = state.names[to] { state.files[old]?.links = 0 }
      state.names[to] = inode
    }
  }

  func unlink(_ path: String) throws(SystemError) {
    try call("unlink", path) { state throws(Failure) in
      guard let inode = state.names.removeValue(forKey: path) else { throw Failure(code: ENOENT) }
      state.files[inode]?.links = 0
    }
  }

  func close(_ file: OpenFile) throws(SystemError) {
    state.withLock { _ = $0.open.removeValue(forKey: file.descriptor) }
  }

  func fdatasync(_ file: OpenFile) throws(SystemError) {}
  func fsync(_ file: OpenFile) throws(SystemError) {}
  /// There is one program only.
  func flock(_ file: OpenFile, _ lock: FileLock) throws(SystemError) {}
  func nanosleep(milliseconds: Int) {}
}
