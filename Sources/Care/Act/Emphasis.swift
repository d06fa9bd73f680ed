import Alerts

/// How much a line matters; each front shows it in its own way.
public enum Emphasis: Sendable, Equatable {
  case normal, heading, muted, good, warning, danger

  /// The emphasis of a severity.
  public init(_ severity: Severity) {
    switch severity {
    case .good: self = .good
    case .notice: self = .normal
    case .high: self = .warning
    case .severe: self = .danger
    }
  }
}

/// A line with its emphasis.
public struct Remark: Sendable, Equatable {
  /// The line.
  public let text: String
  /// How much it matters.
  public let emphasis: Emphasis

  /// Makes a remark.
  public init(_ text: String, _ emphasis: Emphasis = .normal) {
    (self.text, self.emphasis) = (text, emphasis)
  }
}
