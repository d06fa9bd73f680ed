import Lettering
import Terminal

/// Lines of a page that scroll where they do not fit, and say so.
struct ScrolledLines: Sendable {
  /// A line and how it looks.
  typealias Line = (text: String, tone: Tone)

  private var page = ScrolledPage()

  /// Moves as a key says.
  mutating func handle(_ key: Key) { page.handle(key) }

  /// A line as it stands where it fits, so that columns stay columns; wrapped with its indent where it does not.
  static func fitted(_ line: String, width: Int) -> [String] {
    guard Text.columns(line) > width else { return [line] }
    let indent = String(line.prefix { $0 == " " })
    return Text.wrap(line, width: max(1, width - indent.count)).map { indent + $0 }
  }

  /// Goes a page on, and behind the last one back to the beginning.
  mutating func turn() { if !page.handle(.pageDown) { page.goToBeginning() } }

  /// Goes back to the beginning.
  mutating func goToBeginning() { page.goToBeginning() }

  /// Draws the lines in view; a line wider than the canvas is cut.
  ///
  /// - Parameters:
  ///   - says: Where it is said that there is more: in the last row, or by whoever draws it.
  ///   - key: The key that goes on, where it is not that of all pages.
  /// - Returns: What is to be said; nil where all lines are in view, or it is said already.
  @discardableResult
  func draw(
    _ lines: [Line], on canvas: inout Canvas, x: Int, says: ScrolledPage.Place = .lastRow, key: String? = nil
  ) -> String? {
    page.draw(rows: lines.count, on: &canvas, says: says, key: key) { canvas in
      for (y, line) in lines.enumerated() {
        canvas.write(line.text, x: x, y: y, tone: line.tone, maxWidth: max(0, canvas.size.width - x - 1))
      }
    }
  }
}
