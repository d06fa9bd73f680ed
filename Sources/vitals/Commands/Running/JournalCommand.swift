import ArgumentParser
import Glibc

/// A command that works on a journal and ends with a status of its own.
protocol JournalCommand: ParsableCommand {
  var options: Options { get }
  /// Does the work.
  ///
  /// - Returns: The exit status.
  func run(in program: Program) throws -> Int32
}

extension JournalCommand {
  /// Whether what is said is for programs.
  var json: Bool { options.json }

  /// Opens the journal, does the work, prints what is waiting, and ends with the status.
  func run() throws {
    let status = try Program.status(
      home: options.home, now: options.now, json: json, isShowing: self is any ShowingCommand, of: run(in:))
    if status != 0 { throw ExitCode(status) }
  }
}

extension Program {
  /// Opens a journal, does some work with it, prints what is waiting, and says what was thrown.
  ///
  /// - Parameters:
  ///   - json: Whether what is done is said for programs.
  ///   - isShowing: Whether nothing was to be saved, so that nobody needs to hear that nothing was.
  /// - Returns: The exit status.
  static func status(
    home: String?, now: String?, json: Bool = false, isShowing: Bool = false,
    of work: (Program) throws -> Int32
  ) throws -> Int32 {
    do {
      var program = try Program(home: folder(home), now: now)
      program.printsJSON = json
      // Whatever came of it, what was loaded is remembered; by then everything was shown.
      defer { program.store.remember() }
      let status = try work(program)
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
