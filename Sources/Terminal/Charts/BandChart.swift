/// Where values lie together in the parts of a time, as filled bands: the middle as a line, half of the values around it,
/// nearly all.
///
/// A part without enough values stays empty; no part is joined with another.
package struct BandChart: Sendable {
  /// The parts from the left.
  package var parts: [BandPart]
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
    parts: [BandPart], points: [PointChart.Point] = [], yRange: ClosedRange<Double>, rules: [ChartRule] = [],
    shade: ChartShade? = nil, ticks: ChartTicks = [], notes: [ChartLabel] = [], foot: FootMarks = FootMarks()
  ) {
    self.parts = parts
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
    let frame = ChartFrame(
      size: canvas.size, range: yRange, values: parts.flatMap(\.values) + points.map(\.value), rules: rules,
      ticks: ticks, shade: shade)
    frame.draw(on: &canvas)
    canvas.inside(frame.plot) { canvas in
      for (column, part) in parts.shown(frame.plot.width).enumerated() {
        if let part { draw(part, column: column, frame, on: &canvas) }
      }
      PointChart.draw(points, frame, on: &canvas)
    }
    frame.drawShade(on: &canvas)
    frame.drawNotes(notes, on: &canvas)
    frame.drawMarks(foot, on: &canvas)
  }

  private func draw(_ part: BandPart, column: Int, _ frame: ChartFrame, on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let position = frame.positions.position(of: column)
    for (band, glyph) in [(part.outer, glyphs.outerBand), (part.quartiles, glyphs.innerBand)] {
      guard let band, band.lowerBound.isFinite, band.upperBound.isFinite else { continue }
      for row in frame.axis.row(of: band.upperBound)...frame.axis.row(of: band.lowerBound) {
        let tone = tone(frame.axis.value(ofRow: row), position, isInner: glyph == glyphs.innerBand)
        canvas.put(glyph, x: column, y: row, tone: tone)
      }
    }
    if let median = part.median, median.isFinite {
      canvas.put(glyphs.median, x: column, y: frame.axis.row(of: median), tone: .heading)
    }
  }

  private func tone(_ value: Double, _ position: Double, isInner: Bool) -> Tone {
    let state = shade?.state(of: value, at: position) ?? .within
    return state == .within ? isInner ? .accent : .muted : .warning
  }
}
