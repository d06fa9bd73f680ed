import Statistics

// Figures in the unit in which they are not shown, for programs that want both.
extension Figure {
  /// Some figures, and those that have another value in another unit as a group of their own under `other_unit`, where
  /// there is any.
  package static func inBothUnits(_ own: [Figure], _ other: [Figure]?) -> [Figure] {
    let own = own.filter { $0.key != otherUnit }
    let different = other.map { differing(own, $0.filter { $0.key != otherUnit }) } ?? []
    return different.isEmpty ? own : own + [Figure(otherUnit, different)]
  }

  private static let otherUnit = "other_unit"

  private static func differing(_ own: [Figure], _ other: [Figure]) -> [Figure] {
    other.compactMap { figure in
      guard let same = own.first(where: { $0.key == figure.key }) else { return figure }
      if case (.group(let left), .group(let right)) = (same.value, figure.value) {
        let parts = differing(left, right)
        return parts.isEmpty ? nil : Figure(figure.key, parts)
      }
      return isSame(same.value, figure.value) ? nil : figure
    }
  }

  private static func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      // A share of two numbers is the same in both units, but for the last bits.
      abs(left - right) <= 1e-9 * Swift.max(abs(left), abs(right))
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy(isSame)
    default: left == right
    }
  }
}
