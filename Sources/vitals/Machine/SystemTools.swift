import Glibc
import Journal

/// The machine's own programs, run to their end.
struct SystemTools: Tools {
  /// How long a program may take, in milliseconds.
  private static let patience = 10_000

  func path(of program: String) -> String? {
    let folders = (Surroundings.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  func run(_ program: String, _ arguments: [String], input: String) -> ToolRun? {
    guard let path = path(of: program), let files = UnnamedFiles(input: input) else { return nil }
    defer { files.close() }
    guard let child = try? Child([path] + arguments, files.streams) else { return nil }
    guard let status = child.status(within: Self.patience) else {
      return ToolRun(status: 124, output: "", errors: "it did not end within ten seconds")
    }
    return ToolRun(status: status, output: files.text(1), errors: files.text(2))
  }
}

/// Files without a name for what a program reads and prints: nothing has to be read while it runs.
private struct UnnamedFiles {
  private let descriptors: [Int32]
  var streams: Child.Streams {
    Child.Streams(input: descriptors[0], output: descriptors[1], errors: descriptors[2])
  }

  /// The most bytes of output that are taken.
  private static let most = 1 << 20

  init?(input: String) {
    let descriptors = (0..<3).map { _ in Self.file() }
    guard !descriptors.contains(-1) else {
      descriptors.forEach { if $0 >= 0 { _ = Glibc.close($0) } }
      return nil
    }
    self.descriptors = descriptors
    do throws(SystemError) {
      try SystemCalls().writeAll(OpenFile(descriptor: descriptors[0], path: "input"), Array(input.utf8)[...])
    } catch {
      close()
      return nil
    }
    lseek(descriptors[0], 0, SEEK_SET)
  }

  func text(_ number: Int) -> String {
    let file = descriptors[number]
    var bytes = [UInt8](repeating: 0, count: min(Self.most, max(0, Int(lseek(file, 0, SEEK_END)))))
    let count = pread(file, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  func close() { descriptors.forEach { _ = Glibc.close($0) } }

  private static func file() -> Int32 {
    var template = Array("\(Surroundings.folder("TMPDIR") ?? "/tmp")/vitals-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return -1 }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(template)
    return file
  }
}
