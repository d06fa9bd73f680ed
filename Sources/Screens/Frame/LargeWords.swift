import Lettering
import Terminal

/// A few words as large as there is room for: in big letters, else in plain capitals with room around them.
enum LargeWords {
  /// Draws them at the top, and says how many rows they took with the room below them.
  static func draw(_ words: String, on canvas: inout Canvas, tone: Tone) -> Int {
    let size = canvas.size
    let isRoomy = size.height >= 12
    let top = isRoomy ? 1 : 0
    let big = BigText.lines(words, width: size.width - 2 * margin, glyphs: canvas.glyphs) ?? []
    let rows = big.reduce(0) { $0 + $1.size.height + 1 } - 1
    // More than a third of the page is left to the sentences.
    guard rows > 0, isRoomy, rows * 2 <= size.height else {
      let lines = Text.wrap(words.uppercased(), width: max(1, size.width - 2 * margin))
      for (y, line) in lines.enumerated() { canvas.write(line, x: margin, y: top + y, tone: tone) }
      return top + lines.count + (isRoomy ? 1 : 0)
    }
    var y = top
    for line in big {
      line.draw(on: &canvas, x: margin, y: y, tone: tone)
      y += line.size.height + 1
    }
    return y
  }

  private static let margin = 2
}
