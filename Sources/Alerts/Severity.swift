/// How much a value matters; a screen gives each its tone and its word.
package enum Severity: Int, Sendable, CaseIterable, Comparable {
  /// Where it should be.
  case good
  /// Worth a look.
  case notice
  /// Worth doing something about.
  case high
  /// Needs something done now.
  case severe

  /// The word for people, so that colour is never the only sign.
  package var word: String {
    switch self {
    case .good: "fine"
    case .notice: "notice"
    case .high: "attention"
    case .severe: "act now"
    }
  }

  /// The name in JSON.
  package var name: String {
    switch self {
    case .good: "good"
    case .notice: "notice"
    case .high: "high"
    case .severe: "severe"
    }
  }

  /// Orders from good to severe.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Where a value lies against its limits: the shape of its mark.
package enum Position: String, Sendable, CaseIterable {
  /// Below them.
  case below
  /// Within them.
  case within
  /// Above them.
  case above

  /// The place in words before the name of a range: `in`.
  var place: String { self == .within ? "in" : rawValue }
}
