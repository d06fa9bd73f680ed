import ArgumentParser
import Glibc

/// A command that works on a journal and ends with a status of its own.
protocol SessionCommand: ParsableCommand {
  var options: Options { get }
  /// Does the work.
  ///
  /// - Returns: The exit status.
  func run(in session: Session) throws -> Int32
}

extension SessionCommand {
  /// Whether what is said is for programs.
  var json: Bool { options.json }

  /// Opens the journal, does the work, prints what is waiting, and ends with the status.
  func run() throws {
    let status = try Session.status(
      home: options.home, now: options.now, json: json, isShowing: self is any ShowingCommand, of: run(in:))
    if status != 0 { throw ExitCode(status) }
  }
}

extension Session {
  /// Opens a journal, does some work with it, prints what is waiting, and says what was thrown.
  ///
  /// - Parameters:
  ///   - json: Whether what is done is said for programs.
  ///   - isShowing: Whether nothing was to be saved, so that nobody needs to hear that nothing was.
  /// - Returns: The exit status.
  static func status(
    home: String?, now: String?, json: Bool = false, isShowing: Bool = false,
    of work: (Session) throws -> Int32
  ) throws -> Int32 {
    do {
      var session = try Session(home: folder(home), now: now)
      session.printsJSON = json
      // Whatever came of it, what was loaded is remembered; by then everything was shown.
      defer { session.store.remember() }
      let status = try work(session)
      try Output.flush()
      return status
    } catch {
      guard let exit = Exit(error, isShowing: isShowing) else { throw error }
      try? Output.flush()
      exit.complain()
      return exit.status
    }
  }
}
