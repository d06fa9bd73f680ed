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
  /// Opens the journal, does the work, prints what is waiting, and ends with the status.
  func run() throws {
    var status: Int32
    do {
      let session = try Session(options)
      // Whatever came of it, what was loaded is remembered; by then everything was shown.
      defer { session.store.remember() }
      status = try run(in: session)
      try Output.flush()
    } catch {
      guard let exit = Exit(error) else { throw error }
      try? Output.flush()
      if !exit.message.isEmpty { Output.complain("vitals: \(exit.message)") }
      status = exit.status
    }
    if status != 0 { throw ExitCode(status) }
  }
}
