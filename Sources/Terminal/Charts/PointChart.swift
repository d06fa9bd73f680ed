/// Single values over time, such as glucose, weight or pulse.
///
/// The shape of a mark says whether the value is above, within or below its limits. Values that fall into one
/// column become a stem from the lowest to the highest with a mark at either end; a cell that several marks share
/// shows the worst state. Places without data stay empty, and nothing is drawn between two measurements.
public struct PointChart: Sendable {
  /// One measurement.
  public struct Point: Hashable, Sendable {
    /// The place in time from 0 (left edge) to 1 (right edge); a point outside is not drawn.
    public var position: Double
    /// The value.
    public var value: Double
    /// Where it lies against its limits.
    public var state: MarkState
    /// What it means.
    public var tone: Tone

    /// Makes a point.
    public init(position: Double, value: Double, state: MarkState = .within, tone: Tone = .normal) {
      self.position = position
      self.value = value
      self.state = state
      self.tone = tone
    }
  }

  /// A threshold across the chart.
  public typealias Rule = ChartRule

  /// A range across the chart, such as a target: a rule at either edge and its name between them.
  public struct Band: Hashable, Sendable {
    /// The lower edge.
    public var low: Double
    /// The upper edge.
    public var high: Double
    /// What it is called; may be empty.
    public var label: String

    /// Makes a band.
    public init(low: Double, high: Double, label: String = "") {
      self.low = low
      self.high = high
      self.label = label
    }
  }

  /// The measurements, in any order.
  public var points: [Point]
  /// The range of the upright axis; data beyond it widen it, nothing narrows it.
  public var yRange: ClosedRange<Double>
  /// The thresholds.
  public var rules: [Rule]
  /// The ranges.
  public var bands: [Band]
  /// The words under the chart.
  public var xLabels: [ChartLabel]
  /// Notes in the lowest row, such as a new medicine; one that would cover a mark is left out.
  public var notes: [ChartLabel]

  /// Makes a chart.
  public init(
    points: [Point], yRange: ClosedRange<Double>, rules: [Rule] = [], bands: [Band] = [],
    xLabels: [ChartLabel] = [], notes: [ChartLabel] = []
  ) {
    self.points = points
    self.yRange = yRange
    self.rules = rules
    self.bands = bands
    self.xLabels = xLabels
    self.notes = notes
  }

  /// Draws the chart over the whole canvas.
  public func draw(on canvas: inout Canvas) {
    let points = points.filter(\.value.isFinite)
    let edges = bands.flatMap { [Rule(value: $0.high, label: $0.label), Rule(value: $0.low)] }
    let frame = ChartFrame(
      size: canvas.size, range: yRange, values: points.map(\.value), rules: edges + rules, xLabels: xLabels)
    frame.draw(on: &canvas)
    canvas.inside(frame.plot) { canvas in
      for (column, ends) in Self.ends(points, frame.positions) {
        Self.draw(ends, column: column, axis: frame.axis, on: &canvas)
      }
    }
    frame.drawNotes(notes, on: &canvas)
  }
}

extension PointChart {
  private typealias Ends = (low: Point, high: Point)

  private static func ends(_ points: [Point], _ positions: PositionAxis) -> [Int: Ends] {
    var columns: [Int: Ends] = [:]
    for point in points {
      guard let column = positions.column(of: point.position) else { continue }
      guard let ends = columns[column] else {
        columns[column] = (point, point)
        continue
      }
      columns[column] = (
        low: point.value < ends.low.value ? point : ends.low.joined(with: point),
        high: point.value > ends.high.value ? point : ends.high.joined(with: point)
      )
    }
    return columns
  }

  private static func draw(_ ends: Ends, column: Int, axis: ValueAxis, on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let (top, bottom) = (axis.row(of: ends.high.value), axis.row(of: ends.low.value))
    if top == bottom {
      let state = MarkState.worst(ends.low.state, ends.high.state)
      let tone = Tone.worst(ends.low.tone, ends.high.tone)
      canvas.put(glyphs.mark(state), x: column, y: top, tone: tone)
      return
    }
    canvas.fill(Rect(x: column, y: top, width: 1, height: bottom - top), glyphs.stem, tone: .muted)
    canvas.put(glyphs.mark(ends.high.state), x: column, y: top, tone: ends.high.tone)
    canvas.put(glyphs.mark(ends.low.state), x: column, y: bottom, tone: ends.low.tone)
  }
}

extension PointChart.Point {
  /// Of two equal values, the one with the worse state and tone.
  fileprivate func joined(with other: Self) -> Self {
    guard other.value == value else { return self }
    var joined = self
    joined.state = MarkState.worst(state, other.state)
    joined.tone = Tone.worst(tone, other.tone)
    return joined
  }
}
