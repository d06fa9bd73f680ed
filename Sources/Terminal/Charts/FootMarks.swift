/// What is marked along the foot of a chart over time: where the cursor stands, and what happened when.
package struct FootMarks: Sendable {
  /// Where the cursor stands, from 0 (left) to 1 (right); nil without one.
  package var cursor: Double?
  /// Events, each with its letter; several different ones in one column show as `*`.
  package var events: [(position: Double, letter: Character)]

  /// Makes the marks.
  package init(cursor: Double? = nil, events: [(position: Double, letter: Character)] = []) {
    self.cursor = cursor
    self.events = events
  }

  /// The letter of each column that has one.
  func letters(_ positions: PositionAxis) -> [Int: Character] {
    var letters: [Int: Character] = [:]
    for event in events {
      guard let column = positions.column(of: event.position) else { continue }
      letters[column] = letters[column].map { $0 == event.letter ? $0 : "*" } ?? event.letter
    }
    return letters
  }
}

extension ChartFrame {
  /// Marks the foot, after the data: letters for events, and at the cursor a shape, with the marks above it shown
  /// as chosen.
  func drawMarks(_ marks: FootMarks, on canvas: inout Canvas) {
    let foot = plot.maxY
    for (column, letter) in marks.letters(positions) where canvas.size.height > foot {
      canvas.put(letter, x: plot.x + column, y: foot, tone: .accent)
    }
    guard let column = marks.cursor.flatMap(positions.column(of:)) else { return }
    let x = plot.x + column
    let blank: Set<Character> = [
      " ", canvas.glyphs.rule, canvas.glyphs.uprightRule, canvas.glyphs.gap,
    ]
    for y in plot.y..<plot.maxY where canvas[x, y].map({ !blank.contains($0.character) }) == true {
      canvas.tone(Rect(x: x, y: y, width: 1, height: 1), .selected)
    }
    if canvas.size.height > foot { canvas.put(canvas.glyphs.cursorFoot, x: x, y: foot, tone: .accent) }
  }
}
