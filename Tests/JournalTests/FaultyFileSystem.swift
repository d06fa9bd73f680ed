import Synchronization

@testable import Journal

/// The real file system, with one system call that goes wrong, and a record of all that were made.
final class FaultyFileSystem: FileSystem {
  /// What happens at the chosen call.
  enum Fault: Equatable, Sendable {
    /// It fails with an error number and does nothing.
    case fail(Int32)
    /// It, and every one of its name that follows, fails.
    case failFromHere(Int32)
    /// The process is killed before it: nothing more is done, and all files are closed.
    case kill
    /// A write puts down only so many bytes and then the process is killed.
    case tear(Int)
    /// A write puts down only so many bytes and says so.
    case short(Int)
    /// A write puts down only so many bytes and the next one fails.
    case shortThenFail(Int, Int32)
    /// Something is done by somebody else just before the call.
    case meanwhile
  }

  static let names = [
    "open", "create", "read", "pread", "write", "pwrite", "fdatasync", "fsync", "ftruncate", "flock", "fstat",
    "stat", "lstat", "fchmod", "mkdir", "readdir", "rename", "unlink", "rmdir", "close",
  ]
  static let killed: Int32 = -1

  private struct State {
    var calls: [String] = []
    var counts: [String: Int] = [:]
    var open: [Int32: OpenFile] = [:]
    var isKilled = false
    var failsNextWrite: Int32?
  }

  private let real = SystemCalls()
  private let name: String
  private let number: Int
  private let fault: Fault
  private let only: String?
  private let meanwhile: (@Sendable () -> Void)?
  private let state = Mutex(State())

  /// Lets the `number`th call of a name go wrong.
  ///
  /// The name `any` counts all calls; `only` narrows it to paths with a text in them.
  init(
    _ name: String = "", _ number: Int = 0, _ fault: Fault = .kill, only: String? = nil,
    meanwhile: (@Sendable () -> Void)? = nil
  ) {
    self.name = name
    self.number = number
    self.fault = fault
    self.only = only
    self.meanwhile = meanwhile
  }

  /// The names and paths of all calls.
  var calls: [String] { state.withLock { $0.calls } }
  /// Whether the fault has come about.
  var hasStruck: Bool { state.withLock { ($0.counts[name] ?? 0) >= number && number > 0 } }
  /// The files that are open.
  var openFiles: [String] { state.withLock { $0.open.values.map(\.path) } }

  private enum Verdict { case go, fail(Int32), kill, tear(Int), short(Int) }

  private func verdict(_ call: String, _ path: String) -> Verdict {
    let (verdict, runs) = state.withLock { state -> (Verdict, Bool) in
      if state.isKilled { return (.fail(Self.killed), false) }
      state.calls.append("\(call) \(path)")
      if call == "write", let code = state.failsNextWrite {
        state.failsNextWrite = nil
        return (.fail(code), false)
      }
      guard name == "any" || name == call, only.map({ path.contains($0) }) ?? true else {
        return (.go, false)
      }
      state.counts[name, default: 0] += 1
      let count = state.counts[name] ?? 0
      switch fault {
      case .failFromHere(let code): return (count >= number ? .fail(code) : .go, false)
      case _ where count != number: return (.go, false)
      case .fail(let code): return (.fail(code), false)
      case .kill:
        state.isKilled = true
        return (.kill, false)
      case .tear(let length):
        state.isKilled = true
        return (.tear(length), false)
      case .short(let length): return (.short(length), false)
      case .shortThenFail(let length, let code):
        state.failsNextWrite = code
        return (.short(length), false)
      case .meanwhile: return (.go, true)
      }
    }
    if runs { meanwhile?() }
    return verdict
  }

  private func pass(_ call: String, _ path: String) throws(SystemError) {
    switch verdict(call, path) {
    case .go, .short, .tear: return
    case .fail(let code): throw SystemError(call: call, path: path, code: code)
    case .kill:
      closeAll()
      throw SystemError(call: call, path: path, code: Self.killed)
    }
  }

