import Glibc
import Journal

/// Looks through an inbox, and again whenever something in it changes.
struct InboxWatch {
  private var pass: InboxPass
  private let folder: InboxFolder
  private let json: Bool

  /// A folder on another machine tells nobody of changes, and a file without an end is waited for: so it is looked at
  /// every few minutes as well.
  private static let pause: Int32 = 300_000
  /// How soon a file is looked at again into which somebody may be writing.
  private static let shortPause: Int32 = 1000
  /// How often a single pass waits so long for such files.
  private static let most = 60

  /// Prepares a watch of a folder.
  ///
  /// - Throws: `Exit` with status 66 where there is no such folder.
  init(_ path: String, _ program: Program, isTrial: Bool) throws {
    folder = try Self.folder(path)
    pass = InboxPass(program, folder, isTrial: isTrial)
    json = program.printsJSON
  }

  /// The folder at an absolute path, behind links.
  ///
  /// - Throws: `Exit` with status 66 where there is no such folder.
  static func folder(_ path: String) throws -> InboxFolder {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Files.problem(path, errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Exit(status: 66, message: "\(path) is not a folder. To import a file: vitals import \(path)")
    }
    return InboxFolder(Surroundings.behindLinks(path))
  }

  /// Looks through the folder once, waiting some seconds for files into which somebody may be writing.
  mutating func once() throws -> Int32 {
    var rest = try pass.run()
    for _ in 0..<Self.most where rest.unsettled > 0 {
      poll(nil, 0, Self.shortPause)
      rest = try pass.run()
    }
    if rest.unsettled > 0, !json {
      try Output.line("\(rest.unsettled) of the files are being written. The next look takes them.")
    }
    for name in rest.unfinished where !json {
      try Output.line(
        "\(name) has no end of its last line and may not be whole yet; it is taken once it has not changed for an hour."
      )
    }
    pass.program.store.remember()
    return 0
  }

  /// Looks through the folder whenever something in it changes, until a signal ends the program.
  ///
  /// - Throws: `Exit` with status 66 once the folder is gone.
  mutating func go() throws -> Int32 {
    let queue = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard queue >= 0 else { throw Self.cannotWatch(folder.path, errno) }
    defer { close(queue) }
    guard inotify_add_watch(queue, folder.path, Self.events) >= 0 else {
      throw Self.cannotWatch(folder.path, errno)
    }
    if !json {
      try Output.line("Watching \(folder.path). Ctrl-C ends it; nothing in it is moved or deleted.")
    }
    try Output.flush()
    while true {
      let rest = try passing()
      var event = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      _ = poll(&event, 1, rest.unsettled > 0 ? Self.shortPause : Self.pause)
      Self.drain(queue)
    }
  }

  /// Looks through the folder; who writes the journal just now is waited for.
  private mutating func passing() throws -> InboxPass.Rest {
    defer { pass.program.store.remember() }
    do { return try pass.run() } catch {
      guard let exit = Exit(error), exit.status == 75 else { throw error }
      exit.complain()
      return InboxPass.Rest(unsettled: 1)
    }
  }

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)

  /// Which file it was does not matter: all are looked at.
  private static func drain(_ queue: Int32) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(queue, &buffer, buffer.count) > 0 {}
  }

  private static func cannotWatch(_ path: String, _ code: Int32) -> Exit {
    Exit(
      status: 74,
      message:
        "\(path) cannot be watched: \(String(cString: strerror(code))). To look through it once: --once")
  }
}
