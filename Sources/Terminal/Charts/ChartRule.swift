/// A threshold drawn across a chart, with its number on the axis.
public struct ChartRule: Hashable, Sendable {
  /// Where it lies on the upright axis.
  public var value: Double
  /// What it is called, at the right edge; may be empty.
  public var label: String

  /// Makes a rule at `value`.
  public init(value: Double, label: String = "") {
    self.value = value
    self.label = label
  }
}

/// A word under a chart, or a note in it: its place from 0 (left) to 1 (right) and its text.
public typealias ChartLabel = (position: Double, text: String)
