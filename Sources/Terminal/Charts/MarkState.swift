/// Where a value lies against the limits it is judged by; the shape of its mark says so.
package enum MarkState: Int, Hashable, Sendable, CaseIterable {
  /// Neither above nor below.
  case within
  /// Below the lower limit.
  case below
  /// At or above the upper limit.
  case above

  /// The state that wins where several marks share a cell: above, then below, then within.
  static func worst(_ a: MarkState, _ b: MarkState) -> MarkState { a.rawValue >= b.rawValue ? a : b }
}

extension Glyphs {
  /// The mark of a single value, or of the upper value of a pair.
  func mark(_ state: MarkState) -> Character {
    switch state {
    case .above: above
    case .within: within
    case .below: below
    }
  }

  /// The mark of the lower value of a pair.
  func hollowMark(_ state: MarkState) -> Character {
    switch state {
    case .above: aboveHollow
    case .within: withinHollow
    case .below: belowHollow
    }
  }
}

extension Tone {
  /// The tone that wins where several marks share a cell.
  static func worst(_ a: Tone, _ b: Tone) -> Tone { a.weight >= b.weight ? a : b }

  private var weight: Int {
    switch self {
    case .danger: 4
    case .warning: 3
    case .good: 2
    case .muted: 0
    default: 1
    }
  }
}
