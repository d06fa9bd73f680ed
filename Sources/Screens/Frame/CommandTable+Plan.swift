import Terminal

extension Command {
  /// What can be done on the page of measuring plans.
  static let planCommands: [Command] = []
}
