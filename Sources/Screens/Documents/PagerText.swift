import Exchange
import Lettering
import Terminal

/// The lines of a document in a window: where one is, and what was searched for.
///
/// Lines are wrapped only when they come into view, so that ten megabytes scroll like ten lines.
struct PagerText: Sendable {
  let lines: [DocumentText.Line]
  /// The first row in view: a line, and how many of its rows are above.
  private(set) var top = (line: 0, row: 0)
  /// What is searched for; empty where nothing is.
  private(set) var needle = ""
  /// The line of the match that was gone to last.
  private(set) var match: Int?

  init(_ lines: [DocumentText.Line]) { self.lines = lines }

  /// How far down the first row in view is, in percent; 100 for a text of one line.
  func percent(rows: Int) -> Int {
    lines.count <= rows ? 100 : min(100, (top.line + rows) * 100 / lines.count)
  }

  /// The rows of a line at a width.
  func rows(_ line: Int, width: Int) -> [String] { Text.rows(lines[line].text, width: max(1, width)) }

  /// Moves by rows, down where positive, and stops at both ends.
  mutating func scroll(by count: Int, width: Int, height: Int) {
    for _ in 0..<abs(count) where !(count > 0 ? stepDown(width, height) : stepUp(width)) { return }
  }

  /// Goes to the first line, or so far down that the last one is in view.
  mutating func goToEnd(_ isEnd: Bool, width: Int, height: Int) {
    guard isEnd, !lines.isEmpty else {
      top = (0, 0)
      return
    }
    top = (lines.count - 1, rows(lines.count - 1, width: width).count - 1)
    scroll(by: 1 - height, width: width, height: height)
  }

  /// Goes to a line, from 0; one further down where there is room, so that what stands before it is seen.
  mutating func go(to line: Int, width: Int, height: Int) {
    top = (min(max(0, line), max(0, lines.count - 1)), 0)
    scroll(by: -min(2, height / 4), width: width, height: height)
    while !isMoreBelow(width, height - 1), stepUp(width) {}
  }

  private mutating func stepDown(_ width: Int, _ height: Int) -> Bool {
    guard isMoreBelow(width, height) else { return false }
    top = top.row + 1 < rows(top.line, width: width).count ? (top.line, top.row + 1) : (top.line + 1, 0)
    return true
  }

  private mutating func stepUp(_ width: Int) -> Bool {
    if top.row > 0 {
      top.row = min(top.row, rows(top.line, width: width).count) - 1
      return true
    }
    guard top.line > 0 else { return false }
    top = (top.line - 1, rows(top.line - 1, width: width).count - 1)
    return true
  }

  /// Whether a row is out of view below.
  func isMoreBelow(_ width: Int, _ height: Int) -> Bool {
    var room = height + top.row
    for line in top.line..<lines.count {
      room -= rows(line, width: width).count
      if room < 0 { return true }
    }
    return false
  }

  /// Searches on from the line in view, or from the last match; false where there is none in the whole text.
  mutating func search(_ text: String) -> Bool {
    needle = text
    match = nil
    return next(backwards: false)
  }

  /// Goes to the next match, or the one before, around the ends of the text; false where there is none.
  mutating func next(backwards: Bool) -> Bool {
    guard !needle.isEmpty, !lines.isEmpty else { return false }
    let search = ByteSearch(needle)
    let start = match ?? (backwards ? top.line : top.line - 1)
    for step in 1...lines.count {
      let line = (start + (backwards ? -step : step) + 2 * lines.count) % lines.count
      if search.isIn(lines[line].text) {
        match = line
        return true
      }
    }
    return false
  }
}
