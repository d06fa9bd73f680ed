/// A number and how often it was there.
package struct Counted: Sendable, Equatable {
  /// The number.
  package let value: Double
  /// How often it was there.
  package let count: Int

  /// Makes one of a number and its count.
  package init(_ value: Double, _ count: Int) {
    self.value = value
    self.count = count
  }
}
