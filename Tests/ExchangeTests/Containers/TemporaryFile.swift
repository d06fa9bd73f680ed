import Glibc
import Testing

/// A file in a folder of its own, which goes with it.
final class TemporaryFile {
  let path: String
  private let folder: String

  init(_ name: String, _ bytes: [UInt8]) throws {
    var template = Array("/tmp/vitals-import-XXXXXX".utf8CString)
    folder = String(cString: try #require(mkdtemp(&template)))
    path = "\(folder)/\(name)"
    try write(bytes)
  }

  deinit { _ = system("rm -r \(folder)") }

  func write(_ bytes: [UInt8], suffix: String = "") throws {
    let file = try #require(fopen(path + suffix, "wb"))
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
  }
}
