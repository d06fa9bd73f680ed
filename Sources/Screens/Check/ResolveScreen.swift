import Care
import Journal
import Lettering
import Model
import Terminal

/// The states of an entry that was changed in two places at once, to choose the one that is right.
struct ResolveScreen: Screen {
  private let id: ULID
  private var list = ListView()

  /// Opens the states of an entry.
  init(_ id: ULID) {
    self.id = id
  }

  /// The choice.
  var page: Page { .resolve }

  /// What can be done here.
  var footer: [Command.ID] { [.choose, .edit, .help, .leave] }

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    guard let conflict = record.ledger.undecided(id) else { return [.pop] }
    switch command {
    case .leave: return [.pop]
    case .choose: return choose(conflict, record)
    case .edit: return correct(conflict)
    default: return []
    }
  }

  /// Moves between the states; a digit goes to one.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    let count = record.ledger.undecided(id)?.heads.count ?? 0
    if case .character(let digit) = key, let number = digit.wholeNumberValue,
      (1...max(1, count)).contains(number)
    {
      list.selection = number - 1
    } else {
      _ = list.handle(key, count: count, height: 10)
    }
    return []
  }

  /// Draws the states, and how the selected one differs from the one that is counted.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.write("WHICH IS RIGHT?", x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    guard let conflict = record.ledger.undecided(id) else {
      canvas.write("This is decided.", x: 3, y: 2, tone: .good, maxWidth: max(0, size.width - 4))
      return nil
    }
    let rows = HeadText.lines(conflict, record)
    let height = min(rows.count, max(1, size.height - 3))
    Table(columns: [.init("", width: .flexible)], rows: rows.map { [$0] }).draw(
      on: &canvas, Rect(x: 1, y: 2, width: max(0, size.width - 2), height: height), list: list)
    var y = height + 3
    let selected = selected(conflict)
    let words = [selected.map { HeadText.text($0, record) } ?? "", conflict.why]
    for line in words.flatMap({ Text.wrap($0, width: max(1, min(size.width - 4, 110))) }) {
      canvas.write(line, x: 2, y: y, tone: .muted, maxWidth: max(0, size.width - 3))
      y += 1
    }
    guard let selected, selected.entry != nil, !HeadText.isCounted(selected, conflict) else { return nil }
    let titles = ("used now", "this one")
    let lines = Difference.lines(conflict.counted?.entry, selected.entry, titles: titles, record.kinds)
    for line in lines {
      y += 1
      canvas.write(line, x: 2, y: y, maxWidth: max(0, size.width - 3))
    }
    return nil
  }
}

extension ResolveScreen {
  private func selected(_ conflict: Conflict) -> Revision? {
    list.selected(count: conflict.heads.count).map { conflict.heads[$0] }
  }

  private func choose(_ conflict: Conflict, _ record: PatientRecord) -> [Effect] {
    guard let head = selected(conflict) else { return [] }
    guard conflict.heads.count > 1, head.entry != nil || head.refusal == nil else {
      return [.say("This version cannot be read. Press e to write what is right.", .warning)]
    }
    return [.act(SettlingActs.decide(conflict, for: head, in: record)), .pop]
  }

  private func correct(_ conflict: Conflict) -> [Effect] {
    guard let entry = conflict.saying,
      let text = LogLine.text(for: entry)
    else { return [.say("Write what is right with vitals resolve \(id.short) --text.", .warning)] }
    return [.become(LogScreen(.correct(entry), text: text))]
  }
}
