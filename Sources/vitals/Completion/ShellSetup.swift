import Glibc
import Journal

/// Where completion and the manual belong on this machine, and what is written there.
struct ShellSetup {
  /// The person's home folder.
  let home: String
  /// The folder of settings, `~/.config` where nothing else is said.
  let config: String
  /// The folder of data, `~/.local/share` where nothing else is said.
  let data: String
  /// The folder in which zsh looks for its settings.
  let zshFolder: String

  /// That of this person.
  ///
  /// - Throws: `Exit` where there is no home folder.
  static func here() throws(Exit) -> ShellSetup {
    guard let home = Surroundings.home else {
      throw Exit(
        status: 73, message: "There is no home folder ($HOME) to write into. Set HOME. Nothing was changed.")
    }
    return ShellSetup(
      home: home, config: Surroundings.folder("XDG_CONFIG_HOME") ?? "\(home)/.config",
      data: Surroundings.folder("XDG_DATA_HOME") ?? "\(home)/.local/share",
      zshFolder: Surroundings.folder("ZDOTDIR") ?? home)
  }

  /// What makes a shell complete: the script where the shell looks for it, and for two of them a line that reads it.
  func pieces(_ shell: CompletionShell) -> [Piece] {
    let path = path(of: shell)
    let file = Piece.file(path: path, text: shell.script)
    let block = MarkedBlock(name: "completion", undo: "vitals completion \(shell.rawValue) --uninstall")
    let word = ShellWord.quoted(path)
    switch shell {
    case .bash:
      return [file, .block(path: "\(home)/.bashrc", block, lines: ["[ ! -r \(word) ] || . \(word)"])]
    case .zsh:
      let lines = [
        "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }",
        "[[ ! -r \(word) ]] || source \(word)",
      ]
      return [file, .block(path: "\(zshFolder)/.zshrc", block, lines: lines)]
    case .fish: return [file]
    }
  }

  /// The manual where `man` looks for those of one person.
  var manual: [Piece] { [.file(path: "\(data)/man/man1/vitals.1", text: ManualPage(.program).text)] }

  private func path(of shell: CompletionShell) -> String {
    switch shell {
    case .bash: "\(data)/bash-completion/completions/vitals"
    case .zsh: "\(data)/zsh/site-functions/_vitals"
    case .fish: "\(config)/fish/completions/vitals.fish"
    }
  }
}
