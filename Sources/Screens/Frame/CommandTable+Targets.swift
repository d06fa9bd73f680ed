import Terminal

extension Command {
  /// What can be done on the page of targets.
  static let targetCommands: [Command] = [
    Command(.change, [.enter], "change", "Set it, or choose another", [.targets]),
    Command(.edit, [.character("e")], "change", "Set it, or choose another", [.targets]),
    Command(
      .remove, [.character("D"), .delete], "delete", "Take it away: the guideline's limit holds", [.targets]),
  ]
}
