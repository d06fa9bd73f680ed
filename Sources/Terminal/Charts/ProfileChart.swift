/// What values usually are in each part of something that repeats, such as a day: the middle of each part as a line
/// with a mark, a shaded box for the half of the values around it, a stem for nearly all.
///
/// The shape of a mark says whether the middle is above, within or below its limits. A part without enough values
/// stays empty.
package struct ProfileChart: Sendable {
  /// One part's values of one quantity.
  package struct Box: Hashable, Sendable {
    /// The middle value.
    package var median: Double
    /// From the first to the third quarter of the values; nil where there are too few.
    package var quartiles: ClosedRange<Double>?
    /// Nearly all values; nil where there are too few.
    package var outer: ClosedRange<Double>?
    /// Where the middle lies against its limits.
    package var state: MarkState
    /// What it means.
    package var tone: Tone

    /// Makes a box.
    package init(
      median: Double, quartiles: ClosedRange<Double>? = nil, outer: ClosedRange<Double>? = nil,
      state: MarkState = .within, tone: Tone = .normal
    ) {
      self.median = median
      self.quartiles = quartiles
      self.outer = outer
      self.state = state
      self.tone = tone
    }
  }

  /// The parts from the left, equally wide, each with a box for each quantity.
  package var parts: [[Box]]
  /// The range of the upright axis; data beyond it widen it, nothing narrows it.
  package var yRange: ClosedRange<Double>
  /// The thresholds.
  package var rules: [ChartRule]
  /// The area between them, shaded behind the data.
  package var shade: ChartShade?
  /// The words under the chart.
  package var ticks: ChartTicks
  /// The place of the part that is chosen.
  package var chosen: Int?

  /// Makes a chart.
  package init(
    parts: [[Box]], yRange: ClosedRange<Double>, rules: [ChartRule] = [], shade: ChartShade? = nil,
    ticks: ChartTicks = [],
    chosen: Int? = nil
  ) {
    self.parts = parts
    self.yRange = yRange
    self.rules = rules
    self.shade = shade
    self.ticks = ticks
    self.chosen = chosen
  }

  /// Draws the chart over the whole canvas.
  package func draw(on canvas: inout Canvas) {
    let parts = parts.map { $0.filter(\.median.isFinite) }
    let values = parts.joined().flatMap(\.values)
    let frame = ChartFrame(
      size: canvas.size, range: yRange, values: values, rules: rules, ticks: ticks,
      shade: shade)
    frame.draw(on: &canvas)
    canvas.inside(frame.plot) { canvas in
      for (index, boxes) in parts.enumerated() {
        let left = index * canvas.size.width / parts.count
        let right = (index + 1) * canvas.size.width / parts.count
        // A cell between two parts, where there is room for it.
        let width = right - left > 2 ? right - left - 1 : right - left
        for box in boxes { box.draw(on: &canvas, left..<(left + width), frame.axis) }
      }
    }
    frame.drawShade(on: &canvas)
    guard let chosen, parts.indices.contains(chosen) else { return }
    let middle = (Double(chosen) + 0.5) / Double(parts.count)
    frame.drawMarks(FootMarks(cursor: middle), on: &canvas)
  }
}

extension ProfileChart.Box {
  fileprivate var values: [Double] {
    [median] + [quartiles, outer].compactMap(\.self).flatMap { [$0.lowerBound, $0.upperBound] }
  }

  fileprivate func draw(on canvas: inout Canvas, _ columns: Range<Int>, _ axis: ValueAxis) {
    let glyphs = canvas.glyphs
    let middle = (columns.lowerBound + columns.upperBound) / 2
    if let outer { fill(outer, middle..<(middle + 1), glyphs.stem, axis, on: &canvas) }
    if let quartiles { fill(quartiles, columns, glyphs.empty, axis, on: &canvas) }
    let row = axis.row(of: median)
    let line = Rect(x: columns.lowerBound, y: row, width: columns.count, height: 1)
    canvas.fill(line, glyphs.median, tone: tone)
    canvas.put(glyphs.mark(state), x: middle, y: row, tone: tone)
  }

  private func fill(
    _ values: ClosedRange<Double>, _ columns: Range<Int>, _ glyph: Character, _ axis: ValueAxis,
    on canvas: inout Canvas
  ) {
    let (top, bottom) = (axis.row(of: values.upperBound), axis.row(of: values.lowerBound))
    let area = Rect(x: columns.lowerBound, y: top, width: columns.count, height: bottom - top + 1)
    canvas.fill(area, glyph, tone: .muted)
  }
}
