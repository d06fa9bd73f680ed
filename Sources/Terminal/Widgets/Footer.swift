import Lettering

/// The line at the foot of a screen that says which keys make sense now.
package enum Footer {
  /// A key and a word for what it does.
  package typealias Hint = (key: String, label: String)

  /// Draws the hints from the left on row `y`; those that do not fit are dropped from the right.
  ///
  /// Room is left for those that are kept, which stand behind the others. A hint is shown whole or not at all; a click on
  /// it is its key.
  package static func draw(hints: [Hint], kept: [Hint] = [], on canvas: inout Canvas, y: Int) {
    canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1))
    var (x, room) = (1, canvas.size.width - kept.reduce(0) { $0 + columns($1) + 2 })
    for hint in hints {
      guard x + columns(hint) <= room else { break }
      x = draw(hint, on: &canvas, x: x, y: y)
    }
    room = canvas.size.width
    for hint in kept where x + columns(hint) <= room { x = draw(hint, on: &canvas, x: x, y: y) }
  }

  private static func columns(_ hint: Hint) -> Int { Text.columns(hint.key) + 1 + Text.columns(hint.label) }

  /// Draws a hint, and says where the next one stands.
  private static func draw(_ hint: Hint, on canvas: inout Canvas, x: Int, y: Int) -> Int {
    let length = columns(hint)
    if let key = Key(name: hint.key) { canvas.target(Rect(x: x, y: y, width: length, height: 1), key) }
    canvas.write(hint.key, x: x, y: y, tone: .accent)
    canvas.write(hint.label, x: x + Text.columns(hint.key) + 1, y: y, tone: .muted)
    return x + length + 2
  }
}
