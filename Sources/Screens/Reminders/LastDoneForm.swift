import Alerts
import Model
import Terminal

/// Asks when each of some checkups was last done, and adds them as reminders.
public struct LastDoneForm: Screen {
  private let templates: [CheckupTemplate]
  private var form: FormPage

  /// Asks about checkups that were ticked.
  init(_ templates: [CheckupTemplate]) {
    self.templates = templates
    form = FormPage(
      "WHEN WAS IT LAST DONE?",
      templates.map { .text($0.id, hint: "\($0.title): 2026-05-14; empty where not known") })
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

  /// Draws the fields, and what is asked about first where nothing is typed.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    form.draw(on: &canvas, below: [("Where the day is not known, it is asked about from today on.", .muted)])
  }

  private func save(_ record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      var entries: [Entry] = []
      var id = record.newID
      for template in templates {
        let lastDone = try TimeWords.pastDay(form[template.id], key: template.id, in: record.time)
        let reminder = try template.reminder(lastDone: lastDone, today: record.now.day)
        entries.append(Entry(id: id, at: record.now, content: reminder))
        id = id.next
      }
      let names = templates.map(\.title).joined(separator: ", ")
      return [.add(entries, saying: "Added: \(names). u undoes it."), .pop]
    } catch {
      return [.say("Not saved: \(error.reason).", .danger)]
    }
  }
}
