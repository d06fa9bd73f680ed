import Lettering
import Terminal

/// The help page, made from the one table of commands.
enum HelpPage {
  /// The help as seen from a page: its own commands first, then those of all other pages.
  static func screen(from page: Page) -> NoticeScreen {
    var lines: [String] = []
    let others = Page.allCases.filter { $0 != page && $0 != .help && $0 != .question && $0 != .palette }
    for page in [page] + others {
      let commands = Command.valid(in: page).filter { !everywhere.contains($0.id) }
      guard !commands.isEmpty else { continue }
      lines.append(page.title.uppercased())
      lines += commands.map(line)
      lines.append("")
    }
    lines.append("EVERYWHERE")
    lines += Command.valid(in: .help).filter { everywhere.contains($0.id) }.map(line)
    lines += ["", "Typing a digit on Today starts a reading. Lists move with the arrow keys, j and k."]
    lines += ["", "ONE KEY, ONE MEANING"]
    lines += Meaning.all.map { "  \(Text.fit($0.keyNames, width: 16)) \($0.words)" }
    return NoticeScreen("HELP", lines: lines, page: .help)
  }

  private static let everywhere: Set<Command.ID> = [.interrupt, .redraw, .suspend]

  private static func line(_ command: Command) -> String {
    let keys = command.keys.map(\.name).joined(separator: ", ")
    return "  \(Text.fit(keys, width: 16)) \(Text.fit(command.label, width: 13)) \(command.help)"
  }
}
