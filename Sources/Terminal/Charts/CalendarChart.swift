/// Days in columns of a week each, one mark a day: what was measured when, and how it was.
public struct CalendarChart: Sendable {
  /// One day.
  public struct Day: Hashable, Sendable {
    /// Where its value lies against the limits, or nil when nothing was measured.
    public var state: MarkState?
    /// What it means.
    public var tone: Tone

    /// Makes a day.
    public init(state: MarkState? = nil, tone: Tone = .normal) {
      self.state = state
      self.tone = tone
    }
  }

  /// The names of the rows, from the top; their number is the length of a column.
  public var rowLabels: [String]
  /// The days, down each column and then on to the next; nil is a place outside the period.
  public var days: [Day?]
  /// Words over the columns, such as months; one that would overlap is left out.
  public var columnLabels: [(column: Int, text: String)]

  private static let columnWidth = 2

  /// Makes a calendar.
  public init(rowLabels: [String], days: [Day?], columnLabels: [(column: Int, text: String)] = []) {
    self.rowLabels = rowLabels
    self.days = days
    self.columnLabels = columnLabels
  }

  /// The number of rows that ``draw(on:)`` takes.
  public var height: Int { rowLabels.count + 1 }

  /// Draws the calendar; where there is too little room for all columns the last ones are shown.
  public func draw(on canvas: inout Canvas) {
    canvas.fill(Rect(canvas.size))
    guard !rowLabels.isEmpty else { return }
    let left = (rowLabels.map(Text.columns).max() ?? 0) + 2
    let columns = (days.count + rowLabels.count - 1) / rowLabels.count
    let first = max(0, columns - max(0, canvas.size.width - left + 1) / Self.columnWidth)
    for (row, label) in rowLabels.enumerated() {
      canvas.write(label, x: 0, y: row + 1, tone: .muted)
      for column in first..<max(first, columns) {
        let index = column * rowLabels.count + row
        guard days.indices.contains(index), let day = days[index] else { continue }
        let mark = day.state.map(canvas.glyphs.mark) ?? canvas.glyphs.gap
        let tone = day.state == nil ? .muted : day.tone
        canvas.put(mark, x: left + (column - first) * Self.columnWidth, y: row + 1, tone: tone)
      }
    }
    drawHeadings(first: first, left: left, on: &canvas)
  }
}

extension CalendarChart {
  private func drawHeadings(first: Int, left: Int, on canvas: inout Canvas) {
    var free = left
    for (column, text) in columnLabels where column >= first && column < 100_000 {
      let x = left + (column - first) * Self.columnWidth
      guard x >= free, x + Text.columns(text) <= canvas.size.width else { continue }
      free = x + canvas.write(text, x: x, y: 0, tone: .muted) + 1
    }
  }
}
