import Care
import Journal
import Lettering
import Model
import Report
import Statistics
import Terminal

/// The measuring plans: the one that goes on with its days and what it asks for today, what came of it, and the
/// earlier ones.
struct PlanScreen: Screen {
  private var list = ListView()
  private var scrolled = ScrolledPage()

  /// Opens the page.
  init() {}

  /// The page.
  var page: Page { .plan }
  /// What can be done here.
  var footer: [Command.ID] { [.answer, .add, .stop, .done, .sources, .remove, .undo, .help, .leave] }

  /// A plan can be as old as the journal.
  func scope(at now: Moment) -> Scope? { .since(now.day.adding(days: -Self.days)) }

  private static let days = 400

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if command == .add { return [.push(PlanForm(kinds: record.kinds))] }
    if command == .leave { return [.go(.today)] }
    let plans = record.plans
    guard let index = list.selected(count: plans.count) else { return [] }
    let progress = plans[index]
    switch command {
    case .answer: return enter(progress, record)
    case .done: return Effect.doing { () throws(FieldProblem) in try PlanActs.seen(progress, in: record) }
    case .sources: return [.push(Self.advice(progress.plan.measure))]
    case .stop: return Effect.doing { () throws(FieldProblem) in try PlanActs.stop(progress, in: record) }
    case .remove: return [.act(PlanActs.remove(progress))]
    default: return []
    }
  }

  /// Moves between the plans, and in the page of one that does not fit: with the page keys where there are several.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    let isPaging = key == .pageUp || key == .pageDown || key == .character(" ")
    if isPaging || record.plans.count < 2 {
      scrolled.handle(key)
    } else if list.handle(key, count: record.plans.count, height: 5) {
      scrolled.goToBeginning()
    }
    return []
  }

  /// Draws the chosen plan, and below it all of them.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let plans = record.plans
    guard let index = list.selected(count: plans.count) else {
      drawNone(on: &canvas)
      return nil
    }
    let rows = plans.count > 1 ? min(plans.count, max(1, min(4, canvas.size.height / 4))) + 1 : 0
    let room = max(0, canvas.size.height - rows)
    canvas.inside(Rect(x: 0, y: 0, width: canvas.size.width, height: room)) { canvas in
      PlanPage(plans[index], record).draw(on: &canvas, scrolled)
    }
    if rows > 0 { drawList(plans, on: &canvas, y: room, height: rows, record) }
    return nil
  }

  private func drawNone(on canvas: inout Canvas) {
    let lines = [
      "No measuring plan yet. Press a to start one, such as a week of blood pressures before a visit.",
      "A plan says what to measure when, counts what is there, and works out the average by its rule.",
    ]
    EmptyPage.draw(lines, on: &canvas)
  }

  private func drawList(
    _ plans: [PlanProgress], on canvas: inout Canvas, y: Int, height: Int, _ record: PatientRecord
  ) {
    canvas.write("ALL PLANS", x: 1, y: y, tone: .heading)
    let columns: [Table.Column] = [.init("", width: .fixed(12)), .init(""), .init("")]
    let rows = plans.map { progress in
      [
        progress.plan.first.words(from: record.now.day), progress.plan.title,
        PlanText(progress, now: record.now, clock: record.settings.clock).status,
      ]
    }
    Table(columns: columns, rows: rows).draw(
      on: &canvas, Rect(x: 1, y: y + 1, width: max(0, canvas.size.width - 2), height: height - 1), list: list)
  }

  private func enter(_ progress: PlanProgress, _ record: PatientRecord) -> [Effect] {
    guard !progress.tasks.isEmpty else { return [.push(PlanPage.result(progress, record))] }
    return [.open(PlanActs.measure(progress, in: record))]
  }

  private static func advice(_ kind: Kind.ID) -> NoticeScreen {
    let advice = MeasuringAdvice.of(kind)
    let lines = advice.flatMap { [$0.words, "  \($0.citation.text)", ""] }
    return NoticeScreen(
      "HOW TO MEASURE", lines: lines.isEmpty ? ["Nothing is known about this kind."] : lines)
  }
}
