import Lettering

/// What all charts with two axes share: the axes, their labels, the rules, and the place that is left for data.
///
/// Where there is little room the names of the rules go first, then the words under the chart, then the numbers.
struct ChartFrame {
  let axis: ValueAxis
  let positions: PositionAxis
  /// Where the data are drawn.
  let plot: Rect

  private let rules: [ChartRule]
  private let shade: ChartShade?
  private let ticks: ChartTicks
  private let labels: [ValueAxis.Label]

  static let leastPlotWidth = 6
  static let leastNamedWidth = 30

  init(
    size: Size, range: ClosedRange<Double>, values: [Double], rules: [ChartRule], ticks: ChartTicks,
    shade: ChartShade? = nil
  ) {
    let foot = size.height < 4 ? 0 : (ticks.isEmpty ? 1 : 2)
    axis = ValueAxis(range: range, widenedBy: values, rows: size.height - foot)
    // The limit of now first: where an earlier one lies in its row, that is the one that is told.
    let numbers = axis.labels(rules: rules.map(\.value) + rules.flatMap { $0.earlier.map(\.value) })
    let gutter = (numbers.map { Text.columns($0.text) }.max() ?? 0) + 2
    let left = size.width - gutter < Self.leastPlotWidth ? 0 : gutter
    let names = (rules.map { Text.columns($0.label) }.max() ?? 0) + 1
    let right = names > 1 && size.width - left - names >= Self.leastNamedWidth ? names : 0
    plot = Rect(x: left, y: 0, width: size.width - left - right, height: axis.rows)
    positions = PositionAxis(columns: plot.width)
    labels = numbers
    self.rules = rules
    self.ticks = ticks
    self.shade = shade
  }

  /// Clears the canvas and draws everything but the data.
  func draw(on canvas: inout Canvas) {
    canvas.fill(Rect(canvas.size))
    for rule in rules { draw(rule, on: &canvas) }
    drawNames(on: &canvas)
    if plot.x > 0 { drawUpright(on: &canvas) }
    if canvas.size.height > plot.height { drawFoot(on: &canvas) }
  }

  /// Lays the shade behind the data, after them: what is drawn has no ground of its own.
  func drawShade(on canvas: inout Canvas) {
    guard let shade else { return }
    for column in 0..<plot.width {
      let values = shade.values(at: positions.position(of: column), on: axis.scale)
      guard let rows = values.flatMap(axis.rows) else { continue }
      canvas.ground(Rect(x: plot.x + column, y: rows.lowerBound, width: 1, height: rows.count), .shade)
    }
  }

  /// Writes notes into the lowest row of the plot, after the data: where they would cover a mark or each other,
  /// they are left out.
  func drawNotes(_ notes: [ChartLabel], on canvas: inout Canvas) {
    let y = plot.maxY - 1
    for note in positions.labels(notes) {
      let x = plot.x + note.x
      let isFree = (x..<(x + Text.columns(note.text))).allSatisfy { canvas[$0, y]?.character == " " }
      if isFree { canvas.write(note.text, x: x, y: y, tone: .muted) }
    }
  }
}

extension ChartFrame {
  /// Draws a threshold; where it changed, the old and the new line are joined upright.
  private func draw(_ rule: ChartRule, on canvas: inout Canvas) {
    guard !rule.earlier.isEmpty else {
      guard axis.low...axis.high ~= rule.value else { return }
      canvas.fill(
        Rect(x: plot.x, y: axis.row(of: rule.value), width: plot.width, height: 1), canvas.glyphs.rule,
        tone: .muted)
      return
    }
    var last: Int?
    for column in 0..<plot.width {
      let value = rule.value(at: positions.position(of: column))
      guard axis.low...axis.high ~= value else {
        last = nil
        continue
      }
      let (row, x) = (axis.row(of: value), plot.x + column)
      if let last, last != row {
        let rows = min(last, row)...max(last, row)
        canvas.fill(
          Rect(x: x, y: rows.lowerBound, width: 1, height: rows.count), canvas.glyphs.uprightRule,
          tone: .muted)
      }
      canvas.put(canvas.glyphs.rule, x: x, y: row, tone: .muted)
      last = row
    }
  }

  private func drawNames(on canvas: inout Canvas) {
    var named: Set<Int> = []
    for rule in rules where axis.low...axis.high ~= rule.value && plot.maxX < canvas.size.width {
      let row = axis.row(of: rule.value)
      if named.insert(row).inserted { canvas.write(rule.label, x: plot.maxX + 1, y: row, tone: .muted) }
    }
  }

  private func drawUpright(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let x = plot.x - 1
    canvas.fill(Rect(x: x, y: 0, width: 1, height: plot.height), glyphs.vertical, tone: .muted)
    for label in labels {
      let start = x - 1 - Text.columns(label.text)
      canvas.write(label.text, x: start, y: label.row, tone: label.isRule ? .normal : .muted)
      canvas.put(label.isRule ? glyphs.axisRule : glyphs.axisTick, x: x, y: label.row, tone: .muted)
    }
  }

  private func drawFoot(on canvas: inout Canvas) {
    canvas.inside(Rect(x: plot.x, y: plot.maxY, width: plot.width, height: 2)) { canvas in
      Self.drawFoot(positions, ticks, on: &canvas)
    }
    if plot.x > 0 { canvas.put(canvas.glyphs.axisCorner, x: plot.x - 1, y: plot.maxY, tone: .muted) }
  }

  /// The axis along a foot of two rows, with the words under it.
  static func drawFoot(_ positions: PositionAxis, _ ticks: ChartTicks, on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    canvas.fill(Rect(x: 0, y: 0, width: canvas.size.width, height: 1), glyphs.horizontal, tone: .muted)
    for label in positions.labels(ticks) {
      canvas.put(glyphs.axisMark, x: label.mark, y: 0, tone: .muted)
      canvas.write(label.text, x: label.x, y: 1, tone: .muted)
    }
  }
}
