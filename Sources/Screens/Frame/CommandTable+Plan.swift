import Terminal

extension Command {
  /// What can be done on the page of measuring plans.
  static let planCommands: [Command] = [
    Command(
      .answer, [.enter], "measure", "Measure, or read the result of the plan", [.plan]),
    Command(.done, [.character("d")], "seen", "I have read the result", [.plan]),
    Command(.add, [.character("a")], "start", "Start a measuring plan", [.plan]),
    Command(.stop, [.character("z")], "stop", "Stop the plan; what was measured stays", [.plan]),
    Command(.remove, [.character("D"), .delete], "delete", "Delete the plan", [.plan]),
    Command(.sources, [.character("S")], "how", "How and when to measure, and when not", [.plan]),
  ]
}
