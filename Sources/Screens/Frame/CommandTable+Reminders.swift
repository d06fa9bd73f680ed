import Terminal

extension Command {
  /// What can be done on the page of reminders.
  static let reminderCommands: [Command] = [
    Command(.done, [.character("d")], "done", "The reminder was done", [.reminders]),
    Command(.snooze, [.character("s")], "snooze", "Ask again in an hour, or tomorrow", [.reminders]),
    Command(.skip, [.character("x")], "skip", "Not this time", [.reminders]),
    Command(.add, [.character("a")], "add", "Add a reminder", [.reminders]),
    Command(.remove, [.delete, .character("D")], "remove", "Remove the reminder", [.reminders]),
  ]
}
