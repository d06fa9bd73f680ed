import Care
import Lettering
import Model
import Terminal

/// All about one visit.
struct VisitScreen: Screen {
  private let id: ULID
  private var scrolled = ScrolledLines()

  /// Opens a visit.
  init(_ id: ULID) { self.id = id }

  /// The page of visits: what can be done to the chosen one can be done here.
  var page: Page { .visits }
  /// What can be done here.
  var footer: [Command.ID] { [.edit, .done, .ask, .prepare, .link, .cancel, .undo, .report, .help, .leave] }

  /// Takes a command about the visit.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if command == .leave { return [.pop] }
    guard let kept = record.visits.visit(id) else { return [] }
    return VisitCommands.effects(of: command, on: kept, in: record)
  }

  /// Scrolls.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    scrolled.handle(key)
    return []
  }

  /// Draws all that is known about it.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let width = max(0, canvas.size.width - 2)
    guard let kept = record.visits.visit(id) else {
      canvas.write("It was deleted.", x: 1, y: 0, tone: .muted, maxWidth: width)
      return nil
    }
    let lines = VisitText.details(kept, in: record).flatMap { Self.fitted($0, width: max(1, width)) }
    let rows = lines.map { line -> ScrolledLines.Line in
      (line, line.first.map { $0 != " " } == true ? .heading : .normal)
    }
    var more: String?
    canvas.inside(Rect(x: 0, y: 2, width: canvas.size.width, height: max(0, canvas.size.height - 2))) {
      more = scrolled.draw(rows, on: &$0, x: 1, says: .elsewhere)
    }
    let end = canvas.size.width - (more.map { $0.count + 2 } ?? 0)
    canvas.write(
      VisitText.title(kept.content).uppercased(), x: 1, y: 0, tone: .heading, maxWidth: max(0, end - 2))
    if let more { canvas.write(more, x: max(0, end), y: 0, tone: .muted) }
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
