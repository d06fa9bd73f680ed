import Care
import Lettering
import Terminal

/// How the parts of a chart share their room: heading, picture, what its signs mean, what is under the cursor, and the
/// sentence.
///
/// Where all of them have room, they are seen at once, the words at the foot. Where they have not, nothing is cut: what is
/// under the cursor stands above the picture, the picture keeps the rows in which it can be read, and the page scrolls.
struct ChartPage {
  private let picture: ChartPicture
  private let stop: Int?
  private let heading: [String]
  private let readout: [String]
  private let sentence: [String]

  init(_ picture: ChartPicture, _ heading: [String], stop: Int?, width: Int) {
    self.picture = picture
    self.stop = stop
    self.heading = heading
    readout = stop.map { Text.wrap(picture.readout($0), width: width) } ?? []
    sentence = [picture.sentence, picture.hint].compactMap(\.self).flatMap { Text.wrap($0, width: width) }
  }

  /// Draws it over the whole canvas, as far as it is scrolled.
  func draw(on canvas: inout Canvas, _ scrolled: ScrolledPage) {
    let size = canvas.size
    let below = (stop == nil ? 0 : Self.readoutRows) + sentence.count
    let room = size.height - heading.count - 1 - below
    let most = room < Self.leastWithLegend ? 0 : room < Self.leastWithTwo ? 1 : 2
    let legend = legend(canvas, most: most)
    let isWhole =
      readout.count <= Self.readoutRows && sentence.count <= size.height / 3
      && room - legend.count >= picture.leastRows(width: size.width - 2, cursor: stop)
    guard !isWhole else {
      scrolled.draw(rows: size.height, on: &canvas) { canvas in
        drawHeading(on: &canvas)
        let y = drawPicture(room - legend.count, legend, on: &canvas, y: heading.count)
        drawWords(on: &canvas, readout: y + 1, sentence: y + 1 + below - sentence.count)
      }
      return
    }
    drawScrolled(on: &canvas, scrolled)
  }

  /// Two rows are kept for what is under the cursor, so that the picture stands still from one to the next.
  private static let readoutRows = 2
  /// The lowest room in which a line of signs is worth more than one of the picture, and that for two lines.
  private static let (leastWithLegend, leastWithTwo) = (10, 30)
  /// In lower windows no row is left empty, and the signs stand at the end.
  private static let roomy = 12
}

extension ChartPage {
  private func drawScrolled(on canvas: inout Canvas, _ scrolled: ScrolledPage) {
    let size = canvas.size
    let isRoomy = size.height >= Self.roomy
    let legend = legend(canvas, most: 4)
    let said = stop == nil ? 0 : max(Self.readoutRows, readout.count)
    let first = isRoomy ? legend.count + 1 : 0
    // With a cursor what is under it is worth more than the beginning of the sentence.
    let begun = stop == nil ? min(sentence.count, max(1, size.height / 3 - 1)) : 0
    let free = size.height - 1 - heading.count - said - first - begun
    let least = picture.leastRows(width: size.width - 2, cursor: stop)
    let height = max(stop == nil ? least : min(least, 4), free)
    let above = heading.count + said + height
    let rows = above + sentence.count + legend.count + (isRoomy ? 1 : 0)
    scrolled.draw(rows: rows, on: &canvas, key: "space") { canvas in
      drawHeading(on: &canvas)
      let y = drawPicture(height, isRoomy ? legend : [], on: &canvas, y: heading.count + said)
      let start = y + (isRoomy ? 1 : 0)
      drawWords(on: &canvas, readout: heading.count, sentence: start)
      if !isRoomy { Legend.draw(legend, on: &canvas, x: 1, y: start + sentence.count) }
    }
  }

  private func legend(_ canvas: Canvas, most: Int) -> [[Legend.Item]] {
    Legend.lines(picture.legend(canvas.glyphs), width: max(0, canvas.size.width - 2), most: most)
  }

  private func drawHeading(on canvas: inout Canvas) {
    for (y, line) in heading.enumerated() { canvas.write(line, x: 1, y: y, tone: .heading) }
  }

  /// Draws the picture with its signs below, and says in which row they end.
  private func drawPicture(_ height: Int, _ legend: [[Legend.Item]], on canvas: inout Canvas, y: Int) -> Int {
    let place = Rect(x: 1, y: y, width: max(0, canvas.size.width - 2), height: height)
    canvas.inside(place) { picture.draw(on: &$0, cursor: stop) }
    Legend.draw(legend, on: &canvas, x: 1, y: y + place.height)
    return y + place.height + legend.count
  }

  private func drawWords(on canvas: inout Canvas, readout y: Int, sentence start: Int) {
    for (row, line) in readout.enumerated() { canvas.write(line, x: 1, y: y + row, tone: .accent) }
    for (row, line) in sentence.enumerated() { canvas.write(line, x: 1, y: start + row) }
  }
}
