import Care
import Exchange
import Terminal

/// Everything that a column can hold, by name.
struct ColumnRolesScreen: Screen {
  private let columns: ColumnsScreen
  private let choices: [ColumnChoice]
  private var list: ListView

  /// Opens the list at what the column is said to hold.
  init(_ columns: ColumnsScreen, _ name: String, in record: PatientRecord) {
    choices = ColumnChoice.all(own: record.kinds.ownKinds)
    self.columns = columns
    list = ListView(selection: choices.firstIndex { $0.name == name } ?? 0)
  }

  /// The list.
  var page: Page { .columnRoles }
  /// What can be done here.
  var footer: [Command.ID] { [.choose, .help, .leave] }

  /// Says it, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .choose:
      return list.selected(count: choices.count).map {
        [.pop, .become(columns.saying(choices[$0].name))]
      } ?? []
    case .leave: return [.pop]
    default: return []
    }
  }

  /// Moves, or goes to the next one that begins with a letter.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    guard case .character(let letter) = key else {
      _ = list.handle(key, count: choices.count, height: 15)
      return []
    }
    let here = list.selected(count: choices.count) ?? 0
    let next = (1...choices.count).map { (here + $0) % choices.count }
    if let found = next.first(where: { choices[$0].name.hasPrefix(letter.lowercased()) }) {
      list.selection = found
    }
    return []
  }

  /// Draws the list.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.fill(Rect(size))
    canvas.write("WHAT THE COLUMN HOLDS", x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    canvas.write("a letter goes to a name", x: 24, y: 0, tone: .muted, maxWidth: max(0, size.width - 25))
    let table = Table(
      columns: [.init("", width: .fixed(size.width < 60 ? 18 : 28)), .init("", width: .flexible)],
      rows: choices.map { [$0.name, $0.words] })
    table.draw(
      on: &canvas, Rect(x: 1, y: 1, width: max(0, size.width - 2), height: max(0, size.height - 1)),
      list: list)
    return nil
  }
}
