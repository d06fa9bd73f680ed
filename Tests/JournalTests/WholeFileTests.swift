import Foundation
import Glibc
import Testing

@testable import Journal

/// Files are read and written as a whole, whatever portions the system works in.
struct WholeFileTests {
  private let scratch: ScratchHome
  private let path: String

  init() throws {
    scratch = try ScratchHome()
    path = "\(scratch.root)/file"
  }

  /// Takes and gives at most three bytes at once.
  private final class SmallPortions: FileSystemWrapper, @unchecked Sendable {
    override func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
      try super.write(file, bytes.prefix(3))
    }
    override func pread(_ file: OpenFile, into buffer: inout [UInt8], at offset: Int) throws(SystemError)
      -> Int
    {
      var portion = [UInt8](repeating: 0, count: min(3, buffer.count))
      let count = try super.pread(file, into: &portion, at: offset)
      buffer.replaceSubrange(0..<count, with: portion.prefix(count))
      return count
    }
    override func read(_ file: OpenFile, into buffer: inout [UInt8], from start: Int) throws(SystemError)
      -> Int
    {
      var portion = [UInt8](repeating: 0, count: min(3, buffer.count - start))
      let count = try super.read(file, into: &portion, from: 0)
      buffer.replaceSubrange(start..<start + count, with: portion.prefix(count))
      return count
    }
  }

  /// Takes no byte, and does not say why.
  private final class NothingTaken: FileSystemWrapper, @unchecked Sendable {
    override func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int { 0 }
  }

  @Test func portionsAreNoMatter() throws {
    let bytes = (0..<1000).map { UInt8($0 % 251) }
    let files = WholeFile(system: SmallPortions(SystemCalls()))
    try files.replace(path, with: bytes)
    #expect(try files.read(path)?.bytes == bytes)
    #expect(try files.read(path, atMost: 10)?.bytes == Array(bytes.prefix(10)))
    #expect(try files.read(path)?.status.size == 1000)
    let file = try files.system.open(path, for: .reading)
    defer { try? files.system.close(file) }
    #expect(try files.system.readAll(file) == bytes)
  }

  @Test func whatIsNotTakenIsNoFile() throws {
    let files = WholeFile(system: NothingTaken(SystemCalls()))
    #expect(throws: SystemError.self) { try files.replace(path, with: [1, 2, 3]) }
    #expect(scratch.files().isEmpty)
  }

  @Test func whatIsNoPlainFileIsNothingOrAnError() throws {
    try FileManager.default.createDirectory(
      atPath: "\(scratch.root)/folder", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: "\(scratch.root)/link", withDestinationPath: "folder")
    try WholeFile(system: SystemCalls()).replace(path, with: [1])
    let files = WholeFile(system: SystemCalls())
    let strict = [("folder", EISDIR), ("link", ELOOP), ("file/below", ENOTDIR)]
    for (name, code) in strict {
      #expect(try files.read("\(scratch.root)/\(name)")?.bytes == nil)
      let error = #expect(throws: SystemError.self) {
        try files.read("\(scratch.root)/\(name)", mustBePlain: true)
      }
      #expect(error?.code == code)
    }
    #expect(try files.read("\(scratch.root)/none")?.bytes == nil)
    #expect(try files.read("\(scratch.root)/none", mustBePlain: true)?.bytes == nil)
  }
}
