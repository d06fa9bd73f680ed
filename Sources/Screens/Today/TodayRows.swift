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
    let columns = TodayColumns(rows, width: canvas.size.width)
    columns.drawCaption(on: &canvas, y: y - 1, end: end)
    for (index, row) in rows.enumerated() {
      let isChosen = index == chosen
      let y = y + index
      let end = drawKeys(index, isChosen, columns, on: &canvas, y: y)
      columns.draw(row, isChosen: isChosen, on: &canvas, y: y, end: end)
    }
  }

  /// Draws the keys at the end of a row, and says in which column what stands before them has to end.
  ///
  /// As many as leave room for the words, else the first of them; none covers a value, its limit or its time.
  private func drawKeys(
    _ index: Int, _ isChosen: Bool, _ columns: TodayColumns, on canvas: inout Canvas, y: Int
  ) -> Int {
    let width = canvas.size.width
    guard width >= 60 else { return width - 1 }
    var keys = items[index].link == nil ? [] : [Self.words(.link)].compactMap(\.self)
    if isChosen { keys += items[index].answers.prefix(3).compactMap(Self.words) }
    let texts = keys.indices.reversed().map { keys[...$0].joined(separator: "  ") }
    let row = rows[index]
    func isFree(_ text: String, behind end: Int) -> Bool { end + 2 + text.count < width }
    guard
      let text = texts.first(where: { isFree($0, behind: columns.end(of: row)) })
        ?? texts.last(where: { isFree($0, behind: columns.endOfNumbers(of: row)) })
    else { return width - 1 }
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
