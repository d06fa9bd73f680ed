import Terminal

extension Command {
  /// What can be done on the page of visits.
  static let visitCommands: [Command] = []
}
