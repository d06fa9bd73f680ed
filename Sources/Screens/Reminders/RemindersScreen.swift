import Model
import Terminal

/// All reminders: what is due, what comes next, add, answer, remove.
public struct RemindersScreen: Screen {
  private var list = ListView()

  /// Opens the list.
  public init() {}

  /// The list of reminders.
  public var place: Place { .reminders }
  /// What can be done here.
  public var footer: [Command.ID] { [.add, .done, .snooze, .skip, .remove, .undo, .help, .leave] }

  /// Takes a command.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if command == .add { return [.push(ReminderForm())] }
    if command == .leave { return [.go(.today)] }
    guard let index = list.selected(count: record.reminders.count) else { return [] }
    let due = record.reminders[index]
    switch command {
    case .done: return ReminderAnswering.done(due, in: record)
    case .skip: return ReminderAnswering.skip(due, in: record)
    case .snooze: return ReminderAnswering.snooze(due, in: record)
    case .remove: return remove(due)
    default: return []
    }
  }

  /// Moves in the list.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = list.handle(key, count: record.reminders.count, height: 15)
    return []
  }

  /// Draws the list.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    guard !record.reminders.isEmpty else {
      canvas.write("None yet. a adds one: a checkup, a measurement, a visit.", x: 3, y: 0, tone: .muted)
      return nil
    }
    // A narrow window keeps what it is and when it comes.
    let isNarrow = size.width < 60
    let columns: [Table.Column] =
      [.init("", width: .fixed(1)), .init("reminder", width: .flexible)]
      + (isNarrow ? [] : [.init("how often", width: .fixed(15))])
      + [.init("when", width: isNarrow ? .flexible : .fixed(34))]
    let rows = record.reminders.map { due in
      [due.isDue ? "!" : "", Text.visible(due.reminder.title)]
        + (isNarrow ? [] : [due.reminder.recurrence.text]) + [Self.standing(due, record)]
    }
    let tones: [Tone] = record.reminders.map { $0.isDue ? .warning : .normal }
    Table(columns: columns, rows: rows, tones: tones).draw(
      on: &canvas, Rect(x: 1, y: 0, width: max(0, size.width - 2), height: size.height),
      list: list)
    return nil
  }

  /// Since when it is due, or when it comes.
  static func standing(_ due: DueReminder, _ record: PatientRecord) -> String {
    switch due.standing {
    case .due: DueText.since(due, in: record)
    case .snoozed(let until): "asks \(record.when(until))"
    case .waiting: next(due, record)
    }
  }

  private static func next(_ due: DueReminder, _ record: PatientRecord) -> String {
    guard let next = due.next else { return "answered, does not come again" }
    return "next \(next.words(from: record.now.day))"
      + (due.reminder.time.map { " \(record.text($0))" } ?? "")
  }

  private func remove(_ due: DueReminder) -> [Effect] {
    [
      .push(
        QuestionScreen(
          "Remove this reminder?", lines: [due.reminder.title, "u brings it back."],
          yes: [.delete([due.id], saying: "Removed: \(due.reminder.title). u brings it back.")]))
    ]
  }
}
