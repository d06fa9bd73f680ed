import Alerts
import Care
import Lettering
import Model
import Terminal

/// Proposes checkups: first by what the person has, then one by one with its source; only what is ticked is added.
struct TemplatesScreen: Screen {
  private enum Step {
    case conditions
    case templates([CheckupTemplate])
  }

  private var step = Step.conditions
  private var list = ListView()
  private var conditions: Set<CheckupTemplate.Condition> = []
  private var wanted: Set<String> = []

  /// Opens the question what the person has; nothing is ticked.
  init() {}

  /// The checkups that are proposed.
  var page: Page { .templates }
  /// What can be done here.
  var footer: [Command.ID] { [.mark, .choose, .help, .leave] }

  /// Ticks, goes on, or goes a step back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .mark: tick(record)
    case .choose: return goOn(record)
    case .leave:
      guard case .templates = step else { return [.pop] }
      step = .conditions
      list = ListView()
    default: break
    }
    return []
  }

  /// Moves in the list.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = list.handle(key, count: rows(record).count, height: 10)
    return []
  }

  /// Draws the list with its ticks, and what belongs to the row that is selected.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let rows = rows(record)
    let selected = list.selected(count: rows.count) ?? 0
    canvas.write(heading, x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    let below = size.height < 10 ? [] : below(selected, record, width: max(1, min(size.width, 110) - 4))
    let height = max(1, min(rows.count, size.height - 3 - below.count))
    Table(columns: [.init("", width: .fixed(3)), .init("", width: .flexible)], rows: rows).draw(
      on: &canvas, Rect(x: 1, y: 2, width: max(0, size.width - 2), height: height), list: list)
    for (row, line) in below.enumerated() {
      canvas.write(line, x: 3, y: height + 3 + row, tone: .muted, maxWidth: max(0, size.width - 4))
    }
    return nil
  }
}

extension TemplatesScreen {
  private var heading: String {
    switch step {
    case .conditions: "WHAT DO YOU HAVE? Press Space to tick, Enter for checkups"
    case .templates: "SUGGESTED; nothing is added that you do not tick"
    }
  }

  private func rows(_ record: PatientRecord) -> [[String]] {
    switch step {
    case .conditions:
      CheckupTemplate.Condition.allCases.map { [Self.box(conditions.contains($0)), $0.words] }
    case .templates(let templates):
      templates.map { template in
        let isThere = Self.isThere(template, record)
        return [
          isThere ? "" : Self.box(wanted.contains(template.id)),
          "\(template.title), \(template.every.text)\(isThere ? " (there already)" : "")",
        ]
      }
    }
  }

  private static func box(_ isTicked: Bool) -> String { isTicked ? "[x]" : "[ ]" }

  private static func isThere(_ template: CheckupTemplate, _ record: PatientRecord) -> Bool {
    record.reminders.contains { $0.reminder.template == template.id }
  }

  private func below(_ row: Int, _ record: PatientRecord, width: Int) -> [String] {
    guard case .templates(let templates) = step, templates.indices.contains(row) else { return [] }
    let template = templates[row]
    let lines = ["Interval: \(template.words)."] + template.citations.map { "Source: \($0.text)" }
    return lines.flatMap { Text.wrap($0, width: width) }
  }

  private mutating func tick(_ record: PatientRecord) {
    let row = list.selected(count: rows(record).count) ?? 0
    switch step {
    case .conditions: conditions.formSymmetricDifference([CheckupTemplate.Condition.allCases[row]])
    case .templates(let templates):
      guard templates.indices.contains(row), !Self.isThere(templates[row], record) else { return }
      wanted.formSymmetricDifference([templates[row].id])
    }
  }

  private mutating func goOn(_ record: PatientRecord) -> [Effect] {
    switch step {
    case .conditions:
      guard !conditions.isEmpty else { return [.say("Press Space to tick what you have.", .muted)] }
      step = .templates(CheckupTemplate.proposed(for: conditions))
      list = ListView()
      return []
    case .templates(let templates):
      let ticked = templates.filter { wanted.contains($0.id) }
      guard !ticked.isEmpty else {
        return [.say("Press Space to tick what you want, Esc to go back.", .muted)]
      }
      return [.become(LastDoneForm(ticked))]
    }
  }
}
