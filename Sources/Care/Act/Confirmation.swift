/// What has to be answered with yes before an act is done.
public struct Confirmation: Sendable, Equatable {
  /// The question.
  public let title: String
  /// What is worth knowing before answering.
  public let lines: [String]
  /// The flag that says yes on the command line, such as `--also`; nil where a command is not asked, because whoever
  /// types it says what is meant.
  public let flag: String?

  /// Makes a confirmation.
  public init(_ title: String, _ lines: [String], flag: String? = nil) {
    (self.title, self.lines, self.flag) = (title, lines, flag)
  }
}
