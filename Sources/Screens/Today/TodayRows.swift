import Care
import Lettering
import Terminal

/// The rows of what is for the person, their columns below each other.
struct TodayRows {
  private let items: [TodayItem]
  private let rows: [TodayRow]

  /// Takes the rows in view.
  init(_ items: some Sequence<TodayItem>, in record: PatientRecord) {
    self.items = Array(items)
    rows = self.items.map { $0.row(in: record) }
  }

  /// Draws them, and beside the heading, up to a column, what their limits are; of the chosen one the keys that answer it stand at its end, where there is room.
  func draw(on canvas: inout Canvas, y: Int, chosen: Int?, end: Int) {
    let columns = Columns(rows, width: canvas.size.width)
    columns.drawCaption(on: &canvas, y: y - 1, end: end)
    for (index, row) in rows.enumerated() {
      let isChosen = index == chosen
      let y = y + index
      let end = drawKeys(index, isChosen, behind: columns.end(of: row), on: &canvas, y: y)
      columns.draw(row, isChosen: isChosen, on: &canvas, y: y, end: end)
    }
  }

  /// Draws the keys at the end of a row, and says in which column what stands before them has to end.
  ///
  /// As many as leave room for the words; the first of them always.
  private func drawKeys(
    _ index: Int, _ isChosen: Bool, behind words: Int, on canvas: inout Canvas, y: Int
  ) -> Int {
    let width = canvas.size.width
    guard width >= 60 else { return width - 1 }
    var keys = items[index].link == nil ? [] : [Self.words(.link)].compactMap(\.self)
    if isChosen { keys += items[index].answers.prefix(3).compactMap(Self.words) }
    let texts = keys.indices.reversed().map { keys[...$0].joined(separator: "  ") }
    guard let text = texts.first(where: { words + 2 + $0.count < width }) ?? texts.last else {
      return width - 1
    }
    canvas.write(text, x: width - text.count - 1, y: y, tone: .muted)
    return width - text.count - 3
  }

  private static func words(_ answer: AnswerOffer) -> String? {
    // What can be over is answered on the page behind it.
    answer.answer == .over ? nil : key(answer.answer).map { "\($0) \(answer.word)" }
  }

  private static func words(_ command: Command.ID) -> String? {
    Command.valid(in: .today).first { $0.id == command }.flatMap { command in
      command.keys.first.map { "\($0.name) \(command.label)" }
    }
  }

  /// On Today one key says that something is done, of an alert too.
  private static func key(_ answer: Answer) -> String? {
    let id = answer == .seen ? .done : answer.command
    return Command.valid(in: .today).first { $0.id == id }?.keys.first?.name
  }
}

/// Where the columns of the rows begin: how soon, value, limit, time, words.
private struct Columns {
  private let margin: Int
  private let value: Int
  private let limit: Int
  private let time: Int
  private let words: Int

  init(_ rows: [TodayRow], width: Int) {
    let isNarrow = width < 60
    let gap = isNarrow ? 1 : 2
    margin = isNarrow ? 0 : 1
    func widest(_ column: KeyPath<TodayRow, String>) -> Int {
      rows.map { Text.columns($0[keyPath: column]) }.max() ?? 0
    }
    func after(_ start: Int, _ width: Int) -> Int { width == 0 ? start : start + width + gap }
    let start = margin + 3 + widest(\.lead) + gap
    let afterValue = after(start, widest(\.value))
    let afterLimit = after(afterValue, widest(\.limit))
    // The limit is the first that goes where there is no room; the words come after everything else.
    let isTight = after(afterLimit, widest(\.time)) + (isNarrow ? 0 : 12) > width
    (value, limit, time) = (start, afterValue, isTight ? afterValue : afterLimit)
    words = after(time, widest(\.time))
  }

  func drawCaption(on canvas: inout Canvas, y: Int, end: Int) {
    let caption = "limit"
    if time > limit, limit + caption.count < end { canvas.write(caption, x: limit, y: y, tone: .muted) }
  }

  /// The column behind the words of a row.
  func end(of row: TodayRow) -> Int {
    (row.value.isEmpty && row.time.isEmpty ? value : words) + Text.columns(row.words)
  }

  func draw(_ row: TodayRow, isChosen: Bool, on canvas: inout Canvas, y: Int, end: Int) {
    let tone = Tone(row.emphasis)
    if isChosen { canvas.write("\(canvas.glyphs.cursorMark)", x: margin, y: y, tone: .accent) }
    let shape = row.position.map(canvas.glyphs.mark) ?? canvas.glyphs.bullet
    canvas.write("\(shape)", x: margin + 1, y: y, tone: tone)
    canvas.write(row.lead, x: margin + 3, y: y, tone: tone, maxWidth: max(0, end - margin - 3))
    guard !row.value.isEmpty || !row.time.isEmpty else {
      canvas.write(row.words, x: value, y: y, maxWidth: max(0, end - value))
      return
    }
    canvas.write(row.value, x: value, y: y, tone: tone, maxWidth: max(0, end - value))
    if time > limit { canvas.write(row.limit, x: limit, y: y, tone: .muted, maxWidth: max(0, end - limit)) }
    // A time is shown whole or not at all.
    if time + Text.columns(row.time) <= end { canvas.write(row.time, x: time, y: y, tone: .muted) }
    // A few letters of a name say nothing.
    guard end - words >= min(Self.fewest, Text.columns(row.words)) else { return }
    canvas.write(row.words, x: words, y: y, maxWidth: end - words)
  }

  private static let fewest = 12
}
