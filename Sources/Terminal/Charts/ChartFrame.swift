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
  private let xLabels: [ChartLabel]
  private let labels: [ValueAxis.Label]

  static let leastPlotWidth = 6
  static let leastNamedWidth = 30

  init(
    size: Size, range: ClosedRange<Double>, values: [Double], rules: [ChartRule], xLabels: [ChartLabel]
  ) {
    let foot = size.height < 4 ? 0 : (xLabels.isEmpty ? 1 : 2)
    axis = ValueAxis(range: range, widenedBy: values, rows: size.height - foot)
    let numbers = axis.labels(rules: rules.map(\.value))
    let gutter = (numbers.map { Text.columns($0.text) }.max() ?? 0) + 2
    let left = size.width - gutter < Self.leastPlotWidth ? 0 : gutter
    let names = (rules.map { Text.columns($0.label) }.max() ?? 0) + 1
    let right = names > 1 && size.width - left - names >= Self.leastNamedWidth ? names : 0
    plot = Rect(x: left, y: 0, width: size.width - left - right, height: axis.rows)
    positions = PositionAxis(columns: plot.width)
    labels = numbers
    self.rules = rules
    self.xLabels = xLabels
  }

  /// Clears the canvas and draws everything but the data.
  func draw(on canvas: inout Canvas) {
    canvas.fill(Rect(canvas.size))
    drawRules(on: &canvas)
    if plot.x > 0 { drawUpright(on: &canvas) }
    if canvas.size.height > plot.height { drawFoot(on: &canvas) }
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
  private func drawRules(on canvas: inout Canvas) {
    var named: Set<Int> = []
    for rule in rules where rule.value >= axis.low && rule.value <= axis.high {
      let row = axis.row(of: rule.value)
      canvas.fill(
        Rect(x: plot.x, y: row, width: plot.width, height: 1), canvas.glyphs.rule, tone: .muted)
      if plot.maxX < canvas.size.width, named.insert(row).inserted {
        canvas.write(rule.label, x: plot.maxX + 1, y: row, tone: .muted)
      }
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
    let glyphs = canvas.glyphs
    let y = plot.maxY
    canvas.fill(Rect(x: plot.x, y: y, width: plot.width, height: 1), glyphs.horizontal, tone: .muted)
    if plot.x > 0 { canvas.put(glyphs.axisCorner, x: plot.x - 1, y: y, tone: .muted) }
    for label in positions.labels(xLabels) {
      canvas.put(glyphs.axisMark, x: plot.x + label.mark, y: y, tone: .muted)
      canvas.write(label.text, x: plot.x + label.x, y: y + 1, tone: .muted)
    }
  }
}
