import Glibc
import Synchronization

/// How a program ended.
enum ExitStatus: Equatable {
  /// By itself, with this status.
  case exited(Int32)
  /// By a signal.
  case signalled(Int32)

  init(waitStatus status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }
}

/// A system call that failed in the harness itself.
struct HarnessFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  init(call: String) { description = "\(call): \(String(cString: strerror(errno)))" }
}

/// Starts programs, one at a time, so that no descriptor of one leaks into another.
enum ProgramLauncher {
  /// What the program gets as its standard input, output and error.
  enum Streams {
    /// A terminal, which becomes the controlling one of a new session.
    case terminal(path: String)
    /// Three descriptors of this process.
    case descriptors(input: Int32, output: Int32, error: Int32)
  }

  /// Runs `body`, which makes descriptors or starts programs, while nobody else does.
  static func alone<Result>(_ body: () throws -> sending Result) rethrows -> Result {
    try lock.withLock { _ in try body() }
  }

  /// Starts a program with signals as after a login: none blocked, none ignored.
  ///
  /// To be called within `alone`.
  static func start(
    _ program: String, _ arguments: [String], environment: [String: String], streams: Streams
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    prepare(streams, &actions)
    try resetSignals(&attributes, newSession: streams.isTerminal)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var process: pid_t = 0
    let status = posix_spawn(&process, program, &actions, &attributes, words, settings)
    guard status == 0 else { throw HarnessFailure("\(program): \(String(cString: strerror(status)))") }
    return process
  }

  /// Keeps a descriptor out of programs that are started later.
  static func keep(_ descriptor: Int32) { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }

  private static let lock = Mutex(())

  private static func prepare(_ streams: Streams, _ actions: inout posix_spawn_file_actions_t) {
    switch streams {
    case .terminal(let path):
      // The first terminal that the leader of a session opens becomes its controlling one.
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .descriptors(let input, let output, let error):
      posix_spawn_file_actions_adddup2(&actions, input, 0)
      posix_spawn_file_actions_adddup2(&actions, output, 1)
      posix_spawn_file_actions_adddup2(&actions, error, 2)
    }
  }

  private static func resetSignals(_ attributes: inout posix_spawnattr_t, newSession: Bool) throws {
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSessionFlag = 0x80  // POSIX_SPAWN_SETSID, which is not imported
    let flags = Int(POSIX_SPAWN_SETSIGDEF) | Int(POSIX_SPAWN_SETSIGMASK) | (newSession ? newSessionFlag : 0)
    guard posix_spawnattr_setflags(&attributes, Int16(flags)) == 0 else {
      throw HarnessFailure(call: "spawn")
    }
  }
}

extension ProgramLauncher.Streams {
  fileprivate var isTerminal: Bool { if case .terminal = self { true } else { false } }
}
