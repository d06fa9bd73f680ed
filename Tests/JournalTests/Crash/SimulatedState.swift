import Glibc

@testable import Journal

/// An error number, before it is known whose call it was.
struct SimulatedFault: Error {
  let code: Int32
  init(_ code: Int32) { self.code = code }
}

/// What a simulated system knows: the disk, the open files and their locks.
struct SimulatedState {
  struct Opened {
    let number: Int
    var position = 0
  }

  var disk: SimulatedDisk
  var opened: [Int32: Opened] = [:]
  /// The open file that holds the lock of a file.
  var locks: [Int: Int32] = [:]
  private var nextDescriptor: Int32 = 3
  /// The disk before each call so far; nil where nobody records.
  var points: [SimulatedFileSystem.CrashPoint]?
  /// The calls that are to fail.
  var failures: [SimulatedFileSystem.Failure] = []
  /// The names of the calls that were made.
  var calls: Set<String> = []

  init(disk: SimulatedDisk) { self.disk = disk }

  mutating func note(_ call: String, _ path: String) {
    points?.append(.init(call: "\(call) \(path)", disk: disk))
  }

  func failure(of call: String, _ path: String) -> Int? {
    failures.firstIndex { $0.call == call && path.hasSuffix($0.path) }
  }

  mutating func open(_ number: Int, _ path: String) -> OpenFile {
    defer { nextDescriptor += 1 }
    opened[nextDescriptor] = .init(number: number)
    return OpenFile(descriptor: nextDescriptor, path: path)
  }

  func node(_ file: OpenFile) throws(SimulatedFault) -> SimulatedNode {
    guard let number = opened[file.descriptor]?.number, let node = disk.nodes[number] else {
      throw .init(EBADF)
    }
    guard node.sort == .file else { throw .init(EISDIR) }
    return node
  }

  mutating func change(
    _ file: OpenFile, _ body: (inout SimulatedNode) -> Void
  ) throws(SimulatedFault) {
    guard let number = opened[file.descriptor]?.number else { throw .init(EBADF) }
    disk.change(number, body)
  }

  func status(_ number: Int) throws(SimulatedFault) -> FileStatus {
    guard let status = disk.status(of: number) else { throw .init(EBADF) }
    return status
  }

  /// The folder of a path and the name in it.
  func place(_ path: String) throws(SimulatedFault) -> (folder: Int, name: String) {
    let parent = Folders.parent(of: path)
    guard let folder = disk.find(parent), disk.nodes[folder]?.sort == .folder else { throw .init(ENOENT) }
    return (folder, String(path.dropFirst(parent == "/" ? 1 : parent.utf8.count + 1)))
  }

  mutating func make(
    _ sort: FileStatus.Sort, at path: String, mode: UInt32
  ) throws(SimulatedFault) -> Int {
    let (folder, name) = try place(path)
    guard disk.find(path) == nil else { throw .init(EEXIST) }
    let number = disk.add(SimulatedNode(sort, mode: mode))
    disk.change(folder) { $0.change(.link(name, number)) }
    return number
  }
}
