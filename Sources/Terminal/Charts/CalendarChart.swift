import Lettering

/// Days in columns of a week each, as large as the window allows: each day as a shade for its share, with words where there
/// is room for them.
package struct CalendarChart: Sendable {
  /// One day.
  package struct Day: Hashable, Sendable {
    /// What share of it counts, from 0 to 1; nil where nothing was measured, or nothing is said of it.
    package var share: Double?
    /// How many readings it has.
    package var count: Int
    /// Its number in the month, where there is room for it.
    package var number: String
    /// The share in words, where there is room for them: the shortest last.
    package var words: [String]

    /// Makes a day.
    package init(share: Double? = nil, count: Int = 0, number: String = "", words: [String] = []) {
      self.share = share
      self.count = count
      self.number = number
      self.words = words
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

  /// How many columns there are.
  package var columns: Int { rowLabels.isEmpty ? 0 : (days.count + rowLabels.count - 1) / rowLabels.count }

  /// How many columns are shown in a room: several blocks of them where one does not hold all.
  package func shownColumns(_ size: Size) -> Int { grid(size).shown }

  /// Draws the calendar; where there is too little room for all columns the last ones are shown, or those around
  /// the chosen day.
  package func draw(on canvas: inout Canvas) {
    canvas.fill(Rect(canvas.size))
    let grid = grid(canvas.size)
    guard grid.blocks > 0 else { return }
    let block = canvas.size.height / grid.blocks
    let cell = Size(
      width: min((canvas.size.width - left) / grid.columns, Self.widest),
      height: min(max(1, (block - 1) / rowLabels.count), Self.highest))
    for index in 0..<grid.blocks {
      for (row, label) in rowLabels.enumerated() {
        canvas.write(label, x: 0, y: index * block + 1 + row * cell.height, tone: .muted)
      }
    }
    for (index, day) in days.enumerated() {
      guard let day, let place = grid.place(of: index) else { continue }
      let corner = Point(
        x: left + place.column * cell.width, y: place.block * block + 1 + place.row * cell.height)
      canvas.inside(Rect(x: corner.x, y: corner.y, width: cell.width, height: cell.height)) { canvas in
        draw(day, isChosen: index == chosen, on: &canvas)
      }
    }
    drawHeadings(grid, cell.width, block, on: &canvas)
  }
}

extension CalendarChart {
  /// A wider cell says no more.
  private static let widest = 16
  private static let highest = 4

  private var left: Int { (rowLabels.map(Text.columns).max() ?? 0) + 2 }

  private func grid(_ size: Size) -> CalendarGrid {
    let room = max(0, size.width - left)
    let blocks = size.height / (rowLabels.count + 1)
    // A block of a year is read at a glance; a wider one would hold nothing that is cut by the year.
    let most = columns > room && room >= Self.weeksOfYear ? Self.weeksOfYear : room
    return CalendarGrid(
      days: days.count, rows: rowLabels.count, columns: most, blocks: blocks, chosen: chosen)
  }

  private static let weeksOfYear = 53

  /// Fills a cell and leaves a gap to the next: a shade, and before and behind it what there is room for.
  private func draw(_ day: Day, isChosen: Bool, on canvas: inout Canvas) {
    let size = canvas.size
    let (glyph, tone) = Self.look(day, canvas.glyphs)
    let shown: Tone = isChosen ? .selected : tone
    let room = size.width > 1 ? size.width - 1 : 1
    guard room >= Self.leastWords else {
      // Side by side without a gap where there is no room for one.
      let height = size.height > 2 ? size.height - 1 : 1
      canvas.fill(Rect(x: 0, y: 0, width: room, height: height), glyph, tone: shown)
      return
    }
    let number = Text.fit(day.number, width: 2, align: .right)
    canvas.write(number, x: 0, y: 0, tone: isChosen ? .selected : .muted)
    let isHigh = size.height > 1
    let words = day.words.first { Text.columns($0) <= room - (isHigh ? 0 : 6) } ?? ""
    canvas.fill(Rect(x: 3, y: 0, width: isHigh ? room - 3 : 2, height: 1), glyph, tone: shown)
    canvas.write(words, x: isHigh ? 0 : 6, y: isHigh ? 1 : 0, tone: isChosen ? .selected : .normal)
  }

  private static let leastWords = 8

  /// How a day looks: the shade goes by its share, and a day of which nothing is said shows that it was measured.
  private static func look(_ day: Day, _ glyphs: Glyphs) -> (glyph: Character, tone: Tone) {
    switch day.share {
    case nil: day.count > 0 ? (glyphs.within, .normal) : (glyphs.gap, .muted)
    case let share? where share <= 0: (glyphs.noneBeyond, .good)
    case let share? where share >= 1: (glyphs.allBeyond, .warning)
    case let share? where share > 0.5: (glyphs.mostBeyond, .warning)
    default: (glyphs.someBeyond, .normal)
    }
  }

  private func drawHeadings(_ grid: CalendarGrid, _ width: Int, _ block: Int, on canvas: inout Canvas) {
    var free: [Int: Int] = [:]
    for (column, text) in columnLabels {
      guard let place = grid.place(ofColumn: column) else { continue }
      let x = left + place.column * width
      guard x >= free[place.block] ?? left, x + Text.columns(text) <= canvas.size.width else { continue }
      free[place.block] = x + canvas.write(text, x: x, y: place.block * block, tone: .muted) + 1
    }
  }
}
