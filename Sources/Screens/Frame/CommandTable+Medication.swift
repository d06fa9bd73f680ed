import Terminal

extension Command {
  /// What can be done on the page of medicines.
  static let medicationCommands: [Command] = []
}
