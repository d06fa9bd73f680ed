import Plotting

/// A threshold drawn across a chart, with its number on the axis; one that changed is a line with steps.
package struct ChartRule: Hashable, Sendable {
  /// A value that held before a change.
  package struct Earlier: Hashable, Sendable {
    /// The place from 0 (left) to 1 (right) at which another one followed.
    package var until: Double
    /// Where it lay on the upright axis.
    package var value: Double

    /// Makes an earlier value.
    package init(until: Double, value: Double) {
      self.until = until
      self.value = value
    }
  }

  /// Where it lies on the upright axis, at the right edge.
  package var value: Double
  /// What it is called, at the right edge; may be empty.
  package var label: String
  /// Where it lay before, from the left.
  package var earlier: [Earlier]

  /// Makes a rule at `value`.
  package init(value: Double, label: String = "", earlier: [Earlier] = []) {
    self.value = value
    self.label = label
    self.earlier = earlier
  }

  /// The value at a place.
  package func value(at position: Double) -> Double { earlier.first { position < $0.until }?.value ?? value }

  /// Every value that it has anywhere.
  package var values: [Double] { earlier.map(\.value) + [value] }
}

/// The area between two thresholds, shaded behind the data: all below the upper one where there is no lower, all above
/// the lower one where there is no upper.
package struct ChartShade: Hashable, Sendable {
  /// The lower threshold.
  package var lower: ChartRule?
  /// The upper threshold.
  package var upper: ChartRule?

  /// Makes a shade; nil without a threshold.
  package init?(lower: ChartRule?, upper: ChartRule?) {
    guard lower != nil || upper != nil else { return nil }
    self.lower = lower
    self.upper = upper
  }

  /// The values that it covers at a place; an open end reaches to that of a scale.
  package func values(at position: Double, on scale: ValueScale) -> ClosedRange<Double>? {
    let low = max(lower?.value(at: position) ?? scale.low, scale.low)
    let high = min(upper?.value(at: position) ?? scale.high, scale.high)
    return low < high ? low...high : nil
  }

  /// Where a value lies at a place.
  package func state(of value: Double, at position: Double) -> MarkState {
    if let lower, value < lower.value(at: position) { return .below }
    if let upper, value > upper.value(at: position) { return .above }
    return .within
  }
}

/// A word under a chart, or a note in it: its place from 0 (left) to 1 (right) and its text.
package typealias ChartLabel = (position: Double, text: String)

/// The words under a chart in several densities, the densest first: the first that fits without leaving one out is shown.
package struct ChartTicks: Sendable, ExpressibleByArrayLiteral {
  /// The words of each density.
  package var choices: [[ChartLabel]]

  /// Makes ticks of several densities.
  package init(_ choices: [[ChartLabel]]) { self.choices = choices }

  /// Makes ticks of one density; where they do not fit some are left out.
  package init(arrayLiteral elements: ChartLabel...) { choices = [elements] }

  var isEmpty: Bool { choices.allSatisfy(\.isEmpty) }
}
