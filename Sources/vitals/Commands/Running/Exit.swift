import Care
import Exchange
import Journal
import Model

/// The end of a command that did not go well: its exit status and what to say.
struct Exit: Error {
  let status: Int32
  /// What to say, a sentence or more on a line; none where nothing is worth a word.
  let lines: [String]

  init(status: Int32, lines: [String]) {
    (self.status, self.lines) = (status, lines)
  }

  init(status: Int32, message: String) { self.init(status: status, lines: [message]) }

  /// Lines with a sentence behind the last of them.
  init(status: Int32, lines: [String], then end: String) {
    self.init(status: status, lines: lines.dropLast() + ["\(lines.last.map { "\($0) " } ?? "")\(end)"])
  }

  /// The command was used in a way that is not understood.
  static func usage(_ message: String) -> Exit { Exit(status: 64, message: message) }

  /// Says it on standard error.
  func complain() {
    guard let first = lines.first else { return }
    Output.complain(lines: ["vitals: \(first)"] + lines.dropFirst())
  }
}

extension Exit {
  /// What an error of any room means at the command line, for a command that saves or one that only shows.
  init?(_ error: any Error, isShowing: Bool = false) {
    switch error {
    case let exit as Exit: self = exit
    case let error as JournalError: self.init(status: error.exitStatus, message: error.message)
    case let error as SettingsNotKept: self.init(status: error.exitStatus, message: error.message)
    case let error as NotDone: self.init(status: error.exitStatus, message: error.message)
    case let problem as LogProblem: self.init(status: 64, message: "Not saved. \(problem)")
    case let problem as FieldProblem where isShowing:
      self.init(status: 64, message: "\(problem.reason).")
    case let problem as FieldProblem: self.init(status: 64, message: "\(problem.reason). Nothing was saved.")
    case let problem as ImportProblem: self.init(status: 65, message: "\(problem). Nothing was imported.")
    case let problem as Files.Problem:
      self.init(status: problem.status, message: "\(problem.path): \(problem.reason). Nothing was changed.")
    case let failure as Output.Failure where failure.isBrokenPipe: self.init(status: 141, lines: [])
    case is Output.Failure:
      self.init(status: 74, message: "Not everything could be printed. What was saved before is safe.")
    default: return nil
    }
  }
}
