extension Quantity {
  /// A unit of a quantity, with what can be in it and how it is drawn.
  package struct Scale: Sendable {
    /// How far the upright axis of a chart goes; data can widen it.
    package enum Axis: Sendable, Equatable {
      /// Always so far, and of a sparkline the narrower range.
      case fixed(ClosedRange<Double>, spark: ClosedRange<Double>)
      /// As far as the data goes, in steps and at least two of them; the range is that of no data.
      case fitted(step: Double, empty: ClosedRange<Double>)
    }

    /// The unit for people, such as `°C`.
    package let unit: String
    /// The unit as the journal and the settings write it, such as `C`.
    package let code: String
    /// The words for it in a log line; none where the line takes no unit.
    package let words: [String]
    /// How many digits a figure has behind the point.
    package let digits: Int
    /// The axis of its charts.
    package let axis: Axis
    /// A smaller difference of means is told to nobody (D).
    package let leastDifference: Double
    let limits: Limits
    let toFirst: (@Sendable (Double) -> Double)?
    let fromFirst: (@Sendable (Double) -> Double)?

    /// What can be; anything else is refused.
    package var possible: ClosedRange<Double> { limits.hard }
    /// What is usual; anything else is asked about.
    package var usual: ClosedRange<Double> { limits.soft }

    /// How many of the first unit one of this unit is, where the two differ by a factor alone; nil elsewhere.
    package var factor: Double? {
      guard let toFirst, abs(toFirst(2) - 2 * toFirst(1)) < 1e-9 else { return nil }
      return toFirst(1)
    }

    /// Makes the scale to which all others are converted, or, without conversions, one that stands by itself.
    init(
      _ unit: String, code: String? = nil, words: [String] = [], digits: Int, _ limits: Limits, axis: Axis,
      leastDifference: Double = 0
    ) {
      self.init(
        unit, code: code, words: words, digits: digits, limits, axis: axis, leastDifference: leastDifference,
        conversion: ({ $0 }, { $0 }))
    }

    /// Makes a scale with its conversions to the first one and from it; nil where nothing is converted.
    init(
      _ unit: String, code: String? = nil, words: [String] = [], digits: Int, _ limits: Limits, axis: Axis,
      leastDifference: Double = 0,
      conversion: (to: @Sendable (Double) -> Double, from: @Sendable (Double) -> Double)?
    ) {
      self.unit = unit
      self.code = code ?? unit
      self.words = words
      self.digits = digits
      self.limits = limits
      self.axis = axis
      self.leastDifference = leastDifference
      toFirst = conversion?.to
      fromFirst = conversion?.from
    }
  }
}

extension Quantity.Scale.Axis {
  /// The range for numbers that are to be seen whole where the axis follows them.
  package func range(of numbers: some Sequence<Double>) -> ClosedRange<Double> {
    guard case .fitted(let step, let empty) = self else { return fixed }
    let low = ((numbers.min() ?? empty.lowerBound) / step).rounded(.down) * step
    let high = ((numbers.max() ?? empty.upperBound) / step).rounded(.up) * step
    return low...max(low + 2 * step, high)
  }

  /// The range of a sparkline for the same numbers.
  package func sparkRange(of numbers: some Sequence<Double>) -> ClosedRange<Double> {
    if case .fixed(_, let spark) = self { spark } else { range(of: numbers) }
  }

  /// Whether it follows the numbers.
  package var isFitted: Bool { if case .fitted = self { true } else { false } }

  private var fixed: ClosedRange<Double> {
    switch self {
    case .fixed(let range, _): range
    case .fitted(_, let empty): empty
    }
  }
}
