import Glibc
import Journal
import Model

extension Doctor {
  /// Whether this machine can show a notification at all.
  var notification: ChannelCheck {
    let last = reached.last { $0.way == Notifier.way }?.at
    guard let path = tools.path(of: Notifier.program) else {
      return ChannelCheck(
        name: "notify-send", verdict: .off, found: ["\(Notifier.program) is not installed."],
        advice: "Install it (Debian: libnotify-bin), if this machine has a desktop.", last: last)
    }
    guard let bus = SessionBus.address(variable) else {
      return ChannelCheck(
        name: "notify-send", verdict: .broken,
        found: ["\(path) is there, and no desktop session to show anything on."],
        advice: "Log in to a desktop; over ssh, the login lines and the prompt are the better way.",
        last: last)
    }
    return ChannelCheck(
      name: "notify-send", verdict: .works, found: ["\(path) is there, and a session at \(bus)."],
      advice: "To see a test: vitals remind doctor --send.", last: last, survivesReboot: nil)
  }

  /// The timer of systemd.
  var systemd: ChannelCheck {
    let advice = "vitals remind install --systemd"
    var check = ChannelCheck(name: "systemd", verdict: .off)
    check.advice = advice
    check.last = reached.last { $0.way == Notifier.way }?.at
    guard let timer = try? Files.text(installation.timerPath) else {
      check.found = ["There is no \(installation.timerPath)."]
      return check
    }
    guard tools.path(of: "systemctl") != nil else {
      return ChannelCheck(
        name: "systemd", verdict: .broken, found: ["The timer is written, and there is no systemctl here."],
        advice: "vitals remind install --cron", survivesReboot: false)
    }
    let unit = "\(Installation.unit).timer"
    let enabled = ask("is-enabled", unit)
    let active = ask("is-active", unit)
    let linger = lingers
    check.survivesReboot = enabled == "enabled"
    guard enabled == "enabled", active == "active", !timer.isEmpty else {
      check = ChannelCheck(
        name: "systemd", verdict: .broken,
        found: [
          "The timer is \(enabled.isEmpty ? "not known to systemctl --user" : enabled) and \(active.isEmpty ? "not running" : active)."
        ],
        advice: "\(advice), within a session that has systemctl --user.", last: check.last,
        survivesReboot: check.survivesReboot)
      return check
    }
    let next = ask("show", unit, "--property=NextElapseUSecRealtime", "--value")
    let words = "The timer is enabled and active\(next.isEmpty ? "" : ", next \(next)")."
    let isAble = notification.verdict == .works
    return ChannelCheck(
      name: "systemd", verdict: isAble ? (linger == false ? .partly : .works) : .broken,
      found: [words]
        + (isAble ? [] : ["What it runs cannot show anything: see notify-send."])
        + (linger == false ? ["It runs only while you are logged in."] : []),
      advice: !isAble
        ? "See notify-send."
        : linger == false ? "loginctl enable-linger, to run it when you are not logged in." : nil,
      last: check.last, survivesReboot: true)
  }

  /// The line of cron.
  var cron: ChannelCheck {
    let advice = "vitals remind install --cron"
    guard tools.path(of: "crontab") != nil else {
      return ChannelCheck(name: "cron", verdict: .off, found: ["There is no crontab here."])
    }
    let installer = Installer(tools: tools)
    guard let text = try? installer.crontab() else {
      return ChannelCheck(
        name: "cron", verdict: .unknown, found: ["The crontab cannot be read."],
        advice: "Run crontab -l to see why.")
    }
    let lines = try? MarkedBlock(name: Channel.cron.rawValue).lines(in: text)
    guard lines != nil, (lines ?? nil) != nil else {
      return ChannelCheck(name: "cron", verdict: .off, found: ["It is not in the crontab."], advice: advice)
    }
    let last = reached.last { $0.way == Notifier.way }?.at
    guard let running = tools.run("pgrep", ["-x", "crond?"]) else {
      return ChannelCheck(
        name: "cron", verdict: .unknown,
        found: ["It is in the crontab; whether cron itself runs could not be asked (pgrep is missing)."],
        last: last)
    }
    guard running.status == 0 else {
      return ChannelCheck(
        name: "cron", verdict: .broken, found: ["It is in the crontab, and cron itself does not run."],
        advice: "Start cron, or vitals remind install --systemd.", last: last, survivesReboot: false)
    }
    let isAble = notification.verdict == .works
    return ChannelCheck(
      name: "cron", verdict: isAble ? .works : .broken,
      found: ["It is in the crontab, and cron runs."]
        + (isAble ? [] : ["What it runs cannot show anything: see notify-send."]),
      advice: isAble ? nil : "See notify-send.", last: last, survivesReboot: true)
  }

  /// The calendar of a phone or another computer.
  var calendar: ChannelCheck {
    let last = reached.last { $0.way == CalendarExport.way }?.at
    return ChannelCheck(
      name: "calendar", verdict: last == nil ? .off : .unknown,
      found: last == nil
        ? ["Nothing was exported for a calendar yet."]
        : ["An iCalendar file was written; whether a calendar took it is not known here."],
      advice: "vitals export --format ics -o FILE --force, again after each change of reminders or visits.",
      last: last, lastWords: "Last written",
      survivesReboot: nil)
  }

  /// Whether timers run without a login; nil where nobody can be asked.
  private var lingers: Bool? {
    guard let run = tools.run("loginctl", ["show-user", "\(getuid())", "--property=Linger", "--value"]),
      run.status == 0
    else { return nil }
    return run.line == "yes"
  }

  private func ask(_ words: String...) -> String {
    tools.run("systemctl", ["--user"] + words)?.line ?? ""
  }
}

/// The bus on which a desktop shows notifications.
enum SessionBus {
  /// Its address: from the environment, else where systemd puts it; nil where there is none.
  static func address(_ variable: (String) -> String?) -> String? {
    if let address = variable("DBUS_SESSION_BUS_ADDRESS") { return address }
    let path = "\(variable("XDG_RUNTIME_DIR") ?? "/run/user/\(getuid())")/bus"
    return access(path, F_OK) == 0 ? "unix:path=\(path)" : nil
  }

  /// Lets the programs that this one starts find the bus, as cron does not tell them of it.
  static func join() {
    guard Surroundings.variable("DBUS_SESSION_BUS_ADDRESS") == nil,
      let address = address(Surroundings.variable)
    else { return }
    setenv("DBUS_SESSION_BUS_ADDRESS", address, 1)
  }
}
