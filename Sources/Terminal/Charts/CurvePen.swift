/// Draws a line through values into cells, as finely as the glyphs allow.
///
/// Of braille a cell has two by four dots; of blocks eight levels, and of ASCII three, with an upright where the line
/// crosses several rows.
struct CurvePen {
  /// How a place is told apart by its value: above, within or below.
  typealias ToneOf = (_ position: Double, _ value: Double) -> Tone

  private let axis: ValueAxis
  private let columns: Int

  /// Draws on so many columns with an axis.
  init(_ axis: ValueAxis, columns: Int) {
    (self.axis, self.columns) = (axis, columns)
  }

  /// Draws over the whole canvas; what stands there stays where no line is.
  func draw(_ curve: ChartCurve, on canvas: inout Canvas, tone: ToneOf) {
    guard axis.rows > 0, columns > 0 else { return }
    switch canvas.glyphs.pen {
    case .braille: drawDots(curve, on: &canvas, tone)
    case .blocks, .ascii: drawLevels(curve, on: &canvas, tone)
    }
  }

  /// The bits of the dots of a cell by column and row.
  private static let dots: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  private func drawDots(_ curve: ChartCurve, on canvas: inout Canvas, _ tone: ToneOf) {
    let ranges = curve.ranges(2 * columns)
    for column in 0..<columns {
      var cells: [Int: (bits: UInt32, tone: Tone)] = [:]
      for half in 0...1 {
        let place = 2 * column + half
        guard let range = ranges[place] else { continue }
        let position = Double(place) / Double(max(1, 2 * columns - 1))
        let rows = axis.fineRow(of: range.upperBound, parts: 4)...axis.fineRow(of: range.lowerBound, parts: 4)
        for row in rows {
          let value =
            rows.count == 1
            ? range.upperBound : min(max(value(ofFine: row), range.lowerBound), range.upperBound)
          let cell = cells[row / 4] ?? (0, .muted)
          cells[row / 4] = (
            cell.bits | Self.dots[half][row % 4], Tone.worst(cell.tone, tone(position, value))
          )
        }
      }
      for (row, cell) in cells {
        let dots = Unicode.Scalar(0x2800 + cell.bits).map(Character.init) ?? " "
        canvas.put(dots, x: column, y: row, tone: cell.tone)
      }
    }
  }

  private func drawLevels(_ curve: ChartCurve, on canvas: inout Canvas, _ tone: ToneOf) {
    let levels = canvas.glyphs.levels
    for (column, range) in curve.ranges(columns).enumerated() {
      guard let range else { continue }
      let position = columns > 1 ? Double(column) / Double(columns - 1) : 0
      let (top, bottom) = (axis.row(of: range.upperBound), axis.row(of: range.lowerBound))
      for row in top...bottom {
        let isEnd = row == top || row == bottom
        let value = row == top ? range.upperBound : row == bottom ? range.lowerBound : axis.value(ofRow: row)
        let fine = axis.fineRow(of: value, parts: levels.count)
        let level = levels[levels.count - 1 - min(max(fine - row * levels.count, 0), levels.count - 1)]
        canvas.put(isEnd ? level : canvas.glyphs.stem, x: column, y: row, tone: tone(position, value))
      }
    }
  }

  private func value(ofFine row: Int) -> Double {
    guard axis.rows > 1 else { return axis.value(ofRow: 0) }
    let place = (Double(row) - 1.5) / 4 / Double(axis.rows - 1)
    return axis.high - (axis.high - axis.low) * place
  }
}
