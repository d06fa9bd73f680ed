import Journal

/// How others start this program: by its full path, with the journal named, as they see other environments.
struct Invocation {
  /// The program's path.
  let program: String
  /// The folder of the journal.
  let home: String

  private func words(_ arguments: [String]) -> [String] { [program] + arguments + ["--home", home] }

  /// For a shell.
  func shell(_ arguments: String...) -> String {
    words(arguments).map(ShellWord.quoted).joined(separator: " ")
  }

  /// For a line of a crontab, in which a percent sign would end the command.
  func cron(_ arguments: String...) -> String {
    words(arguments).map(ShellWord.quoted).joined(separator: " ").replacing("%", with: "\\%")
  }

  /// For `ExecStart` of systemd, which has quotes, escapes and specifiers of its own.
  func systemd(_ arguments: String...) -> String {
    words(arguments).map { word in
      let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "\"\(escaped.replacing("%", with: "%%").replacing("$", with: "$$"))\""
    }.joined(separator: " ")
  }
}
