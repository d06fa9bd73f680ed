import Glibc
import Journal

/// A folder of its own for made-up data; it is gone when the program ends.
struct TemporaryFolder {
  /// Its path.
  let path: String

  /// Makes an empty folder that only its owner can enter.
  ///
  /// - Throws: `Files.Problem` where none can be made.
  init(named name: String) throws {
    let parent = Surroundings.folder("TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/\(name)-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw Files.problem(parent, errno, creating: true)
    }
    path = String(cString: made)
  }

  /// Removes the folder and all that is in it.
  func remove() {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in (try? SystemCalls().readdir(path)) ?? [] {
      remove("\(path)/\(String(decoding: name, as: UTF8.self))")
    }
    rmdir(path)
  }
}
