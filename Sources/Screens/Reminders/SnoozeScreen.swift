import Care
import Model
import Terminal

/// Asks until when a reminder is put off: a choice of three times, or a time that is typed.
struct SnoozeScreen: TypesLine {
  private let due: DueReminder
  private var list = ListView()
  var typing: TypedLine?
  /// A time is set or not.
  var isKeptByEscape: Bool { false }

  private static let choices: [(words: String, text: String)] = [
    ("in 15 minutes", "15m"), ("in 1 hour", "1h"), ("tomorrow", "tomorrow"),
  ]

  /// Asks about a reminder, at once for a time that is typed where that is wanted.
  init(_ due: DueReminder, isTyping: Bool = false) {
    self.due = due
    if isTyping { type() }
  }

  /// The choice, or the line in which the time is typed.
  var page: Page { typing == nil ? .later : .laterTime }
  /// What can be done here.
  var footer: [Command.ID] { typing == nil ? [.choose, .help, .leave] : [.save, .help, .leave] }

  /// Takes the choice, or what was typed.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .choose: return choose(list.selected(count: Self.choices.count + 1) ?? 0, record)
    case .save: return snooze(typing?.text ?? "", record)
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
    if case .character(let digit) = key, let number = digit.wholeNumberValue,
      (1...Self.choices.count + 1).contains(number)
    {
      return choose(number - 1, record)
    }
    _ = list.handle(key, count: Self.choices.count + 1, height: Self.choices.count + 1)
    return []
  }

  /// Draws the reminder, the choices with the time that each stands for, and the line to type in.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let width = max(0, canvas.size.width - 4)
    canvas.write("ASK AGAIN LATER", x: 1, y: 0, tone: .heading, maxWidth: width)
    canvas.write(due.reminder.title, x: 3, y: 1, maxWidth: width)
    let rows = Self.choices.enumerated().map { index, choice in
      [
        "\(index + 1)", choice.words,
        moment(choice.text, record).map { DueText.later($0, due, record) } ?? "",
      ]
    }
    Table(
      columns: [.init("", width: .fixed(1)), .init("", width: .fixed(15)), .init("", width: .flexible)],
      rows: rows + [["\(rows.count + 1)", "at a time ...", ""]]
    ).draw(on: &canvas, Rect(x: 1, y: 3, width: width, height: rows.count + 1), list: list)
    guard let typing else { return nil }
    let y = rows.count + 5
    canvas.write("until:", x: 3, y: y)
    let cursor = typing.draw(on: &canvas, x: 10, y: y, width: max(1, min(24, width - 10)))
    canvas.write("such as \(TimeWords.laterExamples)", x: 3, y: y + 1, tone: .muted, maxWidth: width)
    return cursor
  }

  private mutating func choose(_ index: Int, _ record: PatientRecord) -> [Effect] {
    guard Self.choices.indices.contains(index) else {
      type()
      return []
    }
    return snooze(Self.choices[index].text, record)
  }

  private mutating func type() {
    list.selection = Self.choices.count
    typing = TypedLine(.init(.snooze, of: due.id), "ASK AGAIN LATER: \(due.reminder.title)")
  }

  private func snooze(_ text: String, _ record: PatientRecord) -> [Effect] {
    Effect.doing(then: .forgetUnsaved, .pop) { () throws(FieldProblem) in
      try ReminderActs.snooze(due, text, in: record)
    }
  }

  private func moment(_ text: String, _ record: PatientRecord) -> Moment? {
    try? ReminderActs.later(text, due, record)
  }
}
