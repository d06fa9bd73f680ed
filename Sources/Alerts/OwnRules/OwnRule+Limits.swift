import Model

extension OwnRule {
  /// The rules that the limits of an own kind make, of a retired one too: what was logged stays, and so do its alerts.
  package static func limits(of own: OwnKind) -> [OwnRule] {
    let kind = Kind(own)
    guard let quantity = kind.quantities.first else { return [] }
    func rule(_ name: String, _ side: Side, _ limit: ExactDecimal?) -> OwnRule? {
      limit.map { limit in
        OwnRule(
          id: "\(own.word)-\(name)", quantity: OwnQuantity(kind: kind, quantity: quantity, scale: 0),
          side: side,
          limit: limit, count: 1, days: 1,
          message:
            "You set this limit with the kind \(own.name). Do what you agreed for it, or ask whom you agreed it with.",
          severity: .high)
      }
    }
    return [rule("low", .below, own.low), rule("high", .above, own.high)].compactMap(\.self)
  }
}
