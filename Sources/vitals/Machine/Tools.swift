/// Other programs of the machine, as far as reminders need them: `systemctl`, `crontab`, `notify-send`.
///
/// One small door, so that a test can put programs of its own behind it.
protocol Tools {
  /// Where a program is found along `PATH`; nil where it is not installed.
  func path(of program: String) -> String?
  /// Runs a program to its end, at most ten seconds long; nil where it could not be started.
  func run(_ program: String, _ arguments: [String], input: String) -> ToolRun?
}

extension Tools {
  /// Runs a program without input.
  func run(_ program: String, _ arguments: [String]) -> ToolRun? { run(program, arguments, input: "") }
}

/// How a program ended and what it printed.
struct ToolRun: Equatable {
  /// The exit status; 128 and the signal where a signal ended it.
  let status: Int32
  /// Its standard output.
  let output: String
  /// Its standard error.
  let errors: String

  /// The first line of what it printed, without white space around it.
  var line: String { Self.firstLine(output) }

  /// What it says went wrong, in one line.
  var complaint: String {
    let said = Self.firstLine(errors)
    return said.isEmpty ? "it ended with status \(status)" : said
  }

  private static func firstLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first { $0.contains { !$0.isWhitespace } } ?? ""
    return line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
