import Care
import Model
import Terminal

/// Asks which dose of a medicine was taken, and when: a choice of the likely ones, or a time that is typed.
struct DoseScreen: TypesLine {
  private let course: MedicineCourse
  private var list = ListView()
  /// The line in which the time is typed.
  var typing: TypedLine?

  /// A time is said or not.
  var isKeptByEscape: Bool { false }

  /// Asks about a medicine, for one of the likely times or at once for another.
  init(_ course: MedicineCourse, isTyping: Bool = false) {
    self.course = course
    if isTyping { typing = line }
  }

  private var line: TypedLine { TypedLine(.init(.doseTime, of: course.id), "WHEN \(course.name) WAS TAKEN") }

  /// The choice, or the line in which the time is typed.
  var page: Page { typing == nil ? .dose : .doseTime }
  /// What can be done here.
  var footer: [Command.ID] {
    typing == nil ? [.choose, .skip, .when, .help, .leave] : [.save, .help, .leave]
  }

  /// Takes the choice, or what was typed.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    let choices = DoseChoice.all(of: course, in: record)
    let row = list.selected(count: choices.count + 1) ?? 0
    switch command {
    case .choose: return choose(row, choices, record)
    case .when: return choose(choices.count, choices, record)
    case .skip:
      guard choices.indices.contains(row) else { return [.say("Choose the dose first.", .muted)] }
      return Effect.doing(then: .pop) { () throws(FieldProblem) in
        try DoseActs.answer(course, dose: choices[row].dose, isSkipped: true, in: record)
      }
    case .save: return take(typing?.text ?? "", record)
    case .leave where typing != nil: typing = nil
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Takes a row by its number, moves, or types.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    guard typing == nil else {
      _ = typing?.handle(key)
      return []
    }
    let choices = DoseChoice.all(of: course, in: record)
    if case .character(let digit) = key, let number = digit.wholeNumberValue,
      (1...choices.count + 1).contains(number)
    {
      return choose(number - 1, choices, record)
    }
    _ = list.handle(key, count: choices.count + 1, height: choices.count + 1)
    return []
  }

  /// Draws the medicine, the choices with the time that each stands for, and the line to type in.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let (width, height) = (max(0, canvas.size.width - 4), canvas.size.height)
    let choices = DoseChoice.all(of: course, in: record)
    canvas.write("WHEN WAS IT TAKEN?", x: 1, y: 0, tone: .heading, maxWidth: width)
    canvas.write(course.title(at: record.now), x: 3, y: 1, maxWidth: width)
    // A narrow window has room for one column, in which the dose comes first.
    let isNarrow = canvas.size.width < 60
    let rows = choices.enumerated().map { index, choice in
      let (dose, at) = (DoseText.dose(choice.dose, record), DoseText.at(choice.at, record))
      return isNarrow
        ? ["\(index + 1)", "\(dose), \(choice.words)"]
        : ["\(index + 1)", "\(at), \(choice.words)", "the dose of \(dose)"]
    }
    let columns: [Table.Column] =
      [.init("", width: .fixed(1)), .init("", width: isNarrow ? .flexible : .fixed(34))]
      + (isNarrow ? [] : [.init("", width: .flexible)])
    let shown = rows + [["\(rows.count + 1)", "at a time ..."]]
    let room = max(1, min(shown.count, height - (typing == nil ? 3 : 5)))
    Table(columns: columns, rows: shown).draw(
      on: &canvas, Rect(x: 1, y: 3, width: width, height: room), list: list)
    guard let typing else { return nil }
    let y = min(room + 4, height - 2)
    canvas.write("taken at:", x: 3, y: y)
    let cursor = typing.draw(on: &canvas, x: 13, y: y, width: max(1, min(24, width - 13)))
    canvas.write("such as 8:10, yesterday 20:10 or -1h", x: 3, y: y + 1, tone: .muted, maxWidth: width)
    return cursor
  }

  private mutating func choose(_ row: Int, _ choices: [DoseChoice], _ record: PatientRecord) -> [Effect] {
    guard choices.indices.contains(row) else {
      list.selection = row
      typing = line
      return []
    }
    let choice = choices[row]
    return Effect.doing(then: .pop) { () throws(FieldProblem) in
      try DoseActs.answer(course, dose: choice.dose, at: choice.at, isSkipped: false, in: record)
    }
  }

  private func take(_ text: String, _ record: PatientRecord) -> [Effect] {
    guard text.contains(where: { !$0.isWhitespace }) else {
      return [.say("Type when it was taken, such as 8:10.", .muted)]
    }
    return Effect.doing(then: .pop) { () throws(FieldProblem) in
      try DoseActs.taken(course, at: text, in: record)
    }
  }
}
