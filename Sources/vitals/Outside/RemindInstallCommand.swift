import ArgumentParser
import Model

/// The channels that a command is about.
struct ChannelOptions: ParsableArguments {
  @Flag(help: "A systemd timer that notifies on the desktop.") var systemd = false
  @Flag(help: "A cron line that notifies on the desktop.") var cron = false
  @Flag(help: "A few lines at each login.") var profile = false
  @Flag(help: "The status line of tmux.") var tmux = false
  @Flag(help: "A word at the prompt of bash or zsh.") var prompt = false

  /// The channels that were named.
  var named: [Channel] {
    let chosen: [(Channel, Bool)] = [
      (.systemd, systemd), (.cron, cron), (.profile, profile), (.tmux, tmux), (.prompt, prompt),
    ]
    return chosen.filter(\.1).map(\.0)
  }
}

/// `vitals remind install`: lets reminders reach the person outside of the screens.
struct RemindInstallCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Let reminders reach you outside of the screens.",
    discussion: """
      With --inbox DIR systemd imports what comes into a folder, such as one that
      your phone syncs, as vitals import --watch does.

      Shows what it will write and where, and asks. vitals remind uninstall
      takes out what it wrote and nothing else; vitals remind doctor tells you
      whether it works. Nothing leaves this machine.
      """)

  @OptionGroup var options: Options
  @OptionGroup var channels: ChannelOptions
  @Option(
    help: ArgumentHelp("A systemd path unit that imports what comes into a folder.", valueName: "dir"),
    completion: .directory)
  var inbox: String?
  @Flag(help: "Only show what would be written.") var dryRun = false
  @Flag(help: "Do not ask.") var yes = false

  func run(in program: Program) throws -> Int32 {
    guard !channels.named.isEmpty || inbox != nil else {
      let names = (Channel.allCases.map(\.rawValue) + ["inbox"]).map { "--\($0)" }.joined(separator: ", ")
      throw Exit.usage("Choose one or more ways: \(names). Nothing was changed.")
    }
    let tools = SystemTools()
    let installer = Installer(tools: tools)
    let installation = try Installation.here(program)
    let folder = try inbox.map { try InboxWatch.folder(Surroundings.absolute($0)).path }
    let pieces =
      channels.named.flatMap(installation.pieces) + (try folder.map(installation.inboxPieces) ?? [])
    let changes = try installer.install(pieces)
    if try installer.carryOut(changes, .writing, isTrial: dryRun, isSure: yes, json: json), !json {
      let test =
        channels.named.isEmpty ? "vitals import --watch DIR --once --dry-run" : "vitals remind doctor"
      try Output.line("Written. To test it: \(test). To take it out: vitals remind uninstall.")
    }
    if dryRun { return 0 }
    var status: Int32 = 0
    if channels.systemd {
      status = try start(Installation.start, "timer", else: "Try --cron instead.", tools)
    }
    if inbox != nil {
      let other = "Run vitals import --watch DIR --once by cron instead."
      status = max(status, try start(Installation.inboxStart, "inbox's path unit", else: other, tools))
    }
    return status
  }

  private func start(
    _ commands: [[String]], _ what: String, else other: String, _ tools: any Tools
  ) throws -> Int32 {
    for command in commands {
      guard let run = tools.run("systemctl", command) else {
        Output.complain("vitals: There is no systemctl here, so the \(what) does not run. \(other)")
        return 69
      }
      guard run.status == 0 else {
        let words = (["systemctl"] + command).joined(separator: " ")
        Output.complain("vitals: \(words): \(run.complaint) The \(what) is written and does not run yet.")
        return 69
      }
    }
    if !json { try Output.line("The \(what) runs.") }
    return 0
  }
}

/// `vitals remind uninstall`: takes out what install wrote.
struct RemindUninstallCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall", abstract: "Take out what install wrote, and nothing else.",
    discussion: "Without a channel all of them are taken out. Your reminders and readings stay.")

  @OptionGroup var options: Options
  @OptionGroup var channels: ChannelOptions
  @Flag(help: "What imports from a folder.") var inbox = false
  @Flag(help: "Only show what would be taken out.") var dryRun = false
  @Flag(help: "Do not ask.") var yes = false

  func run(in program: Program) throws -> Int32 {
    let tools = SystemTools()
    let installer = Installer(tools: tools)
    let installation = try Installation.here(program)
    let isAll = channels.named.isEmpty && !inbox
    let pieces =
      (isAll ? Channel.allCases : channels.named).flatMap(installation.everywhere)
      + (isAll || inbox ? installation.inboxPieces : [])
    let changes = try installer.uninstall(pieces)
    let stop =
      (changes.contains { $0.name == installation.timerPath } ? Installation.stop : [])
      + (changes.contains { $0.name == installation.inboxPath("path") } ? Installation.inboxStop : [])
    let made = try installer.carryOut(changes, .takingOut, isTrial: dryRun, isSure: yes, json: json) {
      for command in stop { _ = tools.run("systemctl", command) }
    }
    guard made else { return 0 }
    if !stop.isEmpty { _ = tools.run("systemctl", ["--user", "daemon-reload"]) }
    if !json { try Output.line("Taken out. Your reminders are as they were; Today still shows them.") }
    return 0
  }
}
