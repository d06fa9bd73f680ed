import Terminal

extension Command {
  /// What can be done with the kinds that a person made.
  static let kindCommands: [Command] = [
    Command(
      .kinds, [.character("K")], "own kinds", "Kinds of your own: make, change, retire",
      [.settings, .today]),
    Command(.add, [.character("a")], "make", "Make a kind", [.kinds]),
    Command(.edit, [.character("e")], "change", "Change the kind", [.kinds]),
    Command(.change, [.enter], "open", "Change the kind", [.kinds]),
    Command(.stop, [.character("z")], "retire", "Retire the kind, or offer it again", [.kinds]),
  ]
}
