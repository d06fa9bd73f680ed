import Terminal

extension Command {
  /// What can be done on the page of reminders, and on those that it leads to.
  static let reminderCommands: [Command] = [
    Command(.done, [.character("d")], "done", "Mark the reminder as done", [.reminders]),
    Command(
      .snooze, [.character("s")], "snooze", "Ask again in a while, tomorrow, or on a day", [.reminders]),
    Command(.skip, [.character("x")], "skip", "Not this time", [.reminders]),
    Command(.add, [.character("a")], "add", "Add a reminder", [.reminders]),
    Command(.templates, [.character("f")], "checkups", "Suggested checkups, with sources", [.reminders]),
    Command(.details, [.enter], "open", "When it comes, when it was done, its source", [.reminders]),
    Command(.edit, [.character("e")], "change", "Change the reminder", [.reminders]),
    Command(.pause, [.character("z")], "pause", "Pause the reminder, or resume it", [.reminders]),
    Command(.remove, [.character("D"), .delete], "delete", "Delete the reminder", [.reminders]),
    Command(.choose, [.enter], "set", "Ask again at the time that is chosen", [.later]),
    Command(.leave, [.escape, .character("q")], "back", "Go back; nothing is snoozed", [.later]),
    Command(.save, [.enter], "set", "Ask again at the time that was typed", [.laterTime]),
    Command(.leave, [.escape], "back", "Go back to the choice", [.laterTime]),
    Command(.mark, [.character(" ")], "tick", "Tick what you have, or want", [.templates]),
    Command(.choose, [.enter], "go on", "Go on with what is ticked", [.templates]),
    Command(.leave, [.escape, .character("q")], "back", "Go back; nothing is added", [.templates]),
  ]
}
