import Terminal

extension Command {
  /// What can be done on the page of medicines.
  static let medicationCommands: [Command] = [
    Command(.done, [.character("d")], "taken", "Mark the dose as taken now", [.medication]),
    Command(.when, [.character("T")], "when", "It was taken at another time: early or late", [.medication]),
    Command(.skip, [.character("x")], "not taken", "Mark the due dose as not taken", [.medication]),
    Command(.snooze, [.character("s")], "snooze", "Ask again in an hour", [.medication]),
    Command(.details, [.enter], "details", "Doses, changes, readings before and after", [.medication]),
    Command(.add, [.character("a")], "add", "Put a medicine on the list", [.medication]),
    Command(
      .edit, [.character("e")], "change", "Another strength or times, stopped, again", [.medication]),
    Command(
      .remove, [.character("D"), .delete], "delete", "Delete it, if entered in error",
      [.medication]),
    Command(.choose, [.enter], "taken", "Mark it as taken at the chosen time", [.dose]),
    Command(.skip, [.character("x")], "not taken", "Mark the chosen dose as not taken", [.dose]),
    Command(.when, [.character("T")], "time", "Type the time at which it was taken", [.dose]),
    Command(.leave, [.escape, .character("q")], "back", "Go back; nothing is saved", [.dose]),
    Command(.save, [.enter], "taken", "Mark it as taken at the time that was typed", [.doseTime]),
    Command(.leave, [.escape], "back", "Go back to the choice", [.doseTime]),
  ]
}
