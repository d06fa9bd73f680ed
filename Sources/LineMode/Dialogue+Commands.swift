import Alerts
import Care
import Journal
import Model

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
      items = record.reminders.map(TodayItem.due)
      return items.isEmpty ? ["There are no reminders."] : DialogueText.numbered(items, record)
    case .medicines:
      items = ComingDose.all(record).map(TodayItem.due)
      return items.isEmpty
        ? ["No medicine has times of the day. To log that you took one, type took and its name."]
        : DialogueText.numbered(items, record)
    case .takeAll: return respond { (record) throws(FieldProblem) in .act(try DoseActs.takeAll(in: record)) }
    case .report: return DialogueText.report
    case .imports: return importFile(Self.behindTheWord(line))
    case .undo: return carryOut(UndoActs.step(.undo))
    case .redo: return carryOut(UndoActs.step(.redo))
    case .help: return DialogueText.help
    case .quit:
      leave()
      return []
    case .answer(let given):
      return answer(given, number: rest.first.flatMap { Int($0) }, rest.dropFirst().joined(separator: " "))
    }
  }

  /// A line that no command begins: a reading, or a slip, which is not worth keeping where it is a word alone.
  private mutating func takeUnnamed(_ line: String) -> [String] {
    let before = unsaved
    let said = understand(line)
    guard case .command = asked else { return said }
    let isWord = !line.contains(where: \.isNumber) && line.split(separator: " ").count == 1
    if isWord { unsaved = before }
    return (isWord ? said.dropLast() : said) + ["Type help to see what you can type."]
  }

  private mutating func log(_ line: String, _ rest: [String]) -> [String] {
    guard rest.isEmpty else { return understand(Self.behindTheWord(line)) }
    return askForReading()
  }

  /// Asks for a reading; the line that was typed before comes back.
  mutating func askForReading() -> [String] {
    asked = .reading
    if unsaved == nil { unsaved = keeper.unsavedLine }
    broughtBack = unsaved
    return unsaved.map { ["You typed this earlier and did not save it: \($0)"] }
      ?? ["Type the reading, such as 128/82 64. Nothing is saved until you say so."]
  }

  private mutating func history(_ words: [String]) -> [String] {
    do throws(JournalError) {
      record = try keeper.record(.everything)
    } catch {
      return failed(error.exitStatus, error.message)
    }
    let count = words.compactMap { Int($0) }.first ?? PatientRecord.lastEnteredCount
    let kind = record.kinds.meant(by: DialogueCommand.name(in: words))
    let readings = kind.map(record.readings(of:)) ?? record.readings
    guard !readings.isEmpty else { return ["Nothing was logged."] }
    return readings.reversed().prefix(max(1, count)).flatMap { DialogueText.reading($0, record) }
  }
}

extension Dialogue {
  /// Answers the item with a number, or the only one that can be answered so.
  private mutating func answer(_ given: Answer, number: Int?, _ words: String) -> [String] {
    let fitting = items.filter { Self.fits(given, $0) }
    if let number {
      guard items.indices.contains(number - 1) else {
        return failed(64, "There is no number \(number).", "Type today to see what there is.")
      }
      return answer(given, items[number - 1], number, words)
    }
    if fitting.count == 1, let only = fitting.first { return answer(given, only, 1, words) }
    let said =
      fitting.isEmpty ? "Nothing on the list can be answered that way." : "Which one? Type its number."
    return failed(64, said) + DialogueText.numbered(items, record)
  }

  /// To see what it is about fits everything, and that it is done an alert too, which then is seen.
  private static func fits(_ given: Answer, _ item: TodayItem) -> Bool {
    if given == .done, case .alert = item { return true }
    return given == .open || item.answers.contains { $0.answer == given }
  }

  private mutating func answer(
    _ given: Answer, _ item: TodayItem, _ number: Int, _ words: String
  ) -> [String] {
    // Since it was numbered it may have been answered.
    guard let item = current(item) else { return ["That was answered or deleted already."] }
    guard Self.fits(given, item) else {
      return failed(64, "\(number) is \(Self.name(item)): \(Self.answers(of: item)).")
    }
    if given == .open, case .due = item {
      return DialogueText.numbered([item], record).map { String($0.dropFirst(3)) }
    }
    return respond { (record) throws(FieldProblem) in try item.respond(given, words, in: record) }
  }

  /// The item as it stands now; nil where it was answered or removed.
  private func current(_ item: TodayItem) -> TodayItem? {
    switch item {
    case .alert(let alert): record.alerts.first { $0.id == alert.id }.map(TodayItem.alert)
    case .due(let due):
      (Brief.items(record) + (record.reminders as [any DueItem]) + ComingDose.all(record)).first {
        $0.id == due.id && $0.part == due.part
      }.map(TodayItem.due)
    }
  }

  private static func name(_ item: TodayItem) -> String {
    switch item {
    case .alert: "an alert"
    case .due(let due): "a \(due.source.rawValue)"
    }
  }

  private static func answers(of item: TodayItem) -> String {
    let words = item.answers.compactMap { offer in
      DialogueCommand.all.first { $0.id == .answer(offer.answer) }?.word
    }
    return "\(words.joined(separator: ", ")) are its answers"
  }
}
