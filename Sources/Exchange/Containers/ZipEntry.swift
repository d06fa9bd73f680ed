/// One file of an archive, as the archive's directory describes it.
struct ZipEntry: Sendable {
  /// Its path within the archive, with `/` between folders.
  let path: String
  /// How it is packed: 0 as it is, 8 deflated (APPNOTE 4.4.5).
  let method: Int
  /// Whether it can be read only with a password.
  let isEncrypted: Bool
  /// The CRC-32 of its bytes.
  let checksum: UInt32
  /// How many bytes it has in the archive.
  let packed: Int
  /// How many bytes it has.
  let count: Int
  /// Where its own header begins.
  let header: Int

  /// The last part of its path.
  var name: String { String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "") }

  /// Whether it is a file that somebody put there, and no folder or what a system adds; a path out of the archive's
  /// folder is none that an export has.
  var isFile: Bool {
    let parts = path.split(separator: "/")
    return !path.hasSuffix("/") && !path.hasPrefix("/") && !path.contains("\\") && !parts.contains("..")
      && parts.first != "__MACOSX" && !name.hasPrefix(".")
  }
}
