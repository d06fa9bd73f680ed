/// Single values over time, such as glucose, weight or pulse.
///
/// The shape of a mark says whether the value is above, within or below its limits. Values that fall into one
/// column become a stem from the lowest to the highest with a mark at either end; a cell that several marks share
/// shows the worst state. Places without data stay empty, and nothing is drawn between two measurements.
package struct PointChart: Sendable {
  /// One measurement.
  package struct Point: Hashable, Sendable {
    /// The place in time from 0 (left edge) to 1 (right edge); a point outside is not drawn.
    package var position: Double
    /// The value.
    package var value: Double
    /// Where it lies against its limits.
    package var state: MarkState
    /// What it means.
    package var tone: Tone

    /// Makes a point.
    package init(position: Double, value: Double, state: MarkState = .within, tone: Tone = .normal) {
      self.position = position
      self.value = value
      self.state = state
      self.tone = tone
    }
  }

  /// A threshold across the chart.
  package typealias Rule = ChartRule

  /// A straight line through the chart, such as a trend: dots where no mark is.
  package struct Line: Hashable, Sendable {
    /// Its place in time where it starts.
    package var start: Double
    /// Its value there.
    package var startValue: Double
    /// Its place in time where it ends.
    package var end: Double
    /// Its value there.
    package var endValue: Double

    /// Makes a line.
    package init(start: Double, startValue: Double, end: Double, endValue: Double) {
      self.start = start
      self.startValue = startValue
      self.end = end
      self.endValue = endValue
    }
  }

  /// The measurements, in any order.
  package var points: [Point]
  /// The range of the upright axis; data beyond it widen it, nothing narrows it.
  package var yRange: ClosedRange<Double>
  /// The thresholds.
  package var rules: [Rule]
  /// A trend.
  package var line: Line?
  /// The area between them, shaded behind the data.
  package var shade: ChartShade?
  /// The words under the chart.
  package var ticks: ChartTicks
  /// Notes in the lowest row, such as a new medicine; one that would cover a mark is left out.
  package var notes: [ChartLabel]
  /// The cursor and the events.
  package var foot: FootMarks

  /// Makes a chart.
  package init(
    points: [Point], yRange: ClosedRange<Double>, rules: [Rule] = [], line: Line? = nil,
    shade: ChartShade? = nil, ticks: ChartTicks = [], notes: [ChartLabel] = [], foot: FootMarks = FootMarks()
  ) {
    self.points = points
    self.yRange = yRange
    self.rules = rules
    self.line = line
    self.shade = shade
    self.ticks = ticks
    self.notes = notes
    self.foot = foot
  }

  /// Draws the chart over the whole canvas.
  package func draw(on canvas: inout Canvas) {
    let points = points.filter(\.value.isFinite)
    let frame = ChartFrame(
      size: canvas.size, range: yRange, values: points.map(\.value), rules: rules, ticks: ticks,
      shade: shade)
    frame.draw(on: &canvas)
    canvas.inside(frame.plot) { canvas in
      line?.draw(on: &canvas, frame)
      Self.draw(points, frame, on: &canvas)
    }
    frame.drawShade(on: &canvas)
    frame.drawNotes(notes, on: &canvas)
    frame.drawMarks(foot, on: &canvas)
  }
}

extension PointChart {
  /// Draws the marks of points over the plot of a frame.
  static func draw(_ points: [Point], _ frame: ChartFrame, on canvas: inout Canvas) {
    draw(points, frame.axis, frame.positions, on: &canvas)
  }

  /// Draws the marks of points over the whole canvas.
  static func draw(
    _ points: [Point], _ axis: ValueAxis, _ positions: PositionAxis, on canvas: inout Canvas
  ) {
    for (column, ends) in ends(points, positions) {
      draw(ends, column: column, axis: axis, on: &canvas)
    }
  }

  typealias Ends = (low: Point, high: Point)

  /// The lowest and the highest of two and one more; of equal values the one with the worse state.
  static func widened(_ ends: Ends, by point: Point) -> Ends {
    (
      low: point.value < ends.low.value ? point : ends.low.joined(with: point),
      high: point.value > ends.high.value ? point : ends.high.joined(with: point)
    )
  }

  private static func ends(_ points: [Point], _ positions: PositionAxis) -> [Int: Ends] {
    var columns: [Int: Ends] = [:]
    for point in points {
      guard let column = positions.column(of: point.position) else { continue }
      columns[column] = columns[column].map { widened($0, by: point) } ?? (point, point)
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

extension PointChart.Line {
  fileprivate func draw(on canvas: inout Canvas, _ frame: ChartFrame) {
    guard let first = frame.positions.column(of: start), let last = frame.positions.column(of: end),
      first < last
    else { return }
    for column in first...last {
      let share = Double(column - first) / Double(last - first)
      let value = startValue + (endValue - startValue) * share
      guard value.isFinite, value >= frame.axis.low, value <= frame.axis.high else { continue }
      canvas.put(canvas.glyphs.gap, x: column, y: frame.axis.row(of: value), tone: .accent)
    }
  }
}
