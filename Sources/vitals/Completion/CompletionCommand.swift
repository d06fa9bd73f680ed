import ArgumentParser

/// `vitals completion`: lets a shell offer commands, kinds, ids and names.
struct CompletionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "Let bash, zsh or fish complete commands, kinds, ids and names.",
    discussion: """
      vitals completion bash --install     shows what it writes, and asks
      vitals completion bash --uninstall   takes out what it wrote
      vitals completion bash               prints it, to be put where you like

      Tab then offers commands and options, kinds with your own, views, protocols, the ids of entries, reminders, \
      visits and documents with what they are, tags, medicines and files. What is offered is read from your journal \
      when you press it.
      """)

  @OptionGroup var installing: InstallOptions
  @Argument(help: "The shell: bash, zsh or fish.") var shell: CompletionShell

  func run() throws {
    try installing.carryOut(
      { try ShellSetup.here().pieces(shell) }, printing: shell.script,
      done: "Written. Start \(shell.rawValue) anew to use it.")
  }
}

/// `vitals man`: the manual page.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print or install the manual page, made from all commands.",
    discussion: """
      vitals man --install     man vitals then shows it
      vitals man --uninstall   takes it out
      vitals man               prints it, to be put where you like
      """)

  @OptionGroup var installing: InstallOptions

  func run() throws {
    try installing.carryOut(
      { try ShellSetup.here().manual }, printing: ManualPage(.program).text,
      done: "Written. To read it: man vitals.")
  }
}
