import Lettering
import Report
import Statistics
import Terminal

/// The shares of a day in one line: how much lay within the limits, above and below, as a bar and in numbers.
struct ShareBar {
  private let row: GlucoseDays.Row

  init(_ row: GlucoseDays.Row) { self.row = row }

  /// Draws it on the first row of the canvas; without room for a bar the numbers stand alone.
  func draw(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let head = "in range \(row.within.tenthsText) %  "
    let tail = "  low \(row.low.tenthsText)  high \(row.high.tenthsText)"
    let room = canvas.size.width - head.count - tail.count
    var x = canvas.write(head, x: 0, y: 0)
    if room >= Self.leastBar {
      let parts: [(share: Share, glyph: Character, tone: Tone)] = [
        (row.within, glyphs.full, .good), (row.high, glyphs.someBeyond, .warning),
        (row.low, glyphs.outerBand, .danger),
      ]
      for (part, width) in zip(parts, Self.widths(parts.map(\.share), room)) {
        canvas.fill(Rect(x: x, y: 0, width: width, height: 1), part.glyph, tone: part.tone)
        x += width
      }
    }
    canvas.write(tail, x: x, y: 0)
  }

  private static let leastBar = 10

  /// How many cells each share takes of a width; more than nothing has at least one.
  private static func widths(_ shares: [Share], _ width: Int) -> [Int] {
    let others = shares.dropFirst().map { share in
      share.count == 0 ? 0 : max(1, Int(((share.percent ?? 0) / 100 * Double(width)).rounded()))
    }
    return [max(0, width - others.reduce(0, +))] + others
  }
}
