import Alerts

/// How much a line matters; each front shows it in its own way.
package enum Emphasis: Sendable, Equatable {
  case normal, heading, muted, good, warning, danger

  /// The emphasis of a severity.
  package init(_ severity: Severity) {
    switch severity {
    case .good: self = .good
    case .notice: self = .normal
    case .high: self = .warning
    case .severe: self = .danger
    }
  }
}

/// A line with its emphasis.
package struct Remark: Sendable, Equatable {
  /// The line.
  package let text: String
  /// How much it matters.
  package let emphasis: Emphasis

  /// Makes a remark.
  package init(_ text: String, _ emphasis: Emphasis = .normal) {
    (self.text, self.emphasis) = (text, emphasis)
  }
}
