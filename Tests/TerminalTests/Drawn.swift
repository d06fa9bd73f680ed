import Terminal
import Testing

/// What `draw` leaves on a canvas filled with `x`, so that cells it forgets show.
func drawn(
  _ width: Int, _ height: Int, glyphs: Glyphs = .unicode, _ draw: (inout Canvas) -> Void
) -> String {
  var canvas = Canvas(width: width, height: height, glyphs: glyphs, fill: "x")
  draw(&canvas)
  return canvas.text()
}

/// Expects that `draw` leaves exactly this text on a canvas filled with `x`.
func expectDrawn(
  _ expected: String, _ width: Int, _ height: Int, glyphs: Glyphs = .unicode,
  sourceLocation: SourceLocation = #_sourceLocation, _ draw: (inout Canvas) -> Void
) {
  let text = drawn(width, height, glyphs: glyphs, draw)
  #expect(text == expected, "\n\(text)\n", sourceLocation: sourceLocation)
}

/// Sizes at which every drawing has to survive.
let hardSizes = [
  (0, 0), (1, 1), (2, 2), (3, 1), (1, 7), (5, 3), (20, 5), (30, 10), (80, 24), (200, 60), (0, 5), (5, 0),
].map { Size(width: $0.0, height: $0.1) }
