/// A number and how often it was there.
public struct Counted: Sendable, Equatable {
  /// The number.
  public let value: Double
  /// How often it was there.
  public let count: Int

  /// Makes one of a number and its count.
  public init(_ value: Double, _ count: Int) {
    self.value = value
    self.count = count
  }
}
