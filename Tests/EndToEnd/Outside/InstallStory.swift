import Foundation
import Testing

/// Reminders are let out of the screens and taken back in, on a machine of made-up programs.
@Suite struct InstallStory {
  private func household() throws -> Household {
    let household = try Household()
    household.environment["SHELL"] = "/bin/bash"
    try household.useStubsOnly()
    return household
  }

  @Test func theLoginLinesAreShownAskedForAndTakenOut() throws {
    let household = try household()
    let profile = household.file(".profile")
    let before = "# mine\nexport EDITOR=vi"
    try before.write(to: profile, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: profile.path)

    let session = try PtySession(in: household, ["remind", "install", "--profile"], columns: 200)
    try session.waitFor("Write this? y/n")
    #expect(session.screen.text.contains(".profile, from line 3"))
    try session.type("n\r")
    #expect(try session.waitForExit() == .exited(64))
    #expect(try String(contentsOf: profile, encoding: .utf8) == before)

    let second = try PtySession(in: household, ["remind", "install", "--profile"])
    try second.waitFor("Write this? y/n")
    try second.type("y\r")
    #expect(try second.waitForExit() == .exited(0))
    let written = try String(contentsOf: profile, encoding: .utf8)
    #expect(written.hasPrefix(before + "\n"))
    #expect(written.contains("due --login --home"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: profile.path)[.posixPermissions] as? Int == 0o640)

    let again = try CommandLineRun(in: household, ["remind", "install", "--profile", "--yes"])
    #expect(again.output.contains("is as it should be"), "\(again.output)\(again.errors)")
    let out = try CommandLineRun(in: household, ["remind", "uninstall", "--yes"])
    #expect(out.status == .exited(0), "\(out.errors)")
    #expect(try String(contentsOf: profile, encoding: .utf8) == before)
    #expect(try CommandLineRun(in: household, ["remind", "uninstall"]).output.contains("There is nothing"))
  }

