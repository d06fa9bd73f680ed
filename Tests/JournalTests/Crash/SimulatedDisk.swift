import Glibc
import Journal

/// A disk in memory: a tree of files and folders, each with what is on it for good and what is not yet.
///
/// Data and size of a file become durable by a sync of the file, names only by a sync of their folder, as POSIX
/// promises and no more; ext4, XFS and btrfs keep more than that in most cases, but not all of them in every case.
struct SimulatedDisk {
  private(set) var nodes: [Int: SimulatedNode] = [1: SimulatedNode(.folder, mode: 0o700)]
  private var next = 2
  static let root = 1

  /// A disk with folders that were there long before.
  init(folders: [String]) {
    for path in folders {
      var parent = Self.root
      for name in path.split(separator: "/").map(String.init) {
        let known = nodes[parent]?.names[name]
        let number = known ?? add(SimulatedNode(.folder, mode: 0o700))
        if known == nil { change(parent) { $0.change(.link(name, number)) } }
        parent = number
      }
    }
    for number in nodes.keys { change(number) { $0.sync() } }
  }

  /// A disk as a crash has left it: all that is on it is durable.
  init(after crash: SimulatedDisk, nodes: [Int: SimulatedNode]) {
    self.nodes = nodes
    next = crash.next
  }

  mutating func change(_ number: Int, _ body: (inout SimulatedNode) -> Void) {
    guard var node = nodes.removeValue(forKey: number) else { return }
    body(&node)
    nodes[number] = node
  }

  mutating func add(_ node: SimulatedNode) -> Int {
    defer { next += 1 }
    nodes[next] = node
    return next
  }

  /// The number of what stands at a path; nil where nothing does.
  func find(_ path: String) -> Int? {
    var numbers = [Self.root]
    for name in path.split(separator: "/") {
      guard let node = numbers.last.flatMap({ nodes[$0] }), node.sort == .folder else { return nil }
      if name == ".." {
        if numbers.count > 1 { numbers.removeLast() }
      } else if let inside = node.names[String(name)] {
        numbers.append(inside)
      } else {
        return nil
      }
    }
    return numbers.last
  }

  /// How many names a file has.
  func links(of number: Int) -> Int {
    nodes.values.reduce(0) { count, node in count + node.names.values.count { $0 == number } }
  }

  func status(of number: Int) -> FileStatus? {
    nodes[number].map { node in
      FileStatus(
        sort: node.sort, device: 1, inode: UInt64(number), links: links(of: number), size: node.data.count,
        mode: node.mode)
    }
  }

  /// All files as programs see them, by path.
  var files: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var folders = [(path: "", number: Self.root)]
    while let (path, number) = folders.popLast() {
      for (name, inside) in nodes[number]?.names ?? [:] {
        guard let node = nodes[inside] else { continue }
        if node.sort == .folder {
          folders.append(("\(path)/\(name)", inside))
          files["\(path)/\(name)/"] = []
        } else {
          files["\(path)/\(name)"] = node.data
        }
      }
    }
    return files
  }
}
