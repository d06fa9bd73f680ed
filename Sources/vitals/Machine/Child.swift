import Glibc

/// Another program at work, started by its words and without a shell.
///
/// A package for this would cost every start of the program; this is all that is asked of one.
struct Child {
  /// Why a program could not be started.
  struct NotStarted: Error {
    let code: Int32
    var isNotInstalled: Bool { code == ENOENT }
    var reason: String { String(cString: strerror(code)) }
  }

  /// Where its input comes from and what it says goes to; `/dev/null` where nothing is named.
  struct Streams {
    var input: Int32?
    var output: Int32?
    var errors: Int32?
  }

  private let process: pid_t

  /// Starts a program; one without a `/` in its name is looked for along `PATH`.
  ///
  /// - Parameter apart: Whether keys that end this program are not for that one.
  init(_ words: [String], _ streams: Streams = Streams(), apart: Bool = false) throws(NotStarted) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in [streams.input, streams.output, streams.errors].enumerated() {
      if let file {
        posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
      } else {
        posix_spawn_file_actions_addopen(
          &actions, Int32(number), "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A broken pipe is an error here (`Surroundings.prepare`); for other programs it is the end.
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    sigaddset(&usual, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    // A thread of a pool blocks most signals, and the program would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
        | (apart ? Int16(POSIX_SPAWN_SETPGROUP) : 0))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
    guard code == 0 else { throw NotStarted(code: code) }
    self.process = process
  }

  /// Waits until it has ended; the status, 128 + n where signal n ended it.
  func status() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return Self.meaning(of: status)
  }

  /// The same where it ends within so many milliseconds; nil, and it is killed, where it does not.
  func status(within milliseconds: Int) -> Int32? {
    var status: Int32 = 0
    for _ in 0..<(milliseconds / 2) {
      if waitpid(process, &status, WNOHANG) == process { return Self.meaning(of: status) }
      poll(nil, 0, 2)
    }
    kill()
    _ = self.status()
    return nil
  }

  /// Ends it at once.
  func kill() { Glibc.kill(process, SIGKILL) }

  private static func meaning(of status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}
