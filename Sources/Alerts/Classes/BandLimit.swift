import Model

/// A number at which something begins or ends, and on which side of it a value counts.
package struct BandLimit: Sendable, Equatable {
  /// The side that counts.
  package let side: OwnRule.Side
  /// The number in tenths of the first scale: whole, so that it is exact on every scale.
  let tenths: Int64

  /// Makes a limit of at most one digit behind the point.
  init(_ side: OwnRule.Side, _ number: Double) {
    self.init(side, tenths: Int64((number * 10).rounded()))
  }

  private init(_ side: OwnRule.Side, tenths: Int64) {
    self.side = side
    self.tenths = tenths
  }

  /// Where that begins which this one leaves out: `below 95` for `95 or more`.
  var opposite: BandLimit {
    let side: OwnRule.Side =
      switch self.side {
      case .above: .atOrBelow
      case .atOrAbove: .below
      case .below: .atOrAbove
      case .atOrBelow: .above
      }
    return BandLimit(side, tenths: tenths)
  }

  /// The same number, itself counted: `3.0 or more` for `above 3.0`.
  var itself: BandLimit {
    switch side {
    case .above: BandLimit(.atOrAbove, tenths: tenths)
    case .below: BandLimit(.atOrBelow, tenths: tenths)
    case .atOrAbove, .atOrBelow: self
    }
  }
}

extension OwnRule.Side {
  /// A limit on this side, for people: `above 100 a minute`, `92 % or less`.
  func text(_ number: String) -> String {
    switch self {
    case .above: "above \(number)"
    case .atOrAbove: "\(number) or more"
    case .below: "below \(number)"
    case .atOrBelow: "\(number) or less"
    }
  }
}
