/// So many of so many.
public struct Share: Sendable, Equatable {
  /// How many it holds for.
  public let count: Int
  /// Of how many.
  public let of: Int

  /// Makes a share.
  public init(_ count: Int, of: Int) {
    self.count = count
    self.of = of
  }

  /// The share in percent; nil of none.
  public var percent: Double? { of > 0 ? 100 * Double(count) / Double(of) : nil }
  /// The share in words: `2 of 52`.
  public var text: String { "\(count) of \(of)" }
}