  /// What the system does for a process that is gone.
  func closeAll() {
    let files = state.withLock { state in
      defer { state.open = [:] }
      return Array(state.open.values)
    }
    for file in files { try? real.close(file) }
  }

  deinit { closeAll() }

  private func remember(_ file: OpenFile) -> OpenFile {
    state.withLock { $0.open[file.descriptor] = file }
    return file
  }

  func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    try pass("open", path)
    return remember(try real.open(path, for: purpose))
  }

  func create(_ path: String) throws(SystemError) -> OpenFile {
    try pass("create", path)
    return remember(try real.create(path))
  }

  func read(_ file: OpenFile, into buffer: inout [UInt8], from start: Int) throws(SystemError) -> Int {
    try pass("read", file.path)
    return try real.read(file, into: &buffer, from: start)
  }

  func pread(_ file: OpenFile, into buffer: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
    try pass("pread", file.path)
    return try real.pread(file, into: &buffer, at: offset)
  }

  func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    switch verdict("write", file.path) {
    case .go: return try real.write(file, bytes)
    case .short(let length): return try real.write(file, bytes.prefix(max(1, length)))
    case .fail(let code): throw SystemError(call: "write", path: file.path, code: code)
    case .kill:
      closeAll()
      throw SystemError(call: "write", path: file.path, code: Self.killed)
    case .tear(let length):
      if length > 0 { _ = try real.write(file, bytes.prefix(length)) }
      closeAll()
      throw SystemError(call: "write", path: file.path, code: Self.killed)
    }
  }

  func pwrite(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemError) -> Int {
    try pass("pwrite", file.path)
    return try real.pwrite(file, bytes, at: offset)
  }

  /// Nothing is synced: without a power cut nobody can tell, and thousands of cases stay quick.
  func fdatasync(_ file: OpenFile) throws(SystemError) { try pass("fdatasync", file.path) }

  func fsync(_ file: OpenFile) throws(SystemError) { try pass("fsync", file.path) }

  func ftruncate(_ file: OpenFile, to length: Int) throws(SystemError) {
    try pass("ftruncate", file.path)
    try real.ftruncate(file, to: length)
  }

  func flock(_ file: OpenFile, _ lock: FileLock) throws(SystemError) {
    try pass("flock", file.path)
    try real.flock(file, lock)
  }

  func fstat(_ file: OpenFile) throws(SystemError) -> FileStatus {
    try pass("fstat", file.path)
    return try real.fstat(file)
  }

  func stat(_ path: String) throws(SystemError) -> FileStatus {
    try pass("stat", path)
    return try real.stat(path)
  }

  func lstat(_ path: String) throws(SystemError) -> FileStatus {
    try pass("lstat", path)
    return try real.lstat(path)
  }

  func fchmod(_ file: OpenFile, mode: UInt32) throws(SystemError) {
    try pass("fchmod", file.path)
    try real.fchmod(file, mode: mode)
  }

  func mkdir(_ path: String) throws(SystemError) {
    try pass("mkdir", path)
    try real.mkdir(path)
  }

  func readdir(_ path: String) throws(SystemError) -> [[UInt8]] {
    try pass("readdir", path)
    return try real.readdir(path)
  }

  func rename(_ from: String, to: String) throws(SystemError) {
    try pass("rename", from)
    try real.rename(from, to: to)
  }

  func unlink(_ path: String) throws(SystemError) {
    try pass("unlink", path)
    try real.unlink(path)
  }

  func rmdir(_ path: String) throws(SystemError) {
    try pass("rmdir", path)
    try real.rmdir(path)
  }

  func close(_ file: OpenFile) throws(SystemError) {
    let wasOpen = state.withLock { $0.open.removeValue(forKey: file.descriptor) != nil }
    // A close that fails has let go of the file all the same, as on Linux.
    if wasOpen { try real.close(file) }
    try pass("close", file.path)
  }

  /// No test waits.
  func nanosleep(milliseconds: Int) {
    state.withLock { $0.calls.append("nanosleep \(milliseconds)") }
  }
}
