/// A figure with the key under which programs read it.
public struct Figure: Sendable, Equatable {
  /// What a figure can be.
  public enum Value: Sendable, Equatable {
    /// A number.
    case number(Double)
    /// A count.
    case count(Int)
    /// A name, such as that of the rule.
    case text(String)
    /// Yes or no.
    case flag(Bool)
    /// Figures that belong together.
    case group([Figure])
  }

  /// The key.
  public let key: String
  /// The value.
  public let value: Value

  /// Makes a figure.
  public init(_ key: String, _ value: Value) {
    self.key = key
    self.value = value
  }

  /// Makes a number's figure; nil where there is no number.
  public init?(_ key: String, number: Double?) {
    guard let number, number.isFinite else { return nil }
    self.init(key, .number(number))
  }
}
