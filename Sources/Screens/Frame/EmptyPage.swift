import Lettering
import Terminal

/// What a page says as long as there is nothing on it: each sentence in as many lines as it needs.
enum EmptyPage {
  /// Draws the sentences from a row on.
  static func draw(_ sentences: [String], on canvas: inout Canvas, y: Int = 0, tone: Tone = .muted) {
    let lines = sentences.flatMap { Text.wrap($0, width: max(1, canvas.size.width - 4)) }
    for (row, line) in lines.enumerated() { canvas.write(line, x: 3, y: y + row, tone: tone) }
  }
}
