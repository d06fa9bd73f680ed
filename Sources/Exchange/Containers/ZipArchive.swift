import CContainers

/// An archive in the ZIP format: its files, listed and read one by one; nothing is unpacked to the disk.
package struct ZipArchive: Sendable {
  private let source: ByteSource
  /// The files in it, without folders and what systems add.
  let files: [ZipEntry]

  /// Unpacked bytes for each packed one that no honest file has more of: deflate itself ends at 1032.
  static let mostGrowth = 400
  /// Below so many bytes growth does no harm.
  static let harmless = 64 << 20
  /// The most bytes of a file that are unpacked into memory: a table of millions of rows.
  static let mostInMemory = 512 << 20

  static let encrypted = ImportProblem(
    .format, "the archive is encrypted", expected: "unpack it with its password and import what is in it")

  /// Whether bytes begin as an archive does.
  static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// Reads the directory.
  ///
  /// - Throws: `ImportProblem` where it is damaged, or holds no file.
  init(_ source: ByteSource) throws(ImportProblem) {
    self.source = source
    files = try ZipDirectory(source).entries().filter(\.isFile)
    guard !files.isEmpty else {
      throw ImportProblem(.empty, "the archive holds no file", expected: "export it again")
    }
  }

  /// The bytes of a file, unpacked as they are asked for, and held against their checksum at the end.
  ///
  /// - Throws: `ImportProblem` where it is encrypted, packed in an unknown way, or would grow beyond all measure.
  func stream(_ entry: ZipEntry) throws(ImportProblem) -> ByteStream {
    guard !entry.isEncrypted else { throw Self.encrypted }
    guard entry.method == 0 || entry.method == 8 else {
      throw ImportProblem(
        .format, "the archive is packed by method \(entry.method)",
        expected: "unpack it and import what is in it")
    }
    guard entry.count <= Self.harmless || entry.count / Self.mostGrowth <= entry.packed else {
      throw ImportProblem(
        .damaged, "\(entry.packed) bytes of the archive say that they unpack to \(entry.count)",
        expected: "unpack it yourself if you trust it, and import what is in it")
    }
    guard ccontainers_has_zlib() else { throw .missing(.zlib, for: "an archive") }
    let source = source
    return ByteStream { () throws(ImportProblem) in try ZipReader(source, entry) }
  }

  /// The bytes of a file in memory.
  ///
  /// - Throws: `ImportProblem` where it cannot be read, or has more than 512 MB.
  func bytes(_ entry: ZipEntry) throws(ImportProblem) -> [UInt8] {
    guard entry.count <= Self.mostInMemory else {
      throw ImportProblem(
        .format, "a file in the archive has \(entry.count) bytes",
        expected: "unpack it and import what is in it")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.count)
    try stream(entry).forEach { piece throws(ImportProblem) in bytes.append(contentsOf: piece) }
    return bytes
  }
}