  @Test func aLinkStaysALinkAndADryRunWritesNothing() throws {
    let household = try household()
    let kept = household.folder.appending(path: "dotfiles")
    try "set -g mouse on\n".write(to: kept, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(at: household.file(".tmux.conf"), withDestinationURL: kept)
    let dry = try CommandLineRun(in: household, ["remind", "install", "--tmux", "--prompt", "--dry-run"])
    #expect(dry.output.contains("  + set -ag status-right"), "\(dry.output)")
    #expect(try String(contentsOf: kept, encoding: .utf8) == "set -g mouse on\n")
    #expect(!FileManager.default.fileExists(atPath: household.file(".bashrc").path))

    #expect(
      try CommandLineRun(in: household, ["remind", "install", "--tmux", "--prompt", "--yes"]).status
        == .exited(0))
    #expect(try String(contentsOf: kept, encoding: .utf8).contains("due --format tmux"))
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: household.file(".tmux.conf").path)
    #expect(link == kept.path)
    #expect(try CommandLineRun(in: household, ["remind", "uninstall", "--yes"]).status == .exited(0))
    #expect(try String(contentsOf: kept, encoding: .utf8) == "set -g mouse on\n")
    #expect(!FileManager.default.fileExists(atPath: household.file(".bashrc").path))
  }

  @Test func theTimerIsWrittenStartedStoppedAndRemoved() throws {
    let household = try household()
    try household.stub("systemctl")
    let run = try CommandLineRun(in: household, ["remind", "install", "--systemd", "--yes"])
    #expect(run.status == .exited(0), "\(run.errors)")
    let units = household.folder.appending(path: "config/systemd/user")
    let service = try String(contentsOf: units.appending(path: "vitals-due.service"), encoding: .utf8)
    #expect(
      service.contains("\"due\" \"--notify\" \"--home\" \"\(household.vitalsHome.path)\""), "\(service)")
    #expect(household.asked("systemctl") == ["--user daemon-reload", "--user enable --now vitals-due.timer"])
    #expect(
      try CommandLineRun(in: household, ["remind", "uninstall", "--systemd", "--yes"]).status == .exited(0))
    #expect(
      household.asked("systemctl").suffix(2) == [
        "--user disable --now vitals-due.timer", "--user daemon-reload",
      ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: units.path).isEmpty)
  }

  @Test func anInboxIsLookedAfterAndLeftAlone() throws {
    let household = try household()
    try household.stub("systemctl")
    let inbox = household.folder.appending(path: "in box 100%")
    let missing = try CommandLineRun(in: household, ["remind", "install", "--inbox", inbox.path, "--yes"])
    #expect(missing.status == .exited(66), "\(missing.errors)")
    try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
    let run = try CommandLineRun(in: household, ["remind", "install", "--inbox", inbox.path, "--yes"])
    #expect(run.status == .exited(0), "\(run.errors)")
    let folder = household.folder.appending(path: "config/systemd/user")
    let path = try String(contentsOf: folder.appending(path: "vitals-inbox.path"), encoding: .utf8)
    #expect(path.contains("PathChanged=\(inbox.path)%\n"), "\(path)")
    let service = try String(contentsOf: folder.appending(path: "vitals-inbox.service"), encoding: .utf8)
    #expect(service.contains("\"import\" \"--watch\" \"\(inbox.path)%\" \"--once\" \"--home\""), "\(service)")
    #expect(
      household.asked("systemctl") == [
        "--user daemon-reload", "--user enable --now vitals-inbox.path vitals-inbox.timer",
        "--user restart vitals-inbox.path", "--user start --no-block vitals-inbox.service",
      ])
    if FileManager.default.fileExists(atPath: "/usr/bin/systemd-analyze") {
      household.environment["XDG_RUNTIME_DIR"] = household.folder.path
      let units = ["path", "timer", "service"].map { folder.appending(path: "vitals-inbox.\($0)").path }
      let check = try CommandLineRun(
        in: household, ["--user", "--man=no", "verify"] + units, program: "/usr/bin/systemd-analyze")
      #expect(check.status == .exited(0) && check.errors.isEmpty, "\(check.output)\(check.errors)")
    }
    // Uninstalling needs no folder: it may be gone.
    try FileManager.default.removeItem(at: inbox)
    #expect(
      try CommandLineRun(in: household, ["remind", "uninstall", "--inbox", "--yes"]).status == .exited(0))
    #expect(
      household.asked("systemctl").suffix(2) == [
        "--user disable --now vitals-inbox.path vitals-inbox.timer", "--user daemon-reload",
      ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aMachineWithoutSystemdSaysSo() throws {
    let household = try household()
    let run = try CommandLineRun(in: household, ["remind", "install", "--systemd", "--yes"])
    #expect(run.status == .exited(69))
    #expect(run.errors.contains("no systemctl"), "\(run.errors)")
    #expect(
      try CommandLineRun(in: household, ["remind", "install", "--cron", "--yes"]).status == .exited(69))
  }

  @Test(arguments: ["0 21 * * * backup\n", "# mine\n\nMAILTO=me", nil] as [String?])
  func theCrontabIsGivenBackAsItWas(_ before: String?) throws {
    let household = try household()
    try household.stubCrontab(before)
    #expect(try CommandLineRun(in: household, ["remind", "install", "--cron", "--yes"]).status == .exited(0))
    #expect(
      household.crontab?.contains("*/15 * * * * TZ=Europe/Paris ") == true, "\(household.crontab ?? "")")
    #expect(household.crontab?.contains("due --notify --home") == true)
    #expect(
      try CommandLineRun(in: household, ["remind", "uninstall", "--cron", "--yes"]).status == .exited(0))
    #expect(household.crontab == before ?? "")
  }

  @Test func whatSomebodyElseWroteIsNotRemoved() throws {
    let household = try household()
    try household.stub("systemctl")
    let timer = household.folder.appending(path: "config/systemd/user/vitals-due.timer")
    try FileManager.default.createDirectory(
      at: timer.deletingLastPathComponent(), withIntermediateDirectories: true)
    try "[Timer]\nOnCalendar=daily\n".write(to: timer, atomically: true, encoding: .utf8)
    let run = try CommandLineRun(in: household, ["remind", "uninstall", "--yes"])
    #expect(run.status == .exited(65), "\(run.output)\(run.errors)")
    #expect(FileManager.default.fileExists(atPath: timer.path))
  }

  @Test func withoutAWayNothingIsDone() throws {
    let run = try CommandLineRun(in: try household(), ["remind", "install"])
    #expect(run.status == .exited(64))
    #expect(run.errors.contains("--systemd, --cron, --profile, --tmux, --prompt, --inbox"))
  }
}
