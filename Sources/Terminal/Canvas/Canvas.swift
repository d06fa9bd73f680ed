/// A grid of cells that screens draw on; a value, without a terminal behind it.
///
/// Drawing never traps: what lies outside is clipped, whatever the coordinates. A wide character takes two
/// cells; where only one of them is visible or one is drawn over, a space takes its place.
package struct Canvas: Sendable {
  /// The characters that pictures on this canvas are made of.
  package let glyphs: Glyphs

  let columns: Int
  let rows: Int
  var slots: [Slot]
  var clusters: [Character] = []
  /// What clicks stand for, the uppermost last.
  private var targets: [(place: Rect, key: Key)] = []

  /// The part that is drawn on, in cells of the whole canvas; see ``inside(_:_:)``.
  var view: Rect
  /// The cells of that part that exist and may be changed.
  var clip: Rect

  /// The most cells a canvas holds; a larger wish gets fewer rows.
  static let mostCells = 16_000_000

  /// Makes a canvas of `width` by `height` cells, every one `fill` (a character of one cell).
  package init(width: Int, height: Int, glyphs: Glyphs = .unicode, fill: Character = " ") {
    columns = min(max(0, width), 10_000)
    rows = min(max(0, height), Self.mostCells / max(1, columns))
    self.glyphs = glyphs
    view = Rect(x: 0, y: 0, width: columns, height: rows)
    clip = view
    slots = Array(repeating: .blank(), count: columns * rows)
    if fill != " " { self.fill(view, fill) }
  }

  /// The size of the part that is drawn on.
  package var size: Size { view.size }

  /// The cell at column `x` of row `y`, or nil outside the canvas.
  package subscript(x: Int, y: Int) -> Cell? {
    let place = absolute(Point(x: x, y: y))
    guard clip.contains(place) else { return nil }
    let slot = slots[place.y * columns + place.x]
    return Cell(
      character: character(of: slot), tone: slot.tone, width: Int(slot.width), ground: slot.ground)
  }

  /// Draws on the cells of `rect` as if they were a canvas of their own.
  ///
  /// Inside, `size` is the size of `rect` and coordinates count from its corner; what reaches beyond it is
  /// clipped.
  package mutating func inside(_ rect: Rect, _ body: (inout Canvas) -> Void) {
    let outer = (view, clip)
    let corner = absolute(Point(x: rect.x, y: rect.y))
    view = Rect(
      x: corner.x, y: corner.y, width: Coordinate.clamped(rect.width), height: Coordinate.clamped(rect.height)
    )
    clip = clip.intersection(view)
    body(&self)
    (view, clip) = outer
  }

  /// The place on the whole canvas of a point in the part that is drawn on, for the terminal's cursor.
  package func absolute(_ point: Point) -> Point {
    Point(x: Coordinate.sum(view.x, point.x), y: Coordinate.sum(view.y, point.y))
  }

  /// Says which key a click on a rectangle stands for; what is said later lies above.
  package mutating func target(_ rect: Rect, _ key: Key) {
    let area = visible(rect)
    if !area.isEmpty { targets.append((area, key)) }
  }

  /// The key that a click on a cell of the whole canvas stands for; nil for none.
  package func key(at point: Point) -> Key? { targets.last { $0.place.contains(point) }?.key }

  /// The rows as lines of text without the spaces at their ends.
  package func text() -> String {
    (clip.y..<clip.maxY).map(line).joined(separator: "\n")
  }
}

extension Canvas: Equatable {
  /// Whether both show the same.
  package static func == (a: Canvas, b: Canvas) -> Bool {
    guard a.columns == b.columns, a.rows == b.rows else { return false }
    if a.clusters.isEmpty && b.clusters.isEmpty { return a.slots == b.slots }
    return a.changes(since: b).isEmpty
  }

  /// The places in `slots` of the cells that show something else than on a canvas of the same size.
  func changes(since old: Canvas) -> [Int] {
    var changes: [Int] = []
    for (index, (mine, theirs)) in zip(slots, old.slots).enumerated() {
      if mine.clusterIndex == nil && theirs.clusterIndex == nil {
        if mine != theirs { changes.append(index) }
        continue
      }
      let isSame =
        mine.tone == theirs.tone && mine.width == theirs.width && mine.ground == theirs.ground
        && character(of: mine) == old.character(of: theirs)
      if !isSame { changes.append(index) }
    }
    return changes
  }

  func character(of slot: Slot) -> Character {
    if let index = slot.clusterIndex { return clusters.indices.contains(index) ? clusters[index] : " " }
    return Unicode.Scalar(slot.code).map(Character.init) ?? " "
  }
}

extension Canvas {
  fileprivate func line(_ row: Int) -> String {
    var line = ""
    var end = line.endIndex
    for column in clip.x..<clip.maxX {
      let slot = slots[row * columns + column]
      if slot.width == 0 { continue }
      line.append(character(of: slot))
      if slot.code != Slot.space { end = line.endIndex }
    }
    return String(line[..<end])
  }
}
