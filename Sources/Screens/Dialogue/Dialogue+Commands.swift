import Alerts
import Journal
import Model
import Terminal

extension Dialogue {
  /// Does what a line says: a command, or else a reading.
  mutating func obey(_ line: String) -> [String] {
    guard !line.allSatisfy(\.isWhitespace) else { return [] }
    guard let (id, rest) = DialogueCommand.meant(by: line, kinds: record.kinds) else {
      return takeUnnamed(line)
    }
    switch id {
    case .today:
      items = TodayItem.all(record)
      return DialogueText.today(items, record)
    case .log: return log(line, rest)
    case .history: return history(rest)
    case .reminders:
      items = record.reminders.map(TodayItem.brief)
      return items.isEmpty ? ["There are no reminders."] : DialogueText.numbered(items, record)
    case .undo: return undo()
    case .help: return DialogueText.help
    case .quit:
      leave()
      return []
    default:
      let note = rest.dropFirst().joined(separator: " ")
      return answer(id, number: rest.first.flatMap { Int($0) }, note: note.isEmpty ? nil : note)
    }
  }

  /// A line that no command begins: a reading, or a slip, which is not worth keeping where it is a word alone.
  private mutating func takeUnnamed(_ line: String) -> [String] {
    let before = unsaved
    let said = understand(line)
    guard case .command = asked else { return said }
    let isWord = !line.contains(where: \.isNumber) && line.split(separator: " ").count == 1
    if isWord { unsaved = before }
    return (isWord ? said.dropLast() : said) + ["help says what can be typed."]
  }

  private mutating func log(_ line: String, _ rest: [String]) -> [String] {
    guard rest.isEmpty else { return understand(Self.behindTheWord(line)) }
    asked = .reading
    if unsaved == nil { unsaved = keeper.draft }
    broughtBack = unsaved
    return unsaved.map { ["Typed before and not saved: \(Text.visible($0))"] }
      ?? ["Type the reading, such as 128/82 64. Nothing is saved before you say so."]
  }

  private mutating func history(_ words: [String]) -> [String] {
    do throws(JournalError) {
      record = try keeper.record(.everything)
    } catch {
      return failed(error.exitStatus, error.message)
    }
    let count = words.compactMap { Int($0) }.first ?? PatientRecord.lastEnteredCount
    let kind = words.compactMap(record.kinds.meant).first
    let readings = kind.map(record.readings(of:)) ?? record.readings
    guard !readings.isEmpty else { return ["Nothing was logged."] }
    return readings.reversed().prefix(max(1, count)).flatMap { DialogueText.reading($0, record) }
  }

  private mutating func undo() -> [String] {
    do throws(JournalError) {
      guard let undone = try keeper.undo() else { return ["There is nothing to undo."] }
      return [UndoText.sentence(undone, now: record.now, record.settings.clock)]
    } catch {
      return failed(error.exitStatus, error.message)
    }
  }
}

extension Dialogue {
  /// Answers the item with a number, or the only one that can be answered so.
  private mutating func answer(_ id: Command.ID, number: Int?, note: String?) -> [String] {
    let fitting = items.filter { Self.fits(id, $0) }
    if let number {
      guard items.indices.contains(number - 1) else {
        return failed(64, "There is no number \(number).", "today says what there is.")
      }
      return answer(id, items[number - 1], number, note)
    }
    if fitting.count == 1, let only = fitting.first { return answer(id, only, 1, note) }
    let words =
      fitting.isEmpty ? "There is nothing to which that is an answer." : "Which one? Say its number."
    return failed(64, words) + DialogueText.numbered(items, record)
  }

  private static func fits(_ id: Command.ID, _ item: TodayItem) -> Bool {
    switch (id, item) {
    case (.answer, _), (.seen, .alert), (.resolved, .alert): true
    case (_, .brief(let item)): item.answers.contains { $0.command == id }
    default: false
    }
  }

  private mutating func answer(
    _ id: Command.ID, _ item: TodayItem, _ number: Int, _ note: String?
  ) -> [String] {
    switch (id, item) {
    case (.answer, .alert(let alert)):
      return AlertText.lines(alert, record).filter { !$0.isEmpty }
    case (.seen, .alert(let alert)):
      return answer(alert, note == nil ? .seen : .acknowledged, note)
    case (.resolved, .alert(let alert)):
      return answer(alert, .resolved, nil)
    case (_, .brief(let item)): return answer(id, item, number, note ?? "")
    default: return failed(64, "\(number) is an alert: explain, seen and over are its answers.")
    }
  }

  private mutating func answer(_ alert: Alert, _ answer: Acknowledgement.Answer, _ note: String?) -> [String]
  {
    guard record.alerts.contains(where: { $0.id == alert.id }) else { return ["It was answered already."] }
    return carryOut(AlertAnswering.answer(alert, answer, note: note, in: record))
  }

  private mutating func answer(
    _ id: Command.ID, _ item: any BriefItem, _ number: Int, _ words: String
  ) -> [String] {
    // Since it was numbered it may have been answered.
    let reminders: [any BriefItem] = record.reminders
    guard
      let item = (Brief.items(record) + reminders).first(where: { $0.id == item.id && $0.part == item.part })
    else { return ["That was answered or removed."] }
    if id == .answer { return DialogueText.numbered([.brief(item)], record).map { String($0.dropFirst(3)) } }
    guard item.answers.contains(where: { $0.command == id }) else {
      return failed(64, "\(number) is a \(item.source.rawValue): \(Self.answers(of: item)).")
    }
    return carryOut(item.answer(id, words: words, in: record))
  }

  private static func answers(of item: any BriefItem) -> String {
    let words = item.answers.compactMap { answer in
      DialogueCommand.all.first { $0.id == answer.command }?.word
    }
    return "\(words.joined(separator: ", ")) are its answers"
  }
}
