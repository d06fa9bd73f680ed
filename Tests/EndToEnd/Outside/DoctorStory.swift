import Foundation
import Testing

/// `vitals remind doctor` on machines of made-up programs.
@Suite struct DoctorStory {
  private func household() throws -> Household {
    let household = try Household()
    household.environment["SHELL"] = "/bin/bash"
    household.environment["XDG_RUNTIME_DIR"] = household.folder.path
    try household.useStubsOnly()
    return household
  }

  /// The verdict of each channel.
  private func verdicts(_ household: Household, _ more: String...) throws -> [String: [String: Any]] {
    let run = try CommandLineRun(in: household, ["remind", "doctor", "--json"] + more)
    #expect(run.status == .exited(0), "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any]
    let channels = try #require(object?["channels"] as? [[String: Any]])
    return Dictionary(channels.map { ($0["channel"] as? String ?? "", $0) }) { $1 }
  }

  @Test func aMachineWithNothingHasTheLaunchAndSaysHowToGetMore() throws {
    let found = try verdicts(try household())
    #expect(
      found.mapValues { $0["verdict"] as? String } == [
        "launch": "works", "login": "off", "prompt": "off", "tmux": "off", "notify-send": "off",
        "systemd": "off",
        "cron": "off", "calendar": "off",
      ])
    #expect(found["login"]?["advice"] as? String == "vitals remind install --profile")
  }

  @Test func everyWayThatWorks() throws {
    let household = try household()
    household.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
    for (name, script) in [
      ("notify-send", ""), ("tmux", ""), ("pgrep", "echo 1"), ("loginctl", "echo yes"),
    ] { try household.stub(name, script) }
    try Self.systemctl(in: household, enabled: "enabled", active: "active")
    try household.stubCrontab(nil)
    _ = try CommandLineRun(in: household, ["remind", "add", "HbA1c", "--on", "2026-11-20"])
    let all = ["--systemd", "--cron", "--profile", "--tmux", "--prompt"]
    #expect(try CommandLineRun(in: household, ["remind", "install", "--yes"] + all).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["due", "--notify"]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["due", "--login"]).status == .exited(0))
    let found = try verdicts(household)
    for name in ["launch", "login", "prompt", "tmux", "notify-send", "systemd", "cron"] {
      #expect(found[name]?["verdict"] as? String == "works", "\(name): \(String(describing: found[name]))")
    }
    #expect(found["systemd"]?["last"] as? String == "2026-11-21T08:00+01:00")
    #expect(found["login"]?["last"] as? String == "2026-11-21T08:00+01:00")
    #expect(found["systemd"]?["survives-reboot"] as? Bool == true)
    let words = try CommandLineRun(in: household, ["remind", "doctor"]).output
    #expect(words.contains("HbA1c: notified today 08:00"), "\(words)")
    #expect(words.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(words)")
  }

  @Test func whatIsBrokenIsSaidWithWhatToDo() throws {
    let household = try household()
    try household.stub("notify-send", "exit 1")
    try household.stub("pgrep", "exit 1")
    try household.stubCrontab(nil)
    try Self.systemctl(in: household, enabled: "disabled", active: "inactive")
    household.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
    _ = try CommandLineRun(
      in: household, ["remind", "install", "--yes", "--systemd", "--cron", "--profile", "--tmux"])
    try "# bash reads this instead\n".write(
      to: household.file(".bash_profile"), atomically: true, encoding: .utf8)
    let found = try verdicts(household, "--send")
    for name in ["systemd", "cron", "login", "tmux", "notify-send"] {
      #expect(found[name]?["verdict"] as? String == "broken", "\(name): \(String(describing: found[name]))")
    }
    #expect((found["login"]?["found"] as? [String])?.first?.contains("bash reads") == true)
  }

  @Test func aTimerThatEndsWithTheSessionWorksInPart() throws {
    let household = try household()
    household.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
    try household.stub("notify-send")
    try household.stub("loginctl", "echo no")
    try Self.systemctl(in: household, enabled: "enabled", active: "active")
    _ = try CommandLineRun(in: household, ["remind", "install", "--yes", "--systemd"])
    let found = try verdicts(household)
    #expect(found["systemd"]?["verdict"] as? String == "partly")
    #expect((found["systemd"]?["advice"] as? String)?.contains("enable-linger") == true)
  }

  /// A made-up systemctl.
  private static func systemctl(in household: Household, enabled: String, active: String) throws {
    let script = household.folder.appending(path: "bin/systemctl")
    try household.install(
      """
      #!/bin/sh
      case "$2" in
      is-enabled) echo \(enabled) ;;
      is-active) echo \(active) ;;
      show) echo 'Sat 2026-11-21 08:15:00 CET' ;;
      esac
      """, as: script)
  }
}
