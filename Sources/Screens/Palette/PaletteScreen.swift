import Care
import Model
import Terminal

/// Every command that is valid where one comes from, and every kind that can be logged there, to be found by a few
/// letters.
struct PaletteScreen: Screen {
  private let from: Page
  private var field = TextField()
  private var list = ListView()

  /// Opens the palette over a page.
  init(from page: Page) { from = page }

  /// The line in which a command is looked for.
  var page: Page { .palette }

  /// What can be done here.
  var footer: [Command.ID] { [.choose, .help, .leave] }

  /// Does what is chosen, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .choose:
      let found = found(record)
      return list.selected(count: found.count).map { [.pop] + found[$0].effects } ?? []
    case .leave: return [.pop]
    default: return []
    }
  }

  /// Moves in the list, or types into the line.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    switch key {
    case .up, .down, .pageUp, .pageDown: _ = list.handle(key, count: found(record).count, height: 10)
    default: if field.handle(key) { list = ListView() }
    }
    return []
  }

  /// Draws the line, and below it what was found.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.write("COMMANDS", x: 1, y: 0, tone: .heading)
    canvas.write(
      "a few letters of what to do; arrows choose", x: 11, y: 0, tone: .muted,
      maxWidth: max(0, size.width - 12))
    canvas.write(":", x: 1, y: 1, tone: .accent)
    let cursor = field.draw(on: &canvas, x: 2, y: 1, width: max(1, min(40, size.width - 4)))
    let found = found(record)
    guard !found.isEmpty else {
      canvas.write(
        "Nothing here is called that. Press ? to see everything.", x: 3, y: 3, tone: .muted,
        maxWidth: max(0, size.width - 4))
      return cursor
    }
    let table = Table(
      columns: [
        .init("", width: .fixed(size.width < 70 ? 12 : 17)), .init("", width: .fixed(10)),
        .init("", width: .flexible),
      ],
      rows: found.map { [$0.label, $0.key, $0.help] })
    table.draw(
      on: &canvas, Rect(x: 1, y: 3, width: max(0, size.width - 2), height: max(0, size.height - 3)),
      list: list)
    return cursor
  }

  /// What has the letters that were typed, the best first, and of equals in the order of the table.
  private func found(_ record: PatientRecord) -> [PaletteItem] {
    let items = PaletteItem.all(from: from, record)
    let matches = items.compactMap { item in item.match(field.text).map { (item, $0) } }
    // Sorting keeps the order of equals.
    let best = matches.sorted { $0.1 > $1.1 }.map(\.0)
    return best.filter { $0.isNamed(field.text) } + best.filter { !$0.isNamed(field.text) }
  }
}
