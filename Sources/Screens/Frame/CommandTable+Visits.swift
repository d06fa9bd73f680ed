import Terminal

extension Command {
  /// What can be done on the page of visits.
  static let visitCommands: [Command] = [
    Command(.add, [.character("a")], "add", "Add a visit", [.visits]),
    Command(.ask, [.character("N")], "question", "Note a question for the visit", [.visits]),
    Command(.details, [.enter], "open", "All about it; a question and its answer", [.visits]),
    Command(.edit, [.character("e")], "edit", "Change the visit or the question", [.visits]),
    Command(.done, [.character("d")], "done", "It took place: note what was agreed", [.visits]),
    Command(.skip, [.character("x")], "missed", "It did not take place", [.visits]),
    Command(.cancel, [.character("z")], "cancel", "It was called off", [.visits]),
    Command(.prepare, [.character("f")], "prepare", "The page to take to the visit", [.visits]),
    Command(.remove, [.character("D"), .delete], "delete", "Delete the visit or the question", [.visits]),
  ]
}
