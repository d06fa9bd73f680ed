/// Two values of the same measurement against each other, such as systolic against diastolic pressure.
///
/// The shape of a mark says by its state how the pair is judged; a cell that several share shows the worst.
package struct ScatterChart: Sendable {
  /// One measurement.
  package struct Point: Hashable, Sendable {
    /// The value along the foot.
    package var x: Double
    /// The value along the upright axis.
    package var y: Double
    /// Where the pair lies against its limits.
    package var state: MarkState
    /// What it means.
    package var tone: Tone

    /// Makes a point.
    package init(x: Double, y: Double, state: MarkState = .within, tone: Tone = .normal) {
      self.x = x
      self.y = y
      self.state = state
      self.tone = tone
    }
  }

  /// The measurements, in any order.
  package var points: [Point]
  /// The range along the foot; data beyond it widen it, nothing narrows it.
  package var xRange: ClosedRange<Double>
  /// The range of the upright axis; data beyond it widen it, nothing narrows it.
  package var yRange: ClosedRange<Double>
  /// The thresholds of the values along the foot, drawn upright.
  package var xRules: [ChartRule]
  /// The thresholds of the values along the upright axis.
  package var yRules: [ChartRule]
  /// The measurement that is chosen.
  package var chosen: Point?
  /// The corner below both of these values, shaded behind the data.
  package var corner: (x: Double, y: Double)?

  /// Makes a chart.
  package init(
    points: [Point], xRange: ClosedRange<Double>, yRange: ClosedRange<Double>, xRules: [ChartRule] = [],
    yRules: [ChartRule] = [], chosen: Point? = nil, corner: (x: Double, y: Double)? = nil
  ) {
    self.points = points
    self.xRange = xRange
    self.yRange = yRange
    self.xRules = xRules
    self.yRules = yRules
    self.chosen = chosen
    self.corner = corner
  }

  /// Draws the chart over the whole canvas.
  package func draw(on canvas: inout Canvas) {
    let points = points.filter { $0.x.isFinite && $0.y.isFinite }
    let foot = ValueAxis(range: xRange, widenedBy: points.map(\.x), rows: canvas.size.width / 6)
    let numbers = foot.labels(rules: xRules.map(\.value)).map { (foot.scale.position(of: $0.value), $0.text) }
    let frame = ChartFrame(
      size: canvas.size, range: yRange, values: points.map(\.y), rules: yRules,
      ticks: ChartTicks([numbers]))
    frame.draw(on: &canvas)
    canvas.inside(frame.plot) { canvas in
      for rule in xRules where rule.value >= foot.low && rule.value <= foot.high {
        guard let column = frame.positions.column(of: foot.scale.position(of: rule.value)) else { continue }
        let line = Rect(x: column, y: 0, width: 1, height: canvas.size.height)
        canvas.fill(line, canvas.glyphs.uprightRule, tone: .muted)
      }
      for (place, point) in Self.merged(points, foot, frame) {
        canvas.put(canvas.glyphs.mark(point.state), x: place.x, y: place.y, tone: point.tone)
      }
      if let corner, let column = frame.positions.column(of: foot.scale.position(of: corner.x)) {
        let row = frame.axis.row(of: corner.y)
        canvas.ground(Rect(x: 0, y: row, width: column + 1, height: canvas.size.height - row), .shade)
      }
      if let chosen, let place = Self.merged([chosen], foot, frame).keys.first {
        canvas.tone(Rect(x: place.x, y: place.y, width: 1, height: 1), .selected)
      }
    }
  }
}

extension ScatterChart {
  private static func merged(
    _ points: [Point], _ foot: ValueAxis, _ frame: ChartFrame
  ) -> [Terminal.Point: Point] {
    var cells: [Terminal.Point: Point] = [:]
    for point in points {
      guard let column = frame.positions.column(of: foot.scale.position(of: point.x)) else { continue }
      let place = Terminal.Point(x: column, y: frame.axis.row(of: point.y))
      cells[place] = cells[place].map { $0.joined(with: point) } ?? point
    }
    return cells
  }
}

extension ScatterChart.Point {
  /// This point with the worse state and tone of two in one place.
  package func joined(with other: Self) -> Self {
    var joined = self
    joined.state = MarkState.worst(state, other.state)
    joined.tone = Tone.worst(tone, other.tone)
    return joined
  }
}
