import Model

@testable import Journal

/// Three devices, each with a home on a disk of its own, and the ways in which files get from one to another.
struct ThreeHomes {
  private static let home = "/ann/vitals"
  private static let folder = JournalFolder(home: home, state: "/ann/state")
  private let disks: [SimulatedFileSystem]
  private let stores: [JournalStore]
  /// Every state that each device's own files were in, oldest first.
  private var versions: [[String: [[UInt8]]]]
  private var copies = 0

  init(seed: UInt64) {
    let disks = (0..<3).map { _ in SimulatedFileSystem(SimulatedDisk(folders: ["/ann"])) }
    stores = disks.enumerated().map { index, disk in
      JournalStore(
        home: Self.home, state: "/ann/state", device: "device\(index)", zoneName: "Europe/Paris",
        fileSystem: disk,
        generator: SeededGenerator(seed: seed &* 3 &+ UInt64(index)))
    }
    self.disks = disks
    versions = [[:], [:], [:]]
  }

  func store(_ device: Int) -> JournalStore { stores[device] }

  /// All files of the journal on a device, by path.
  func files(_ device: Int) -> [String: [UInt8]] {
    disks[device].disk.files.filter { $0.key.hasSuffix(".jsonl") }
  }

  /// The files that a device has written itself; conflict copies that lie beside them are not.
  func own(_ device: Int) -> [String: [UInt8]] {
    files(device).filter { $0.key.contains("/device\(device)-") && !$0.key.contains("conflict") }
  }

  /// Keeps what a device has written, as an old version to come.
  mutating func remember(_ device: Int) {
    for (path, bytes) in own(device) where versions[device][path]?.last != bytes {
      versions[device][path, default: []].append(bytes)
    }
  }

  /// Brings something of one device to another, in one of the ways of git, Syncthing and people with USB sticks.
  mutating func bring(
    from: Int, to: Int, _ generator: inout SeededGenerator
  ) throws {
    for (path, states) in versions[from].sorted(by: { $0.key < $1.key }) {
      guard let newest = states.last, let some = states.randomElement(using: &generator) else { continue }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0, 1: try put(newest, path, to)
      case 2: try put(some, path, to)
      case 3: try put(merged(some, files(to)[path] ?? newest, &generator), path, to)
      case 4:
        copies += 1
        let copy = path.replacing(".jsonl", with: ".sync-conflict-20261121-0730\(10 + copies)-ABCDEFG.jsonl")
        // A copy of its own file may come back to the device that wrote it, too.
        try put(some, copy, Bool.random(using: &generator) ? to : from)
      default: continue
      }
    }
  }

  /// Everybody gets everything, over whatever lies there.
  func bringAll() throws {
    for from in 0..<3 {
      for to in 0..<3 where to != from { for (path, bytes) in own(from) { try put(bytes, path, to) } }
    }
  }

  /// What git makes of two versions with `merge=union`: what both have, then the one's rest, then the other's.
  private func merged(_ one: [UInt8], _ other: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let (one, other) = (one.split(separator: 10), other.split(separator: 10))
    let common = zip(one, other).prefix { $0 == $1 }.count
    var rests = [Array(one[common...]), Array(other[common...])]
    if Bool.random(using: &generator) { rests.reverse() }
    return (one[..<common] + rests[0] + rests[1]).flatMap { $0 + [10] }
  }

  /// Puts a file in place of what lies there, as another program does.
  private func put(_ bytes: [UInt8], _ path: String, _ device: Int) throws {
    let disk = disks[device]
    try Folders(system: disk).make(Folders.parent(of: path))
    try WholeFile(system: disk).replace(path, with: bytes)
  }
}
