/// A line through what is measured every few minutes, with single values as marks.
///
/// The line breaks where nothing was measured. Where it falls below the lower threshold a mark stands on the axis too, so
/// that a low is seen in plain glyphs and without colours.
package struct CurveChart: Sendable {
  /// The line.
  package var curve: ChartCurve
  /// Single values, in any order.
  package var points: [PointChart.Point]
  /// The range of the upright axis; data beyond it widen it, nothing narrows it.
  package var yRange: ClosedRange<Double>
  /// The thresholds.
  package var rules: [ChartRule]
  /// The area between them.
  package var shade: ChartShade?
  /// The words under the chart.
  package var ticks: ChartTicks
  /// Notes in the lowest row; one that would cover a mark is left out.
  package var notes: [ChartLabel]
  /// The cursor and the events.
  package var foot: FootMarks

  /// Makes a chart.
  package init(
    curve: ChartCurve, points: [PointChart.Point] = [], yRange: ClosedRange<Double>, rules: [ChartRule] = [],
    shade: ChartShade? = nil, ticks: ChartTicks = [], notes: [ChartLabel] = [], foot: FootMarks = FootMarks()
  ) {
    self.curve = curve
    self.points = points
    self.yRange = yRange
    self.rules = rules
    self.shade = shade
    self.ticks = ticks
    self.notes = notes
    self.foot = foot
  }

  /// Draws the chart over the whole canvas.
  package func draw(on canvas: inout Canvas) {
    let points = points.filter(\.value.isFinite)
    let values = curve.stretches.joined().map(\.value).filter(\.isFinite)
    let ends = [values.min(), values.max()].compactMap(\.self)
    let frame = ChartFrame(
      size: canvas.size, range: yRange, values: points.map(\.value) + ends, rules: rules, ticks: ticks,
      shade: shade)
    frame.draw(on: &canvas)
    canvas.inside(frame.plot) { canvas in
      CurvePen(frame.axis, columns: frame.plot.width).draw(curve, on: &canvas) { position, value in
        Self.tone(shade, value, position)
      }
      PointChart.draw(points, frame, on: &canvas)
    }
    frame.drawShade(on: &canvas)
    frame.drawNotes(notes, on: &canvas)
    drawLows(frame, on: &canvas)
    frame.drawMarks(foot, on: &canvas)
  }

  /// The tone of a value of a line: a low is looked at before a high.
  static func tone(_ shade: ChartShade?, _ value: Double, _ position: Double) -> Tone {
    switch shade?.state(of: value, at: position) {
    case .below: .danger
    case .above: .warning
    case .within: .good
    case nil: .normal
    }
  }

  /// The mark of a low stands on the axis, in whatever glyphs.
  private func drawLows(_ frame: ChartFrame, on canvas: inout Canvas) {
    guard let shade, canvas.size.height > frame.plot.maxY else { return }
    for (column, range) in curve.ranges(frame.plot.width).enumerated() {
      let position = frame.positions.position(of: column)
      guard let range, shade.state(of: range.lowerBound, at: position) == .below else { continue }
      canvas.put(canvas.glyphs.below, x: frame.plot.x + column, y: frame.plot.maxY, tone: .danger)
    }
  }
}
