import Care
import Lettering
import Model
import Terminal

/// All about one visit.
struct VisitScreen: Screen {
  private let id: ULID
  private var top = 0

  /// Opens a visit.
  init(_ id: ULID) { self.id = id }

  /// The page of visits: what can be done to the chosen one can be done here.
  var page: Page { .visits }
  /// What can be done here.
  var footer: [Command.ID] { [.edit, .done, .ask, .prepare, .cancel, .undo, .help, .leave] }

  /// Takes a command about the visit.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if command == .leave { return [.pop] }
    guard let kept = record.visits.visit(id) else { return [] }
    return VisitCommands.effects(of: command, on: kept, in: record)
  }

  /// Scrolls.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    switch key {
    case .down, .character("j"): top += 1
    case .up, .character("k"): top -= 1
    default: break
    }
    top = min(max(0, top), record.visits.visit(id).map { VisitText.details($0, in: record).count } ?? 0)
    return []
  }

  /// Draws all that is known about it.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let width = max(0, canvas.size.width - 2)
    guard let kept = record.visits.visit(id) else {
      canvas.write("It was deleted.", x: 1, y: 0, tone: .muted, maxWidth: width)
      return nil
    }
    canvas.write(
      VisitText.title(kept.content).uppercased(), x: 1, y: 0, tone: .heading, maxWidth: width)
    let lines = VisitText.details(kept, in: record).flatMap { Self.fitted($0, width: max(1, width)) }
    let room = max(0, canvas.size.height - 2)
    let first = min(top, max(0, lines.count - room))
    for (index, line) in lines.dropFirst(first).prefix(room).enumerated() {
      let isHeading = line.first.map { $0 != " " } == true
      canvas.write(line, x: 1, y: 2 + index, tone: isHeading ? .heading : .normal, maxWidth: width)
    }
    return nil
  }

  /// A line as it stands where it fits; wrapped beside its label where it does not.
  private static func fitted(_ line: String, width: Int) -> [String] {
    guard Text.columns(line) > width, width > indent * 2, line.first == " " else { return [line] }
    let rows = Text.wrap(String(line.dropFirst(indent)), width: width - indent)
    return rows.enumerated().map {
      $0 == 0 ? line.prefix(indent) + $1 : String(repeating: " ", count: indent) + $1
    }
  }

  private static let indent = 15
}
