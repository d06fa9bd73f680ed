import Glibc

extension Installation {
  /// What would be written on this machine for this person and journal.
  ///
  /// - Throws: `Exit` where there is no home folder.
  static func here(_ program: Program) throws -> Installation {
    guard let home = Surroundings.home else {
      throw Exit(
        status: 73, message: "There is no home folder ($HOME) to write into. Set HOME. Nothing was changed.")
    }
    let shell = (Surroundings.variable("SHELL") ?? "sh").split(separator: "/").last.map(String.init) ?? "sh"
    return Installation(
      invocation: Invocation(program: Surroundings.program, home: program.home), home: home,
      config: Surroundings.folder("XDG_CONFIG_HOME") ?? "\(home)/.config", shell: shell,
      isThere: { access($0, F_OK) == 0 }, zone: Surroundings.variable("TZ"))
  }

  /// The pieces of a channel, wherever it may have been put in the past: the login shell may have changed since.
  func everywhere(_ channel: Channel) -> [Piece] {
    let block = MarkedBlock(name: channel.rawValue)
    let paths: [String] =
      switch channel {
      case .systemd, .cron: []
      case .profile:
        [".profile", ".bash_profile", ".bash_login", ".zprofile"].map { "\(home)/\($0)" }
      case .tmux: ["\(home)/.tmux.conf", "\(config)/tmux/tmux.conf"]
      case .prompt: ["\(home)/.bashrc", "\(home)/.zshrc"]
      }
    return paths.isEmpty ? pieces(channel) : paths.map { .block(path: $0, block, lines: []) }
  }
}
