/// One line of a summary: what it is, and what it says.
package struct SummaryLine: Sendable, Equatable {
  /// What it is: `last 7 days`, `morning`.
  package let label: String
  /// What it says, with n and rule.
  package let text: String

  /// Makes a line.
  package init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }

  /// Makes a line; nil where there is nothing to say.
  init?(_ label: String, _ text: String?) {
    guard let text else { return nil }
    self.init(label, text)
  }
}
