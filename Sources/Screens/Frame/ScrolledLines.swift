import Terminal

/// Lines of a page that scroll where they do not fit, and say so.
struct ScrolledLines: Sendable {
  /// A line and how it looks.
  typealias Line = (text: String, tone: Tone)

  private var page = ScrolledPage()

  /// Moves as a key says.
  mutating func handle(_ key: Key) { page.handle(key) }

  /// Goes back to the beginning.
  mutating func goToBeginning() { page.goToBeginning() }

  /// Draws the lines in view; a line wider than the canvas is cut.
  ///
  /// - Parameter says: Where it is said that there is more: in the last row, or by whoever draws it.
  /// - Returns: What is to be said; nil where all lines are in view, or it is said already.
  @discardableResult
  func draw(_ lines: [Line], on canvas: inout Canvas, x: Int, says: ScrolledPage.Place = .lastRow) -> String?
  {
    page.draw(rows: lines.count, on: &canvas, says: says) { canvas in
      for (y, line) in lines.enumerated() {
        canvas.write(line.text, x: x, y: y, tone: line.tone, maxWidth: max(0, canvas.size.width - x - 1))
      }
    }
  }
}
