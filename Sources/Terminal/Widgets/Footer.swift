import Lettering

/// The line at the foot of a screen that says which keys make sense now.
package enum Footer {
  /// Draws the hints from the left on row `y`; those that do not fit are dropped from the right.
  ///
  /// A hint is shown whole or not at all; a click on it is its key.
  package static func draw(hints: [(key: String, label: String)], on canvas: inout Canvas, y: Int) {
    canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1))
    var x = 1
    for hint in hints {
      let length = Text.columns(hint.key) + 1 + Text.columns(hint.label)
      guard x + length <= canvas.size.width else { return }
      if let key = Key(name: hint.key) { canvas.target(Rect(x: x, y: y, width: length, height: 1), key) }
      canvas.write(hint.key, x: x, y: y, tone: .accent)
      canvas.write(hint.label, x: x + Text.columns(hint.key) + 1, y: y, tone: .muted)
      x += length + 2
    }
  }
}
