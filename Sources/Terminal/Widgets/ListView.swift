/// Which row of a list is chosen and which rows are in view.
///
/// It does not know the rows, only how many there are; both may change between two calls.
package struct ListView: Hashable, Sendable {
  /// The chosen row, 0 for the first; never used beyond the rows there are.
  package var selection: Int
  /// The first row in view when it was last scrolled.
  package var offset: Int

  /// Makes a list with the given row chosen.
  package init(selection: Int = 0, offset: Int = 0) {
    self.selection = selection
    self.offset = offset
  }

  /// Moves as the key says and returns whether another row is chosen.
  ///
  /// Understands the arrows, `j` and `k`, page up and down, Control-B and -F, home and end, `g` and `G`, and a row that was clicked.
  package mutating func handle(_ key: Key, count: Int, height: Int) -> Bool {
    let old = selected(count: count)
    let here = old ?? 0
    let page = max(1, Coordinate.clamped(height) - 1)
    let wanted: Int
    switch key {
    case .up, .character("k"): wanted = here - 1
    case .down, .character("j"): wanted = Coordinate.sum(here, 1)
    case .pageUp, .control("b"): wanted = Coordinate.sum(here, -page)
    case .pageDown, .control("f"): wanted = Coordinate.sum(here, page)
    case .home, .character("g"): wanted = 0
    case .end, .character("G"): wanted = count - 1
    case .row(let row): wanted = row
    default: return false
    }
    selection = min(max(0, wanted), max(0, count - 1))
    offset = visible(count: count, height: height).lowerBound
    return selected(count: count) != old
  }

  /// The chosen row, or nil in an empty list.
  package func selected(count: Int) -> Int? {
    count > 0 ? min(max(0, Coordinate.clamped(selection)), count - 1) : nil
  }

  /// The rows in view: at most `height`, the chosen one among them, no empty place while there are more rows.
  package func visible(count: Int, height: Int) -> Range<Int> {
    guard let selected = selected(count: count), height > 0 else { return 0..<0 }
    let height = Coordinate.clamped(height)
    let lowest = max(0, selected - height + 1)
    let highest = max(lowest, min(selected, max(0, count - height)))
    let first = min(max(offset, lowest), highest)
    return first..<min(count, first + min(height, count))
  }
}
