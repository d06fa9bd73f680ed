import Care
import Lettering
import Model
import Terminal

/// The kinds that a person made: make one, change one, retire one.
struct OwnKindsScreen: Screen {
  private var list = ListView()

  /// Opens the list.
  init() {}

  /// The list.
  var page: Page { .kinds }
  /// What can be done here.
  var footer: [Command.ID] { [.add, .edit, .stop, .undo, .help, .leave] }

  /// Takes a command; most are about the kind that is selected.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if command == .add { return [.push(OwnKindForm())] }
    if command == .leave { return [.pop] }
    guard let own = selected(record) else { return [] }
    switch command {
    case .edit, .change: return [.push(OwnKindForm(changing: own))]
    case .stop: return [.act(OwnKindActs.retire(own, isBack: own.isRetired, in: record))]
    default: return []
    }
  }

  /// Moves in the list.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = list.handle(key, count: record.kinds.own.count, height: 10)
    return []
  }

  /// Draws the list, and below it how the selected kind is logged.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.write("OWN KINDS", x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    guard let chosen = selected(record) else {
      EmptyPage.draw(
        ["None yet. Press a to make one: steps, peak flow, whatever you measure."], on: &canvas, y: 2)
      return nil
    }
    let own = record.kinds.own
    let table = Table(
      columns: [.init("", width: .flexible)], rows: own.map { [OwnKindText.words($0)] },
      tones: own.map { $0.isRetired ? .muted : .normal })
    let height = min(own.count, max(1, size.height - 4))
    table.draw(on: &canvas, Rect(x: 1, y: 2, width: max(0, size.width - 2), height: height), list: list)
    canvas.write(
      OwnKindText.example(chosen), x: 3, y: 3 + height, tone: .muted,
      maxWidth: max(0, size.width - 4))
    return nil
  }

  private func selected(_ record: PatientRecord) -> OwnKind? {
    list.selected(count: record.kinds.own.count).map { record.kinds.own[$0] }
  }
}
