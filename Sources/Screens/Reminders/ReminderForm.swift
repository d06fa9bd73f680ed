import Model
import Terminal

/// The form in which a reminder is added or changed.
public struct ReminderForm: Screen {
  private let changed: DueReminder?
  private var form: FormPage

  private static let often = ["once", "daily", "weekly", "monthly", "yearly", other]
  /// What is typed into the field below counts.
  private static let other = "other"
  private static let counted = ["by the calendar", "from when it was done"]

  /// Opens an empty form, or one with what a reminder says.
  public init(changing due: DueReminder? = nil) {
    changed = due
    form = FormPage(
      due == nil ? "ADD A REMINDER" : "CHANGE A REMINDER",
      [
        .text("what", hint: "HbA1c, dentist, measure", prefix: "note "),
        .choice("how often", Self.often),
        .text("every", hint: "other: 2w, 3m, 10d, mon,thu, 2w:mon,thu"),
        .choice("counted", Self.counted),
        .text("first day", hint: "1 Dec, 2026-12-01; empty: one interval from now"),
        .text("times", hint: "08:00 or 08:00 20:00; empty: all day"),
        .choice("asks to log", Self.kinds(due?.reminder.measure)),
        .text("last day", hint: "2027-06-30; empty: no end"),
      ])
    if let due { fill(ReminderPlan(due.reminder)) }
  }

  /// A form.
  public var place: Place { .form }
  /// What can be done here.
  public var footer: [Command.ID] { FormPage.footer }

  /// Saves, moves between the fields, or goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: return save(record)
    case .leave: return [.pop]
    default: form.perform(command)
    }
    return []
  }

  /// Types into the field that has the focus.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] { form.type(key) }

  /// Draws the fields, and what they would make.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    guard let reminder = try? reminder(record), !form["what"].isEmpty else { return form.draw(on: &canvas) }
    let words = reminder.words(from: record.now, in: record.zone, record.settings.clock)
    let lines = Text.wrap(words, width: max(1, canvas.size.width - 4))
    return form.draw(on: &canvas, below: lines.prefix(3).map { ($0, .good) })
  }

  private func reminder(_ record: PatientRecord) throws(FieldProblem) -> Reminder {
    var plan = ReminderPlan()
    plan.title = form["what"]
    plan.every = form["every"].isEmpty ? form["how often"] : form["every"]
    plan.isAfterDone = form["counted"] == Self.counted[1]
    plan.first = form["first day"]
    plan.times = form["times"]
    plan.measure = form["asks to log"]
    plan.until = form["last day"]
    return try plan.reminder(changing: changed?.reminder, in: record.time)
  }

  private mutating func fill(_ plan: ReminderPlan) {
    let usual = Self.often.first { Recurrence($0)?.code == plan.every }
    let values = [
      plan.title, usual ?? Self.other, usual == nil ? plan.every : "", Self.counted[plan.isAfterDone ? 1 : 0],
      plan.first, plan.times, plan.measure, plan.until,
    ]
    for (index, value) in values.enumerated() { form.fields[index].fill(value) }
  }

  /// The kinds that are often asked for, and the one that is asked for already.
  private static func kinds(_ measure: String?) -> [String] {
    let usual = ["blood-pressure", "glucose", "weight"]
    return [FormField.notSaid] + usual + [measure].compactMap(\.self).filter { !usual.contains($0) }
  }

  private func save(_ record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      let reminder = try reminder(record)
      let words = reminder.words(from: record.now, in: record.zone, record.settings.clock)
      guard let changed else {
        let entry = Entry(id: record.newID, at: record.now, content: reminder)
        return [.add([entry], saying: "Added: \(words). u undoes it."), .pop]
      }
      return ReminderChange.reply(changed, to: reminder, saying: "Changed: \(words).", in: record)
        .effects(then: .pop)
    } catch {
      return [.say("Not saved: \(error.reason).", .danger)]
    }
  }
}
