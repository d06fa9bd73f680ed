import Terminal

extension Command {
  /// What can be done on the page of medicines.
  static let medicationCommands: [Command] = [
    Command(.done, [.character("d")], "taken", "Mark the due dose as taken", [.medication]),
    Command(.skip, [.character("x")], "not taken", "Mark the due dose as not taken", [.medication]),
    Command(.snooze, [.character("s")], "snooze", "Ask again in an hour", [.medication]),
    Command(.details, [.enter], "details", "Doses, changes, readings before and after", [.medication]),
    Command(.add, [.character("a")], "add", "Put a medicine on the list", [.medication]),
    Command(
      .edit, [.character("e")], "change", "Another strength or times, stopped, again", [.medication]),
    Command(
      .remove, [.delete, .character("D")], "remove", "Delete it, if entered in error",
      [.medication]),
  ]
}
