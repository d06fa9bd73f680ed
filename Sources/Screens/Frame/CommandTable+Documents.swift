import Terminal

extension Command {
  /// What can be done on the page of documents.
  static let documentCommands: [Command] = []
}
