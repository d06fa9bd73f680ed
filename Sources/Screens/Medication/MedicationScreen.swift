import Care
import Journal
import Lettering
import Model
import Report
import Terminal

/// The person's medicines: today's doses, how many were taken in 30 days, and what changed.
struct MedicationScreen: Screen {
  private var list = ListView()

  /// Opens the page.
  init() {}

  /// The page.
  var page: Page { .medication }
  /// What can be done here.
  var footer: [Command.ID] {
    [.done, .takeAll, .when, .skip, .details, .snooze, .add, .edit, .remove, .undo, .help, .leave]
  }

  /// Readings before and after a change are looked at.
  func scope(at now: Moment) -> Scope? { .since(now.day.adding(days: -Self.days)) }

  private static let days = 400

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if command == .add { return [.push(MedicineForm())] }
    if command == .leave { return [.go(.today)] }
    if command == .takeAll {
      return Effect.doing { () throws(FieldProblem) in try DoseActs.takeAll(in: record) }
    }
    let courses = record.medicines
    guard let index = list.selected(count: courses.count) else { return [] }
    let course = courses[index]
    switch command {
    case .done, .skip, .snooze: return answer(command, course, record)
    case .when: return askWhen(course, record)
    case .details:
      let title = course.title(at: record.now).uppercased()
      return [.push(NoticeScreen(title, lines: MedicinePage(course, record).lines()))]
    case .edit: return [.push(ChangeForm(course, in: record))]
    case .remove: return [.act(MedicineActs.remove(course, in: record))]
    default: return []
    }
  }

  /// Moves in the list.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = list.handle(key, count: record.medicines.count, height: 10)
    return []
  }

  /// Draws the list, and below it what changed of the chosen one.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let courses = record.medicines
    guard let index = list.selected(count: courses.count) else {
      EmptyPage.draw(["None yet. Press a to add one. You are then asked about its doses."], on: &canvas)
      return nil
    }
    let size = canvas.size
    let height = min(courses.count + 1, max(2, size.height / 2))
    MedicineTable(courses, record).draw(
      on: &canvas, Rect(x: 1, y: 0, width: max(0, size.width - 2), height: height), list)
    drawChosen(courses[index], on: &canvas, y: height + 1, record)
    return nil
  }

  private func drawChosen(_ course: MedicineCourse, on canvas: inout Canvas, y: Int, _ record: PatientRecord)
  {
    let page = MedicinePage(course, record)
    let width = max(1, canvas.size.width - 4)
    canvas.write(
      course.title(at: record.now).uppercased(), x: 1, y: y, tone: .heading,
      maxWidth: max(0, canvas.size.width - 2))
    let adherence = Text.wrap("Last \(MedicinePage.days) days: \(page.adherence.text).", width: width)
    let lines = adherence.map { ($0, Tone.normal) } + page.changes.map { ($0, Tone.muted) }
    for (row, line) in lines.prefix(max(0, canvas.size.height - y - 1)).enumerated() {
      canvas.write(line.0, x: 3, y: y + 1 + row, tone: line.1, maxWidth: width)
    }
  }

  private func answer(_ command: Command.ID, _ course: MedicineCourse, _ record: PatientRecord) -> [Effect] {
    if let due = record.medication.due.first(where: { $0.id == course.id }) {
      return Effect.of { () throws(FieldProblem) in
        try Answer(command).flatMap { answer throws(FieldProblem) in try due.respond(answer, "", in: record) }
      }
    }
    guard command == .done, course.isTaken(at: record.now) else {
      return [.say("No dose of \(course.title(at: record.now)) is due.", .muted)]
    }
    return Effect.doing { () throws(FieldProblem) in try DoseActs.takeNext(course, in: record) }
  }

  private func askWhen(_ course: MedicineCourse, _ record: PatientRecord) -> [Effect] {
    guard !DoseChoice.all(of: course, in: record).isEmpty else {
      let title = course.title(at: record.now)
      return [.say("\(title) has no times of the day. Press l to log that you took it.", .muted)]
    }
    return [.push(DoseScreen(course))]
  }
}
