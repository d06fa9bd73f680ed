import Glibc
import Synchronization

@testable import Journal

/// A file system in memory, for crashes at any system call and for tests that need a fast scratch disk.
///
/// Everything a program sees is as on Linux, except that there are no symbolic links and that a rename stays in its
/// folder. Locks belong to open files and are gone with them.
final class SimulatedFileSystem: FileSystem {
  /// A system call that fails once.
  struct Failure: Sendable {
    let call: String
    /// What its path ends with.
    let path: String
    let code: Int32
    /// So many bytes of a write get through before.
    var accepting = 0
  }

  /// The disk before a system call that may change what a power cut leaves.
  struct CrashPoint: Sendable {
    let call: String
    let disk: SimulatedDisk
  }

  private let state: Mutex<SimulatedState>

  init(_ disk: SimulatedDisk) { state = Mutex(SimulatedState(disk: disk)) }

  /// The disk as it is now.
  var disk: SimulatedDisk { state.withLock { $0.disk } }
  /// The names of the calls that were made.
  var calls: Set<String> { state.withLock { $0.calls } }

  /// The process is gone, the machine is not: files are closed and locks let go, nothing else changes.
  func kill() {
    state.withLock {
      $0.opened = [:]
      $0.locks = [:]
    }
  }

  /// Lets calls fail, each once.
  func fail(_ failures: [Failure]) { state.withLock { $0.failures = failures } }

  /// Does something, and gives back the disk before every call that changed it or its syncs, and at the end.
  func recording(_ body: () throws -> Void) rethrows -> [CrashPoint] {
    state.withLock { $0.points = [] }
    defer { state.withLock { $0.points = nil } }
    try body()
    return state.withLock { ($0.points ?? []) + [CrashPoint(call: "the end", disk: $0.disk)] }
  }

