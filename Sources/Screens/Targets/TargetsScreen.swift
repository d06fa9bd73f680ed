import Care
import Lettering
import Model
import Terminal

/// What readings are held against: what is set, since when, by whom, and which limit of a guideline it takes the place of.
struct TargetsScreen: Screen {
  private var list = ListView()
  private var about = ScrolledLines()

  /// Opens the page.
  init() {}

  /// The page.
  var page: Page { .targets }
  /// What can be done here.
  var footer: [Command.ID] { [.change, .remove, .undo, .help, .leave] }

  /// Takes a command about the row that is chosen.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    let row = selected
    switch command {
    case .change, .edit: return [.push(TargetForm(row, in: record))]
    case .remove: return Effect.doing { () throws(FieldProblem) in try row.drop(in: record) }
    case .leave: return [.go(.today)]
    default: return []
    }
  }

  /// Moves in the list, or goes on in what is said of the chosen row.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    if key == .character(" ") {
      about.turn()
    } else if list.handle(key, count: TargetRow.allCases.count, height: 10) {
      about.goToBeginning()
    }
    return []
  }

  /// Draws the rows, and below them all about the chosen one.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let all = TargetRow.allCases
    let values = all.map { $0.value(record.targets, record.kinds) }
    let lines = selected.lines(in: record).flatMap { Text.wrap($0, width: max(1, min(size.width - 4, 100))) }
    let height = max(1, min(all.count, size.height - min(lines.count, size.height / 2) - 1))
    Table(
      columns: [.init("", width: .fixed(17)), .init("", width: .flexible)],
      rows: zip(all, values).map { [$0.rawValue, $1 ?? TargetRow.notSaid] },
      tones: zip(all, values).map { $1 == nil ? .muted : $0.since(in: record) == nil ? .normal : .accent }
    ).draw(on: &canvas, Rect(x: 1, y: 0, width: max(0, size.width - 2), height: height), list: list)
    let told = lines.enumerated().map { ($0.element, $0.offset == 0 ? Tone.heading : .muted) }
    let place = Rect(x: 0, y: height + 1, width: size.width, height: max(0, size.height - height - 1))
    canvas.inside(place) { about.draw(told, on: &$0, x: 3, key: "space") }
    return nil
  }

  private var selected: TargetRow {
    TargetRow.allCases[list.selected(count: TargetRow.allCases.count) ?? 0]
  }
}
