/// A way by which a reminder reaches the person outside of the screens.
enum Channel: String, CaseIterable {
  /// A timer of systemd's, which notifies on the desktop.
  case systemd
  /// A line of cron's, which does the same.
  case cron
  /// A few lines when one logs in.
  case profile
  /// The status line of tmux.
  case tmux
  /// A word in front of the shell's prompt.
  case prompt

  /// What it does, for people.
  var title: String {
    switch self {
    case .systemd: "a systemd timer that notifies on the desktop every 15 minutes"
    case .cron: "a cron line that notifies on the desktop every 15 minutes"
    case .profile: "at most five lines at each login, while something is due"
    case .tmux: "the status line of tmux, while something is due"
    case .prompt: "a word at the shell's prompt, while something is due"
    }
  }
}

/// One thing that is written for a channel.
enum Piece {
  /// A file of its own.
  case file(path: String, text: String)
  /// Some lines in a file of the person's.
  case block(path: String, MarkedBlock, lines: [String])
  /// Some lines in the person's crontab.
  case crontab(MarkedBlock, lines: [String])
}
