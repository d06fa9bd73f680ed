/// A threshold drawn across a chart, with its number on the axis.
package struct ChartRule: Hashable, Sendable {
  /// Where it lies on the upright axis.
  package var value: Double
  /// What it is called, at the right edge; may be empty.
  package var label: String

  /// Makes a rule at `value`.
  package init(value: Double, label: String = "") {
    self.value = value
    self.label = label
  }
}

/// A word under a chart, or a note in it: its place from 0 (left) to 1 (right) and its text.
package typealias ChartLabel = (position: Double, text: String)
