import Care
import Lettering
import Model
import Terminal

/// All reminders: what is due, what comes next; add, answer, change, pause, remove.
struct RemindersScreen: Screen {
  private var list = ListView()

  /// Opens the list.
  init() {}

  /// The list of reminders.
  var page: Page { .reminders }
  /// What can be done here.
  var footer: [Command.ID] {
    [.add, .templates, .done, .snooze, .skip, .details, .edit, .pause, .remove, .undo, .help, .leave]
  }

  /// Takes a command; most are about the reminder that is selected.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .add: return [.push(ReminderForm(kinds: record.kinds))]
    case .templates: return [.push(TemplatesScreen())]
    case .leave: return [.go(.today)]
    default: break
    }
    guard let index = list.selected(count: record.reminders.count) else { return [] }
    return Self.answer(record.reminders[index], command, in: record)
  }

  /// Moves in the list.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = list.handle(key, count: record.reminders.count, height: 15)
    return []
  }

  /// Draws the list, and below it the selected reminder in full.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let reminders = record.reminders
    guard let index = list.selected(count: reminders.count) else {
      let lines = [
        "None yet. Press a to add one: a checkup, a measurement, a visit.",
        "Press f for suggested checkups, each with its source.",
      ]
      EmptyPage.draw(lines, on: &canvas)
      return nil
    }
    let lines = size.height < 10 ? [] : Self.below(reminders[index], record, width: size.width - 4)
    let height = max(1, min(reminders.count + 1, size.height - lines.count - 1))
    Self.table(reminders, record, width: size.width).draw(
      on: &canvas, Rect(x: 1, y: 0, width: max(0, size.width - 2), height: height), list: list)
    for (row, line) in lines.enumerated() {
      canvas.write(line, x: 3, y: height + 1 + row, tone: .muted, maxWidth: max(0, size.width - 4))
    }
    return nil
  }
}

extension RemindersScreen {
  private static func answer(_ due: DueReminder, _ command: Command.ID, in record: PatientRecord) -> [Effect]
  {
    switch command {
    case .done: done(due, in: record)
    case .skip: [.act(ReminderActs.skip(due, in: record))]
    case .snooze where ReminderActs.isAsked(due): [.push(SnoozeScreen(due))]
    case .snooze: Effect.doing { () throws(FieldProblem) in try ReminderActs.snooze(due, "1h", in: record) }
    case .details: [.push(NoticeScreen(due.reminder.title, lines: ReminderPage.lines(due, in: record)))]
    case .edit: [.push(ReminderForm(changing: due, kinds: record.kinds))]
    case .pause: pause(due, in: record)
    case .remove: [.act(ReminderActs.remove(due))]
    default: []
    }
  }

  /// One that is not due yet can be done early, where the person says so.
  private static func done(_ due: DueReminder, in record: PatientRecord) -> [Effect] {
    let isEarly = !ReminderActs.isAsked(due) && due.canBeDoneEarly && due.status == .waiting
    return Effect.doing { () throws(FieldProblem) in
      var act = try ReminderActs.done(due, isEarly: isEarly && due.next != nil, in: record)
      if isEarly, due.next != nil {
        let question = "It comes \(DueText.next(due, in: record)). Was it done already?"
        act.confirmation = Confirmation("Done early?", [due.reminder.title, question], flag: "--early")
      }
      return act
    }
  }

  private static func pause(_ due: DueReminder, in record: PatientRecord) -> [Effect] {
    let isPaused = due.reminder.pauses.contains { $0.through.map { $0 >= record.now.day } ?? true }
    return isPaused ? [.act(ReminderActs.resume(due, in: record))] : [.push(PauseForm(due))]
  }

  private static func table(_ reminders: [DueReminder], _ record: PatientRecord, width: Int) -> Table {
    let isNarrow = width < 60
    let isWide = width >= 110
    // The name gives way to the day, and not the day to words around it.
    let times = reminders.map { due in
      isNarrow
        ? DueText.brief(due, in: record)
        : due.status == .waiting ? ReminderPage.status(due, in: record) : DueText.short(due, in: record)
    }
    let columns: [Table.Column] =
      [.init("", width: .fixed(1)), .init("reminder", width: .flexible)]
      + (isNarrow ? [] : [.init("how often", width: .fixed(isWide ? 34 : 16))])
      + [.init("when", width: .fixed(isWide ? 44 : isNarrow ? times.map(Text.columns).max() ?? 0 : 28))]
    let rows = zip(reminders, times).map { due, time in
      let often = isWide ? due.reminder.rhythm(record.settings.clock) : due.reminder.often
      return [due.isDue ? "!" : "", due.reminder.title] + (isNarrow ? [] : [often]) + [time]
    }
    return Table(columns: columns, rows: rows, tones: reminders.map { $0.isDue ? .warning : .normal })
  }

  private static func below(_ due: DueReminder, _ record: PatientRecord, width: Int) -> [String] {
    let done = due.lastDone.map { "; last done \($0.words(from: record.now.day))" } ?? ""
    let line =
      "\(due.reminder.title): \(ReminderPage.status(due, in: record)) (\(due.reminder.rhythm(record.settings.clock)))\(done)"
    return Array(Text.wrap(line, width: max(1, width)).prefix(3))
  }

}

extension Reminder {
  /// How often it comes, in a few words: `every 3 months`, `2 x daily`, `after 3 months`.
  fileprivate var often: String {
    if isAfterDone { return "after \(recurrence.span)" }
    return times.count > 1 ? "\(times.count) x \(recurrence.text)" : recurrence.text
  }
}