  /// Opens; a file to be locked is made where it is not there.
  func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    try perform("open", path) { state throws(SimulatedFault) in
      if let number = state.disk.find(path), let sort = state.disk.nodes[number]?.sort {
        switch (purpose, sort) {
        case (.folder, .file): throw SimulatedFault(ENOTDIR)
        case (.appending, .folder), (.locking, .folder): throw SimulatedFault(EISDIR)
        default: return state.open(number, path)
        }
      }
      guard case .locking = purpose else { throw SimulatedFault(ENOENT) }
      state.note("open", path)
      return state.open(try state.make(.file, at: path, mode: 0o600), path)
    }
  }

  func create(_ path: String) throws(SystemError) -> OpenFile {
    try perform("create", path, changes: true) { state throws(SimulatedFault) in
      state.open(try state.make(.file, at: path, mode: 0o600), path)
    }
  }

  func read(_ file: OpenFile, into buffer: inout [UInt8], from start: Int) throws(SystemError) -> Int {
    let room = buffer.count - start
    let bytes = try perform("read", file.path) { state throws(SimulatedFault) in
      let data = try state.node(file).data
      let position = state.opened[file.descriptor]?.position ?? 0
      let bytes = data.dropFirst(position).prefix(room)
      state.opened[file.descriptor]?.position += bytes.count
      return bytes
    }
    buffer.replaceSubrange(start..<start + bytes.count, with: bytes)
    return bytes.count
  }

  func pread(_ file: OpenFile, into buffer: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
    let room = buffer.count
    let bytes = try perform("pread", file.path) { state throws(SimulatedFault) in
      try state.node(file).data.dropFirst(offset).prefix(room)
    }
    buffer.replaceSubrange(0..<bytes.count, with: bytes)
    return bytes.count
  }

  func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try perform("write", file.path, changes: true) { state throws(SimulatedFault) in
      let end = try state.node(file).data.count
      var bytes = bytes
      if let index = state.failure(of: "write", file.path) {
        bytes = bytes.prefix(state.failures[index].accepting)
        state.failures[index].accepting = 0
      }
      try state.change(file) { $0.change(.write(at: end, Array(bytes))) }
      return bytes.count
    }
  }

  func pwrite(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemError) -> Int {
    try perform("pwrite", file.path, changes: true) { state throws(SimulatedFault) in
      try state.change(file) { $0.change(.write(at: offset, Array(bytes))) }
      return bytes.count
    }
  }

  func fdatasync(_ file: OpenFile) throws(SystemError) { try sync("fdatasync", file) }

  func fsync(_ file: OpenFile) throws(SystemError) { try sync("fsync", file) }

  private func sync(_ call: String, _ file: OpenFile) throws(SystemError) {
    do throws(SystemError) {
      try perform(call, file.path, changes: true) { state throws(SimulatedFault) in
        try state.change(file) { $0.sync() }
      }
    } catch {
      state.withLock { state in
        if let number = state.opened[file.descriptor]?.number { state.disk.change(number) { $0.failSync() } }
      }
      throw error
    }
  }

  func ftruncate(_ file: OpenFile, to length: Int) throws(SystemError) {
    try perform("ftruncate", file.path, changes: true) { state throws(SimulatedFault) in
      try state.change(file) { $0.change(.truncate(to: length)) }
    }
  }

  func flock(_ file: OpenFile, _ lock: FileLock) throws(SystemError) {
    try perform("flock", file.path) { state throws(SimulatedFault) in
      guard let number = state.opened[file.descriptor]?.number else { throw SimulatedFault(EBADF) }
      if let holder = state.locks[number], holder != file.descriptor { throw SimulatedFault(EWOULDBLOCK) }
      switch lock {
      case .exclusive: state.locks[number] = file.descriptor
      case .shared: break
      case .none: state.locks[number] = nil
      }
    }
  }

  func fstat(_ file: OpenFile) throws(SystemError) -> FileStatus {
    try perform("fstat", file.path) { state throws(SimulatedFault) in
      guard let number = state.opened[file.descriptor]?.number else { throw SimulatedFault(EBADF) }
      return try state.status(number)
    }
  }

  func stat(_ path: String) throws(SystemError) -> FileStatus { try status("stat", path) }

  func lstat(_ path: String) throws(SystemError) -> FileStatus { try status("lstat", path) }

  private func status(_ call: String, _ path: String) throws(SystemError) -> FileStatus {
    try perform(call, path) { state throws(SimulatedFault) in
      guard let number = state.disk.find(path) else { throw SimulatedFault(ENOENT) }
      return try state.status(number)
    }
  }

  /// Sets permissions, at once and for good: nothing rests on when they reach the disk.
  func fchmod(_ file: OpenFile, mode: UInt32) throws(SystemError) {
    try perform("fchmod", file.path) { state throws(SimulatedFault) in
      try state.change(file) { $0.mode = mode }
    }
  }

  func mkdir(_ path: String) throws(SystemError) {
    try perform("mkdir", path, changes: true) { state throws(SimulatedFault) in
      _ = try state.make(.folder, at: path, mode: 0o700)
    }
  }

  /// Lists a folder backwards, so that nobody relies on an order.
  func readdir(_ path: String) throws(SystemError) -> [[UInt8]] {
    try perform("readdir", path) { state throws(SimulatedFault) in
      guard let number = state.disk.find(path), let node = state.disk.nodes[number] else {
        throw SimulatedFault(ENOENT)
      }
      guard node.sort == .folder else { throw SimulatedFault(ENOTDIR) }
      return node.names.keys.sorted(by: >).map { Array($0.utf8) }
    }
  }

  func rename(_ from: String, to: String) throws(SystemError) {
    try perform("rename", from, changes: true) { state throws(SimulatedFault) in
      guard let number = state.disk.find(from) else { throw SimulatedFault(ENOENT) }
      let (folder, name) = try state.place(from)
      let (other, newName) = try state.place(to)
      guard folder == other else { throw SimulatedFault(EXDEV) }
      state.disk.change(folder) { $0.change(.rename(name, to: newName, number)) }
    }
  }

  func unlink(_ path: String) throws(SystemError) {
    try perform("unlink", path, changes: true) { state throws(SimulatedFault) in
      guard let number = state.disk.find(path) else { throw SimulatedFault(ENOENT) }
      guard state.disk.nodes[number]?.sort == .file else { throw SimulatedFault(EISDIR) }
      let (folder, name) = try state.place(path)
      state.disk.change(folder) { $0.change(.unlink(name)) }
    }
  }

  func rmdir(_ path: String) throws(SystemError) {
    try perform("rmdir", path, changes: true) { state throws(SimulatedFault) in
      guard let number = state.disk.find(path), let node = state.disk.nodes[number] else {
        throw SimulatedFault(ENOENT)
      }
      guard node.sort == .folder else { throw SimulatedFault(ENOTDIR) }
      guard node.names.isEmpty else { throw SimulatedFault(ENOTEMPTY) }
      let (folder, name) = try state.place(path)
      state.disk.change(folder) { $0.change(.unlink(name)) }
    }
  }

  /// There is no second memory: what is read is what is there.
  func dropCache(of file: OpenFile) { state.withLock { _ = $0.calls.insert("dropCache") } }

  func close(_ file: OpenFile) throws(SystemError) {
    try perform("close", file.path) { state throws(SimulatedFault) in
      guard let opened = state.opened.removeValue(forKey: file.descriptor) else {
        throw SimulatedFault(EBADF)
      }
      if state.locks[opened.number] == file.descriptor { state.locks[opened.number] = nil }
    }
  }

  /// No test waits.
  func nanosleep(milliseconds: Int) { state.withLock { _ = $0.calls.insert("nanosleep") } }
}

extension SimulatedFileSystem {
  private func perform<Value: Sendable>(
    _ call: String, _ path: String, changes: Bool = false,
    _ body: (inout SimulatedState) throws(SimulatedFault) -> Value
  ) throws(SystemError) -> Value {
    let result = state.withLock { state -> Result<Value, SimulatedFault> in
      state.calls.insert(call)
      if changes { state.note(call, path) }
      if let index = state.failure(of: call, path), state.failures[index].accepting == 0 {
        return .failure(SimulatedFault(state.failures.remove(at: index).code))
      }
      do throws(SimulatedFault) {
        return .success(try body(&state))
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let value): return value
    case .failure(let fault): throw SystemError(call: call, path: path, code: fault.code)
    }
  }
}
