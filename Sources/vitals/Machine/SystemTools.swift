import Glibc

/// The machine's own programs, started by `posix_spawn`.
///
/// A package for this would cost every start of the program; this is all that is asked of one.
struct SystemTools: Tools {
  /// How long a program may take, in milliseconds.
  private static let patience = 10_000

  func path(of program: String) -> String? {
    let folders = (Surroundings.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  func run(_ program: String, _ arguments: [String], input: String) -> ToolRun? {
    guard let path = path(of: program), let files = Streams(input: input) else { return nil }
    defer { files.close() }
    guard let process = start(path, arguments, files) else { return nil }
    guard let status = wait(for: process) else {
      return ToolRun(status: 124, output: "", errors: "it did not end within ten seconds")
    }
    return ToolRun(status: status, output: files.text(1), errors: files.text(2))
  }

  private func start(_ path: String, _ arguments: [String], _ files: Streams) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A broken pipe is an error here; for other programs it is the end.
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    sigaddset(&usual, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    return posix_spawn(&process, path, &actions, &attributes, words, environ) == 0 ? process : nil
  }

  /// The exit status; nil where the program had to be killed.
  private func wait(for process: pid_t) -> Int32? {
    var status: Int32 = 0
    for _ in 0..<(Self.patience / 2) {
      if waitpid(process, &status, WNOHANG) == process {
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
      }
      poll(nil, 0, 2)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return nil
  }
}

/// Files without a name for what a program reads and prints: nothing has to be read while it runs.
private struct Streams {
  let descriptors: [Int32]

  /// The most bytes of output that are taken.
  private static let most = 1 << 20

  init?(input: String) {
    let descriptors = (0..<3).map { _ in Self.file() }
    guard !descriptors.contains(-1) else {
      descriptors.forEach { if $0 >= 0 { _ = Glibc.close($0) } }
      return nil
    }
    self.descriptors = descriptors
    var rest = Array(input.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptors[0], $0.baseAddress, $0.count) }
      guard count > 0 else {
        close()
        return nil
      }
      rest = rest.dropFirst(count)
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
