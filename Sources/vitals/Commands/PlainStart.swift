/// `vitals` without a command: the screens, with the options that every command has and nothing else.
///
/// This is what a person starts many times a day. Making the parser of all commands ready takes longer than
/// everything else up to the first frame, so it is asked only where there is something for it to do.
struct PlainStart {
  private(set) var home: String?
  private(set) var now: String?

  /// Takes the arguments; nil where anything stands among them that the parser should judge.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
      switch name {
      case "--home" where home == nil: home = value
      case "--now" where now == nil: now = value
      default: return nil
      }
    }
  }

  /// Opens the screens.
  ///
  /// - Returns: The exit status.
  func run() throws -> Int32 {
    try Session.status(home: home, now: now, of: ScreenLoop.run)
  }
}
