import Lettering

/// Days in columns of a week each, one mark a day: what was measured when, and how it was.
package struct CalendarChart: Sendable {
  /// One day.
  package struct Day: Hashable, Sendable {
    /// Where its value lies against the limits, or nil when nothing was measured.
    package var state: MarkState?
    /// What it means.
    package var tone: Tone
    /// A letter for its class, in the place of the shape of its state.
    package var letter: Character?

    /// Makes a day.
    package init(state: MarkState? = nil, tone: Tone = .normal, letter: Character? = nil) {
      self.state = state
      self.tone = tone
      self.letter = letter
    }
  }

  /// The names of the rows, from the top; their number is the length of a column.
  package var rowLabels: [String]
  /// The days, down each column and then on to the next; nil is a place outside the period.
  package var days: [Day?]
  /// Words over the columns, such as months; one that would overlap is left out.
  package var columnLabels: [(column: Int, text: String)]
  /// The place among `days` of the one that is chosen.
  package var chosen: Int?

  /// Makes a calendar.
  package init(
    rowLabels: [String], days: [Day?], columnLabels: [(column: Int, text: String)] = [], chosen: Int? = nil
  ) {
    self.chosen = chosen
    self.rowLabels = rowLabels
    self.days = days
    self.columnLabels = columnLabels
  }

  /// The number of rows that ``draw(on:)`` takes.
  package var height: Int { rowLabels.count + 1 }

  /// How many columns there are.
  package var columns: Int { rowLabels.isEmpty ? 0 : (days.count + rowLabels.count - 1) / rowLabels.count }

  /// How many columns are shown in a width: a cell stands between them where there is room.
  package func shownColumns(width: Int) -> Int { min(columns, max(0, width - left)) }

  /// Draws the calendar; where there is too little room for all columns the last ones are shown, or those around
  /// the chosen day.
  package func draw(on canvas: inout Canvas) {
    canvas.fill(Rect(canvas.size))
    let shown = shownColumns(width: canvas.size.width)
    let first = max(0, min(columns - shown, chosen.map { $0 / max(1, rowLabels.count) } ?? columns))
    for (row, label) in rowLabels.enumerated() {
      canvas.write(label, x: 0, y: row + 1, tone: .muted)
      for column in first..<(first + shown) {
        let index = column * rowLabels.count + row
        guard days.indices.contains(index), let day = days[index] else { continue }
        let mark = day.letter ?? day.state.map(canvas.glyphs.mark) ?? canvas.glyphs.gap
        let tone = index == chosen ? .selected : (mark == canvas.glyphs.gap ? .muted : day.tone)
        canvas.put(mark, x: x(column - first, canvas.size.width), y: row + 1, tone: tone)
      }
    }
    drawHeadings(first..<(first + shown), on: &canvas)
  }
}

extension CalendarChart {
  private var left: Int { (rowLabels.map(Text.columns).max() ?? 0) + 2 }

  private func columnWidth(_ width: Int) -> Int { columns * 2 <= width - left + 1 ? 2 : 1 }

  private func x(_ column: Int, _ width: Int) -> Int { left + column * columnWidth(width) }

  private func drawHeadings(_ shown: Range<Int>, on canvas: inout Canvas) {
    var free = left
    for (column, text) in columnLabels where shown.contains(column) {
      let x = x(column - shown.lowerBound, canvas.size.width)
      guard x >= free, x + Text.columns(text) <= canvas.size.width else { continue }
      free = x + canvas.write(text, x: x, y: 0, tone: .muted) + 1
    }
  }
}
