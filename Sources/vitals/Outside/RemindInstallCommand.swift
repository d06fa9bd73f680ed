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
      Shows what it will write and where, and asks. vitals remind uninstall
      takes out what it wrote and nothing else; vitals remind doctor tells you
      whether it works. Nothing leaves this machine.
      """)

  @OptionGroup var options: Options
  @OptionGroup var channels: ChannelOptions
  @Flag(help: "Only show what would be written.") var dryRun = false
  @Flag(help: "Do not ask.") var yes = false

  func run(in program: Program) throws -> Int32 {
    guard !channels.named.isEmpty else {
      let names = Channel.allCases.map { "--\($0.rawValue)" }.joined(separator: ", ")
      throw Exit.usage("Choose one or more ways: \(names). Nothing was changed.")
    }
    let tools = SystemTools()
    let installer = Installer(tools: tools)
    let installation = try Installation.here(program)
    let changes = try installer.install(channels.named.flatMap(installation.pieces))
    if try installer.carryOut(changes, .writing, isTrial: dryRun, isSure: yes, json: json), !json {
      try Output.line("Written. To test it: vitals remind doctor. To take it out: vitals remind uninstall.")
    }
    if dryRun { return 0 }
    return channels.systemd ? try startTimer(tools) : 0
  }

  private func startTimer(_ tools: any Tools) throws -> Int32 {
    for command in Installation.start {
      guard let run = tools.run("systemctl", command) else {
        Output.complain(
          "vitals: There is no systemctl here, so the timer does not run. Try --cron instead.")
        return 69
      }
      guard run.status == 0 else {
        let words = (["systemctl"] + command).joined(separator: " ")
        Output.complain("vitals: \(words): \(run.complaint) The timer is written and does not run yet.")
        return 69
      }
    }
    if !json { try Output.line("The timer runs.") }
    return 0
  }
}

/// `vitals remind uninstall`: takes out what install wrote.
struct RemindUninstallCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall", abstract: "Take out what install wrote, and nothing else.",
    discussion: "Without a channel all of them are taken out. Your reminders stay.")

  @OptionGroup var options: Options
  @OptionGroup var channels: ChannelOptions
  @Flag(help: "Only show what would be taken out.") var dryRun = false
  @Flag(help: "Do not ask.") var yes = false

  func run(in program: Program) throws -> Int32 {
    let tools = SystemTools()
    let installer = Installer(tools: tools)
    let installation = try Installation.here(program)
    let meant = channels.named.isEmpty ? Channel.allCases : channels.named
    let changes = try installer.uninstall(meant.flatMap(installation.everywhere))
    let hasTimer = changes.contains { $0.name == installation.timerPath }
    let made = try installer.carryOut(changes, .takingOut, isTrial: dryRun, isSure: yes, json: json) {
      if hasTimer { for command in Installation.stop { _ = tools.run("systemctl", command) } }
    }
    guard made else { return 0 }
    if hasTimer { _ = tools.run("systemctl", ["--user", "daemon-reload"]) }
    if !json { try Output.line("Taken out. Your reminders are as they were; Today still shows them.") }
    return 0
  }
}
