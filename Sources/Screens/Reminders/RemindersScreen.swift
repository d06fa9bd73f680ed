import Model
import Terminal

/// All reminders: what is due, what comes next; add, answer, change, pause, remove.
public struct RemindersScreen: Screen {
  private var list = ListView()

  /// Opens the list.
  public init() {}

  /// The list of reminders.
  public var place: Place { .reminders }
  /// What can be done here.
  public var footer: [Command.ID] {
    [.add, .templates, .done, .snooze, .skip, .details, .edit, .pause, .remove, .undo, .help, .leave]
  }

  /// Takes a command; most are about the reminder that is selected.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
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
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = list.handle(key, count: record.reminders.count, height: 15)
    return []
  }

  /// Draws the list, and below it the selected reminder in full.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let reminders = record.reminders
    guard let index = list.selected(count: reminders.count) else {
      canvas.write("None yet. a adds one: a checkup, a measurement, a visit.", x: 3, y: 0, tone: .muted)
      canvas.write("f proposes checkups, each with its source.", x: 3, y: 1, tone: .muted)
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

  /// Since when it is due, or when it comes.
  static func standing(_ due: DueReminder, _ record: PatientRecord) -> String {
    guard due.standing == .waiting else { return DueText.since(due, in: record) }
    return next(due, record)
  }
}

extension RemindersScreen {
  private static func answer(_ due: DueReminder, _ command: Command.ID, in record: PatientRecord) -> [Effect]
  {
    switch command {
    case .done: done(due, in: record)
    case .skip: ReminderAnswering.skip(due, in: record).effects()
    case .snooze where ReminderAnswering.isAsked(due): [.push(SnoozeScreen(due))]
    case .snooze: ReminderAnswering.snooze(due, "1h", in: record).effects()
    case .details: [.push(NoticeScreen(Text.visible(due.reminder.title), lines: details(due, record)))]
    case .edit: [.push(ReminderForm(changing: due, kinds: record.kinds))]
    case .pause: pause(due, in: record)
    case .remove: remove(due)
    default: []
    }
  }

  private static func details(_ due: DueReminder, _ record: PatientRecord) -> [String] {
    ReminderPage.lines(due, in: record).map(Text.visible)
  }

  /// It was done; of a checkup that is not due yet it is asked whether it was done early.
  private static func done(_ due: DueReminder, in record: PatientRecord) -> [Effect] {
    guard !ReminderAnswering.isAsked(due), due.canBeDoneEarly, due.next != nil,
      due.standing == .waiting
    else { return ReminderAnswering.done(due, in: record).effects() }
    return [
      .push(
        QuestionScreen(
          "Done early?",
          lines: [
            Text.visible(due.reminder.title),
            "It comes \(DueText.next(due, in: record)). Was it done already?",
          ],
          yes: ReminderAnswering.done(due, isEarly: true, in: record).effects()))
    ]
  }

  private static func pause(_ due: DueReminder, in record: PatientRecord) -> [Effect] {
    let isPaused = due.reminder.pauses.contains { $0.through.map { $0 >= record.now.day } ?? true }
    return isPaused ? ReminderChange.resume(due, in: record).effects() : [.push(PauseForm(due))]
  }

  private static func remove(_ due: DueReminder) -> [Effect] {
    [
      .push(
        QuestionScreen(
          "Remove this reminder?", lines: [Text.visible(due.reminder.title), "u brings it back."],
          yes: [.delete([due.id], saying: "Removed: \(due.reminder.title). u brings it back.")]))
    ]
  }

  /// The list; a narrow window keeps what it is and when it comes.
  private static func table(_ reminders: [DueReminder], _ record: PatientRecord, width: Int) -> Table {
    let isNarrow = width < 60
    let isWide = width >= 110
    let columns: [Table.Column] =
      [.init("", width: .fixed(1)), .init("reminder", width: .flexible)]
      + (isNarrow ? [] : [.init("how often", width: .fixed(isWide ? 34 : 16))])
      + [.init("when", width: isNarrow ? .flexible : .fixed(isWide ? 44 : 28))]
    let rows = reminders.map { due in
      let often = isWide ? due.reminder.rhythm(record.settings.clock) : due.reminder.often
      return [due.isDue ? "!" : "", Text.visible(due.reminder.title)] + (isNarrow ? [] : [often])
        + [due.standing == .waiting ? next(due, record) : DueText.short(due, in: record)]
    }
    return Table(columns: columns, rows: rows, tones: reminders.map { $0.isDue ? .warning : .normal })
  }

  private static func below(_ due: DueReminder, _ record: PatientRecord, width: Int) -> [String] {
    let done = due.lastDone.map { "; last done \($0.words(from: record.now.day))" } ?? ""
    let line =
      "\(due.reminder.title): \(standing(due, record)) (\(due.reminder.rhythm(record.settings.clock)))\(done)"
    return Array(Text.wrap(Text.visible(line), width: max(1, width)).prefix(3))
  }

  private static func next(_ due: DueReminder, _ record: PatientRecord) -> String {
    due.next == nil ? "answered, does not come again" : "next \(DueText.next(due, in: record))"
  }
}

extension Reminder {
  /// How often it comes, in a few words: `every 3 months`, `2 x daily`, `after 3 months`.
  fileprivate var often: String {
    if isAfterDone { return "after \(recurrence.span)" }
    return times.count > 1 ? "\(times.count) x \(recurrence.text)" : recurrence.text
  }
}
