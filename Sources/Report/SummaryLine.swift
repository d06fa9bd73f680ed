/// One line of a summary: what it is, and what it says.
public struct SummaryLine: Sendable, Equatable {
  /// What it is: `last 7 days`, `morning`.
  public let label: String
  /// What it says, with n and rule.
  public let text: String

  /// Makes a line.
  public init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }

  /// Makes a line; nil where there is nothing to say.
  init?(_ label: String, _ text: String?) {
    guard let text else { return nil }
    self.init(label, text)
  }
}
