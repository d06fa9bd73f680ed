/// So many of so many.
package struct Share: Sendable, Equatable {
  /// How many it holds for.
  package let count: Int
  /// Of how many.
  package let of: Int

  /// Makes a share.
  package init(_ count: Int, of: Int) {
    self.count = count
    self.of = of
  }

  /// The share in percent; nil of none.
  package var percent: Double? { of > 0 ? 100 * Double(count) / Double(of) : nil }
  /// The share in words: `2 of 52`.
  package var text: String { "\(count) of \(of)" }
  /// The same with what it is of: `2 of 52 readings`, `1 of 1 reading`.
  package func text(_ one: String) -> String { "\(text) \(one)\(of == 1 ? "" : "s")" }
}
