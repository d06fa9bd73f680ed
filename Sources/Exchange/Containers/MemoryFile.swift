import CContainers
import Glibc

/// A file that is only in memory: what is unpacked from an archive and has to be read at any place of it.
///
/// Health data never reaches a folder of temporary files.
enum MemoryFile {
  /// The most bytes that are unpacked so.
  static let most = 4 << 30

  /// Unpacks a file of an archive.
  ///
  /// - Throws: `ImportProblem` where it cannot be read, or has more than 4 GB.
  static func unpacked(_ entry: ZipEntry, of archive: ZipArchive) throws(ImportProblem) -> ByteSource {
    guard entry.count <= most else {
      throw ImportProblem(
        .format, "a database in the archive has \(entry.count) bytes",
        expected: "unpack it and import what is in it")
    }
    let descriptor = ccontainers_memory_file()
    guard descriptor >= 0 else { throw .unreadable(errno) }
    let file = ByteSource(descriptor: descriptor, count: entry.count, path: nil)
    try archive.stream(entry).forEach { piece throws(ImportProblem) in
      var rest = piece
      while !rest.isEmpty {
        let written = write(descriptor, rest.baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw .unreadable(errno) }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
    }
    return file
  }
}
