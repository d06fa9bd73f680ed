import Lettering

/// One curve below the other on a common scale, such as those of days, each with its name and its figures.
package struct StripChart: Sendable {
  /// One strip.
  package struct Strip: Sendable {
    /// What it is of, at the left.
    package var label: String
    /// Its line.
    package var curve: ChartCurve
    /// Single values, in any order.
    package var points: [PointChart.Point]
    /// Its figures, at the right, one under each title.
    package var figures: [String]
    /// The area between the thresholds that hold for it.
    package var shade: ChartShade?

    /// Makes a strip.
    package init(
      label: String, curve: ChartCurve = ChartCurve(), points: [PointChart.Point] = [],
      figures: [String] = [],
      shade: ChartShade? = nil
    ) {
      self.label = label
      self.curve = curve
      self.points = points
      self.figures = figures
      self.shade = shade
    }
  }

  /// The strips from the top.
  package var strips: [Strip]
  /// The titles of the figures.
  package var titles: [String]
  /// What the strips are, for how many of them are seen: `days`.
  package var what: String
  /// The range of the upright scale of each; values beyond it lie on its edge.
  package var yRange: ClosedRange<Double>
  /// The words under the chart.
  package var ticks: ChartTicks
  /// The place of the strip that is chosen; the first one where none is.
  package var chosen: Int?

  /// Makes a chart.
  package init(
    strips: [Strip], titles: [String] = [], what: String = "", yRange: ClosedRange<Double>,
    ticks: ChartTicks = [],
    chosen: Int? = nil
  ) {
    self.strips = strips
    self.titles = titles
    self.what = what
    self.yRange = yRange
    self.ticks = ticks
    self.chosen = chosen
  }

  /// A strip has at most so many rows: more makes it no clearer.
  private static let mostRows = 4
  /// And two where there is room: in one a line is hardly seen.
  private static let leastRows = 2
  private static let leastPlot = 12

  /// Draws as many strips as fit, those around the chosen one.
  package func draw(on canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(Rect(size))
    let head = titles.isEmpty || size.height < 4 ? 0 : 1
    let foot = ticks.isEmpty || size.height < 5 ? 0 : 2
    let room = size.height - head - foot
    guard room > 0, !strips.isEmpty else { return }
    let height = min(max(min(room, Self.leastRows), room / strips.count), Self.mostRows)
    let list = ListView(selection: chosen ?? 0).visible(count: strips.count, height: room / height)
    let label = (strips.map { Text.columns($0.label) }.max() ?? 0) + 1
    // The first figures are the last to go.
    let all = figureWidths
    let count =
      (0...all.count).last { size.width - label - Self.columns(all.prefix($0)) >= Self.leastPlot } ?? 0
    let widths = Array(all.prefix(count))
    let hasFigures = count > 0
    let plot = Rect(x: label, y: 0, width: size.width - label - Self.columns(widths[...]), height: height)
    if head > 0, list.count < strips.count {
      let seen = "\(list.lowerBound + 1) to \(list.upperBound) of \(strips.count) \(what)"
      // Above the plot where it has room there, else above the names too.
      let x = Text.columns(seen) <= plot.width ? plot.x : 0
      canvas.write(seen, x: x, y: 0, tone: .muted, maxWidth: plot.maxX - x)
    }
    if hasFigures { drawTexts(titles, widths, x: plot.maxX, y: 0, tone: .muted, on: &canvas) }
    for (place, index) in list.enumerated() {
      let y = head + place * height
      let strip = strips[index]
      canvas.write(
        strip.label, x: 0, y: y + (height - 1) / 2, tone: index == chosen ? .selected : .normal,
        maxWidth: label - 1)
      draw(strip, Rect(x: plot.x, y: y, width: plot.width, height: height), on: &canvas)
      if hasFigures {
        drawTexts(strip.figures, widths, x: plot.maxX, y: y + (height - 1) / 2, tone: .normal, on: &canvas)
      }
    }
    canvas.inside(Rect(x: plot.x, y: head + list.count * height, width: plot.width, height: foot)) { canvas in
      ChartFrame.drawFoot(PositionAxis(columns: plot.width), ticks, on: &canvas)
    }
  }

  private func draw(_ strip: Strip, _ place: Rect, on canvas: inout Canvas) {
    let axis = ValueAxis(range: yRange, widenedBy: [], rows: place.height)
    let positions = PositionAxis(columns: place.width)
    canvas.inside(place) { canvas in
      CurvePen(axis, columns: place.width).draw(strip.curve, on: &canvas) { position, value in
        CurveChart.tone(strip.shade, value, position)
      }
      PointChart.draw(strip.points, axis, positions, on: &canvas)
      for column in 0..<place.width {
        let values = strip.shade?.values(at: positions.position(of: column), on: axis.scale)
        guard axis.rows > 1, let rows = values.flatMap(axis.rows) else { continue }
        canvas.ground(Rect(x: column, y: rows.lowerBound, width: 1, height: rows.count), .shade)
      }
    }
  }

  private static func columns(_ widths: ArraySlice<Int>) -> Int { widths.reduce(0) { $0 + $1 + 2 } }

  private var figureWidths: [Int] {
    titles.indices.map { index in
      let texts = strips.compactMap { $0.figures.indices.contains(index) ? $0.figures[index] : nil }
      return (texts + [titles[index]]).map(Text.columns).max() ?? 0
    }
  }

  private func drawTexts(
    _ texts: [String], _ widths: [Int], x: Int, y: Int, tone: Tone, on canvas: inout Canvas
  ) {
    var x = x
    for (text, width) in zip(texts, widths) {
      canvas.write(text, x: x + 2 + width - Text.columns(text), y: y, tone: tone)
      x += width + 2
    }
  }
}
