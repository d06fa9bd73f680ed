import Foundation
import Model
import Synchronization
import Testing

@testable import Journal

/// A home folder of a test's own, with its state folder beside it; removed at the end.
final class ScratchHome: Sendable {
  let root: String
  var home: String { "\(root)/home" }

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/journal-\(UUID().uuidString)"
    // With something in it, the root is a folder that was there long before.
    try FileManager.default.createDirectory(
      atPath: "\(root)/neighbour", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// A store of a device; each device has a state folder of its own, as on machines of their own.
  func store(
    _ device: String = "laptop", _ system: any FileSystem = UnsyncedFileSystem.shared, seed: UInt64 = 1
  ) -> JournalStore {
    JournalStore(
      home: home, state: "\(root)/state-\(device)", device: device, zoneName: "Europe/Paris",
      fileSystem: system,
      generator: SeededGenerator(seed: seed &* 31 &+ UInt64(device.utf8.reduce(0) { $0 &* 7 &+ Int($1) })))
  }

  /// A home with the same files elsewhere; the state folder is named for its home and so moves along.
  func copy() throws -> ScratchHome {
    let copy = try ScratchHome()
    let old = JournalFolder(home: home, state: "").state
    let new = JournalFolder(home: copy.home, state: "").state
    for (name, bytes) in files() { try copy.put(bytes, "../" + name.replacing(old, with: new)) }
    return copy
  }

  /// The ledger as another, sound program sees it.
  func ledger(_ scope: Scope = .everything) throws -> Ledger { try store().load(scope) }

  /// All files below the root, as paths relative to it, with their bytes.
  func files() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      guard let type = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")[.type],
        type as? FileAttributeType == .typeRegular,
        let data = FileManager.default.contents(atPath: "\(root)/\(name)")
      else { continue }
      files[name] = Array(data)
    }
    return files
  }

  /// The journal's files, relative to the home folder.
  func journal() -> [String: [UInt8]] {
    var journal: [String: [UInt8]] = [:]
    for (name, bytes) in files() where name.hasPrefix("home/") && name.hasSuffix(".jsonl") {
      journal[String(name.dropFirst(5))] = bytes
    }
    return journal
  }

  /// The lines of a file of the home folder, without their line ends.
  func lines(_ name: String) -> [String] {
    let bytes = FileManager.default.contents(atPath: "\(home)/\(name)") ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).dropLast()
  }

  /// Puts bytes into a file of the home folder, making what is missing.
  func put(_ bytes: some Sequence<UInt8>, _ name: String) throws {
    let path = "\(home)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Puts lines into a file of the home folder.
  func put(lines: [String], _ name: String) throws {
    try put(lines.map { $0 + "\n" }.joined().utf8, name)
  }

  /// The permissions of a path relative to the root.
  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")[.posixPermissions] as? Int
  }

  /// Checks every line of every file of the journal, and of rescued ones, against the schema.
  func validate(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let paths = files().keys.filter { $0.hasSuffix(".jsonl") }.map { "\(root)/\($0)" }
    let (status, output) = try Self.run(["/usr/bin/python3", Self.validator] + paths.sorted())
    #expect(status == 0, "\(output.suffix(2000))", sourceLocation: sourceLocation)
  }

  /// Does something while new files would be open to all; the mask is the whole process's, so one test at a time.
  static func withoutUmask<Result>(_ body: () throws -> sending Result) rethrows -> Result {
    try mask.withLock { _ in
      let old = umask(0)
      defer { umask(old) }
      return try body()
    }
  }

  private static let mask = Mutex(())

  static func run(_ words: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private static let validator = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Schemas/validate.py").standardized.path
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
