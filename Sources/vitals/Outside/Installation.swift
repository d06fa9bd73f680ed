import Journal

/// What is written for each channel, and where.
struct Installation {
  let invocation: Invocation
  /// The person's home folder.
  let home: String
  /// The folder of settings, `~/.config` where nothing else is said.
  let config: String
  /// The name of the login shell, such as `bash`.
  let shell: String
  /// Whether a file is there.
  let isThere: (String) -> Bool
  /// The zone that the person chose for this program by `TZ`; nil for the machine's.
  let zone: String?

  /// The name of the timer and its service.
  static let unit = "vitals-due"

  /// The pieces of a channel.
  func pieces(_ channel: Channel) -> [Piece] {
    let block = MarkedBlock(name: channel.rawValue)
    switch channel {
    case .systemd: return [.file(path: timerPath, text: timer), .file(path: servicePath, text: service)]
    case .cron:
      return [.crontab(block, lines: ["*/15 * * * * \(zoneWord)\(invocation.cron("due", "--notify"))"])]
    case .profile: return [.block(path: profilePath, block, lines: profileLines)]
    case .tmux: return [.block(path: tmuxPath, block, lines: tmuxLines)]
    case .prompt: return [.block(path: promptPath, block, lines: promptLines)]
    }
  }

  /// The commands that put a timer into work, behind `systemctl`.
  static let start = [["--user", "daemon-reload"], ["--user", "enable", "--now", "\(unit).timer"]]
  /// The commands that take it out of work: before its files go, and behind.
  static let stop = [["--user", "disable", "--now", "\(unit).timer"]]
}

extension Installation {
  /// Where the timer lies.
  var timerPath: String { "\(config)/systemd/user/\(Self.unit).timer" }
  /// Where its service lies.
  var servicePath: String { "\(config)/systemd/user/\(Self.unit).service" }

  /// The file that the login shell reads: of bash's three the first that is there, as it reads only that.
  var profilePath: String {
    switch shell {
    case "zsh": "\(home)/.zprofile"
    case "bash":
      ["\(home)/.bash_profile", "\(home)/.bash_login"].first(where: isThere) ?? "\(home)/.profile"
    default: "\(home)/.profile"
    }
  }

  /// The file of tmux's own settings.
  var tmuxPath: String {
    let other = "\(config)/tmux/tmux.conf"
    return isThere("\(home)/.tmux.conf") || !isThere(other) ? "\(home)/.tmux.conf" : other
  }

  /// The file that each shell with a prompt reads.
  var promptPath: String { shell == "zsh" ? "\(home)/.zshrc" : "\(home)/.bashrc" }

  /// The first line of each file that is written, by which it is known again.
  static let mark = "# Written by vitals remind install; vitals remind uninstall removes it."

  /// The zone of the person's clock for a service; empty for the machine's.
  var zoneLine: String { zone.map { "Environment=\"TZ=\($0)\"\n" } ?? "" }
  private var zoneWord: String { zone.map { "TZ=\(ShellWord.quoted($0)) " } ?? "" }

  private var timer: String {
    """
    \(Self.mark)
    [Unit]
    Description=Reminders of Vitals, every 15 minutes

    [Timer]
    OnCalendar=*:0/15
    OnStartupSec=1min
    AccuracySec=1min

    [Install]
    WantedBy=timers.target

    """
  }

  private var service: String {
    """
    \(Self.mark)
    [Unit]
    Description=Notifies of what is due in Vitals, once each

    [Service]
    Type=oneshot
    \(zoneLine)ExecStart=\(invocation.systemd("due", "--notify"))

    """
  }

  /// Only where somebody reads it: a copy of files by `scp` is a login too.
  private var profileLines: [String] {
    let due = invocation.shell("due", "--login")
    return ["case $- in *i*) [ ! -t 1 ] || [ ! -x \(program) ] || \(due) ;; esac"]
  }

  private var tmuxLines: [String] {
    // tmux takes a # for its own, and %... of the clock's.
    let due = invocation.shell("due", "--format", "tmux").replacing("#", with: "##").replacing(
      "%", with: "%%")
    let quoted = due.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("$", with: "\\$")
    return ["set -g status-interval 60", "set -ag status-right \" #(\(quoted))\""]
  }

  private var promptLines: [String] {
    let due = "\(invocation.shell("due", "--format", "plain")) 2>/dev/null"
    guard shell == "zsh" else {
      return [
        "__vitals_due() { local due; due=$(\(due)); [ -z \"$due\" ] || printf '[%s] ' \"$due\"; }",
        "[ ! -x \(program) ] || PS1='$(__vitals_due)'\"$PS1\"",
      ]
    }
    return [
      "__vitals_due() { local due; due=$(\(due)); [[ -z $due ]] || print -r -- \"[$due]\" }",
      "[[ ! -x \(program) ]] || precmd_functions+=(__vitals_due)",
    ]
  }

  private var program: String { ShellWord.quoted(invocation.program) }
}
