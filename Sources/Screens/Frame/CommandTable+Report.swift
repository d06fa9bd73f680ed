import Terminal

extension Command {
  /// The page for the doctor: from where it is opened, and what can be done with it.
  static let reportCommands: [Command] = [
    Command(.report, [.character("v")], "report", "The page for your doctor: see it, save it", opening),
    Command(
      .consult, [.character("B")], "big figures", "Large figures to show your doctor, no notes",
      opening.union([.report])),
    Command(.save, [.enter], "save", "Save it as text, HTML or PDF", [.report]),
    Command(.copy, [.character("Y")], "copy", "Copy the text to your terminal's clipboard", [.report]),
    Command(.edit, [.character("e")], "choose", "Choose days, protocol, name and parts", [.report]),
    Command(.view, [.character("O")], "open", "Open what you saved in another program", [.report]),
    Command(.leave, [.escape, .character("q")], "back", "Go back", [.report]),
  ]

  private static let opening = Set(Page.care).union([.today])
}
