import Care
@preconcurrency import Glibc

/// Other programs that work on a document: run by their names without a shell, within limits.
enum OtherPrograms {
  /// How long `pdftotext` may take, in milliseconds.
  private static let patience: Int64 = 20_000
  /// The most bytes that are taken of what it prints.
  private static let most = 32 << 20

  /// The text of a PDF file, page by page, columns kept as they stand.
  static func textOfPDF(_ path: String) -> DocumentMachine.PDFText {
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else { return .failed(reason(errno)) }
    // The program has one thread: nothing can be started between the two calls.
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let started = start(["pdftotext", "-layout", "-enc", "UTF-8", "-q", path, "-"], output: pipes[1])
    close(pipes[1])
    defer { close(pipes[0]) }
    guard case .success(let child) = started else {
      if case .failure(let code) = started, code.number != ENOENT { return .failed(reason(code.number)) }
      return .notInstalled
    }
    let (bytes, problem) = read(pipes[0], until: Surroundings.milliseconds + patience)
    if problem != nil { kill(child, SIGKILL) }
    let status = wait(child)
    if let problem { return .failed(problem) }
    return status == 0 ? .text(bytes) : .failed("it ended with status \(status)")
  }

  /// Opens a file in the program that the desktop has for it, and does not wait for that.
  static func open(_ path: String) -> Result<String, DocumentMachine.Failure> {
    guard Surroundings.variable("DISPLAY") ?? Surroundings.variable("WAYLAND_DISPLAY") != nil else {
      return .failure(.init("There is no desktop here to open it. The file is \(path)"))
    }
    switch start(["xdg-open", path], output: nil) {
    case .success: return .success("Ran xdg-open \(path)")
    case .failure(let code) where code.number == ENOENT:
      return .failure(.init("xdg-open is not installed (package xdg-utils). The file is \(path)"))
    case .failure(let code): return .failure(.init("xdg-open could not be run: \(reason(code.number))"))
    }
  }

  private struct ErrorNumber: Error { let number: Int32 }

  /// Starts a program found by `PATH`, with nothing to read, its errors nowhere, and its output into a pipe or nowhere.
  private static func start(_ words: [String], output: Int32?) -> Result<pid_t, ErrorNumber> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output, 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own: keys that end this program are not for that one.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, environ)
    return code == 0 ? .success(child) : .failure(ErrorNumber(number: code))
  }

  /// All that comes out of a pipe, or why it was too much or too slow.
  private static func read(_ pipe: Int32, until end: Int64) -> (bytes: [UInt8], problem: String?) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = end - Surroundings.milliseconds
      guard left > 0 else { return (bytes, "it took longer than \(patience / 1000) seconds") }
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(left)) > 0 else { continue }
      let count = Glibc.read(pipe, &buffer, buffer.count)
      if count == 0 { return (bytes, nil) }
      if count > 0 { bytes += buffer.prefix(count) } else if errno != EINTR { return (bytes, reason(errno)) }
      guard bytes.count <= most else { return (bytes, "its text has more than \(most >> 20) MiB") }
    }
  }

  /// The status with which a program ended; 128 + n where signal n ended it.
  private static func wait(_ child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

extension DocumentMachine {
  /// This machine.
  static let here = DocumentMachine(
    textOfPDF: OtherPrograms.textOfPDF, open: OtherPrograms.open,
    absolute: { path in
      guard path.hasPrefix("~/"), let home = Surroundings.home else { return Surroundings.absolute(path) }
      return home + path.dropFirst()
    })
}
