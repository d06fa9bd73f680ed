import Lettering
import Model
import Report
import Terminal

/// One view of some readings, ready to be drawn: it was worked out once and is only drawn from then on.
protocol ChartDrawing: Sendable {
  /// What it says in words and numbers.
  var facts: any ChartFacts { get }
  /// At how many places a cursor can stand, from the earliest to the latest.
  var stops: Int { get }
  /// What is at such a place, in words, and of which day it is; nil where it is of no one day.
  func readout(_ stop: Int) -> (words: String, day: Day?)
  /// When the reading at such a place was; nil where it is of more than one.
  func moment(_ stop: Int) -> Moment?
  /// What its signs mean, the most important first.
  func legend(_ glyphs: Glyphs) -> [Legend.Item]
  /// The fewest rows in which all of it is seen at a width; with a cursor a list shows what is around it.
  func leastRows(width: Int, cursor: Int?) -> Int
  /// Draws it over the whole canvas, with the cursor at a place.
  func draw(on canvas: inout Canvas, cursor: Int?)
}

extension ChartDrawing {
  /// Most places are of more than one reading.
  func moment(_ stop: Int) -> Moment? { nil }
  /// Three rows of readings, and the axis with its words: in fewer a low one is not told from a high one.
  func leastRows(width: Int, cursor: Int?) -> Int { 5 }
  /// Words need no signs explained.
  func legend(_ glyphs: Glyphs) -> [Legend.Item] { [] }
}

/// A view for which there is too little: the sentence says what is missing.
struct MissingDrawing: ChartDrawing {
  let facts: any ChartFacts

  var stops: Int { 0 }
  func readout(_ stop: Int) -> (words: String, day: Day?) { ("", nil) }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    canvas.fill(Rect(canvas.size))
    canvas.write("Too little to draw.", x: 0, y: 0, tone: .muted, maxWidth: canvas.size.width)
  }
}
