import Care
import Lettering
import Model
import Terminal

/// One line in words, with what it was understood to say shown while it is typed.
struct LogScreen: Screen {
  /// What the line is for.
  enum Purpose: Sendable {
    /// A new reading.
    case new
    /// A correction of an entry.
    case correct(Entry)
  }

  private var field: TextField
  private let purpose: Purpose
  /// What was put on the line before anything was typed; alone it is nothing to be kept.
  private let beginning: String
  private var doubted: String?
  private let typedBefore = LastMade<ULID, TypedBefore>()
  private var row: CompletionRow?
  private var recall: LineRecall?

  /// Opens an empty line, or one with text that was kept or is to be corrected.
  init(_ purpose: Purpose = .new, text: String = "") {
    self.purpose = purpose
    beginning = ""
    field = TextField(text)
  }

  /// Opens a line for a new reading with its first letters, which nobody typed here.
  init(beginning: String) {
    purpose = .new
    self.beginning = beginning
    field = TextField(beginning)
  }

  /// The log line.
  var page: Page { .log }
  /// What can be done here.
  var footer: [Command.ID] { [.save, .complete, .lineBefore, .form, .session, .leave, .help] }
  /// The line, as long as there is something in it that was typed.
  var unsaved: String? {
    guard case .new = purpose else { return nil }
    let text = isRecalled ? recall?.typed ?? "" : field.text
    return text.allSatisfy(\.isWhitespace) || text == beginning ? nil : text
  }
  /// A correction is kept with the entry that it corrects.
  var formKey: UnsavedForm.Key? { purpose.formKey }
  /// What was made of the entry's line.
  var unsavedForm: UnsavedForm? { purpose.unsaved(field.text) }
  /// Goes on with a correction.
  mutating func takeUp(_ form: UnsavedForm, in record: PatientRecord) {
    field = TextField(form.fields.first?.text ?? field.text)
  }
  /// Whether the line is empty.
  var isEmptied: Bool { if case .new = purpose { unsaved == nil && !isRecalled } else { false } }

  /// Saves, completes, goes back to earlier lines, opens the form, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: return save(in: record)
    case .complete: complete(back: false, record)
    case .completeBack: complete(back: true, record)
    case .lineBefore: step(back: true, record)
    case .lineAfter: step(back: false, record)
    case .form:
      return [.become(FormScreen(purpose, line: field.text, beginning: beginning, in: record))]
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Types into the line; any change takes back an answered question.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    if case .paste(let text) = key, let list = list(pasting: text, record) { return [.become(list)] }
    guard field.handle(key) else {
      if row == nil { look(record) }
      return []
    }
    doubted = doubted == field.text ? doubted : nil
    look(record)
    return field.wasCut ? [.say("The line is full. The rest was cut off.", .warning)] : []
  }

  /// The line, what it means, and what was logged last.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let (width, height) = (canvas.size.width, canvas.size.height)
    // The line that is typed comes before all else, and then what it means.
    let y = height < Self.least ? 0 : height < Self.roomy ? 1 : 2
    if y > 0 { canvas.write(heading(record), x: 1, y: 0, tone: .heading, maxWidth: width - 2) }
    canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y, tone: .accent)
    let cursor = field.draw(on: &canvas, x: 3, y: y, width: width - 4)
    let hasRow = height > 2
    if hasRow {
      let row = row ?? CompletionRow(field, typedBefore(in: record), in: record)
      row.draw(on: &canvas, x: 2, y: y + 1, width: width - 3)
    }
    let top = y + (height >= 10 ? 3 : hasRow ? 2 : 1)
    let isEmpty = field.text.allSatisfy(\.isWhitespace)
    let lines = isEmpty ? LogExamples.lines(record.shownUnits) : wrapped(preview(record), width: width - 4)
    for (index, line) in lines.enumerated() {
      canvas.write(
        line.text, x: 3, y: top + index, tone: Tone(line.emphasis), maxWidth: width - 4)
    }
    drawRecent(on: &canvas, from: top + lines.count + 1, record)
    return cursor
  }

  /// The lowest room for a heading, and that for an empty row below it.
  private static let (least, roomy) = (4, 6)

  private func heading(_ record: PatientRecord) -> String {
    switch purpose {
    case .new: "LOG A READING"
    case .correct(let entry): "CORRECT the \(record.kinds.title(of: entry.kind)) of \(record.when(entry.at))"
    }
  }
}

extension LogScreen {
  private var base: Entry? { purpose.base }

  /// Whether the line is one of before and was not changed.
  private var isRecalled: Bool { recall.map { $0.line == field.text && $0.typed != field.text } ?? false }

  /// The list that the line becomes with a text of several readings pasted into it; nil where it stays a line.
  private func list(pasting text: String, _ record: PatientRecord) -> ReadingListScreen? {
    guard case .new = purpose else { return nil }
    let characters = Array(field.text)
    let (before, after) = (characters.prefix(field.cursor), characters.dropFirst(field.cursor))
    let all = "\(String(before))\(text)\(String(after))"
    guard ReadingList.isList(all, context: record.context) else { return nil }
    return ReadingListScreen(all, context: record.context, typed: field.text)
  }

  private mutating func look(_ record: PatientRecord) {
    row = CompletionRow(field, typedBefore(in: record), in: record)
  }

  private func typedBefore(in record: PatientRecord) -> TypedBefore {
    typedBefore.value(of: record.newID) { TypedBefore(in: record) }
  }

  private mutating func complete(back: Bool, _ record: PatientRecord) {
    if row == nil { look(record) }
    row?.turn(&field, back: back)
    if row?.isSingle == true { look(record) }
    doubted = nil
  }

  private mutating func step(back: Bool, _ record: PatientRecord) {
    guard case .new = purpose else { return }
    if recall?.line != field.text { recall = nil }
    look(record)
    var recall = recall ?? LineRecall(typedBefore(in: record).lines, typed: field.text)
    guard recall.step(back: back) else { return }
    field = TextField(recall.line)
    self.recall = recall
    doubted = nil
    look(record)
  }

  /// What the line says; of a correction, whose line was filled in whole, a remark or tag taken out is gone.
  private func understood(_ record: PatientRecord) throws(LogProblem) -> ParsedLine {
    var parsed = try LogLine.read(field.text, context: record.context, correcting: base)
    if base != nil, let whole = try? LogLine.read(field.text, context: record.context) {
      parsed.note = whole.note
      parsed.tags = whole.tags
    }
    return parsed
  }

  /// What the readings on the line say, where it has several and is no correction; nil where it has one or is not understood.
  private func several(_ record: PatientRecord) -> [ParsedLine]? {
    guard base == nil else { return nil }
    let list = ReadingList(line: field.text, context: record.context)
    return list.lines.count > 1 ? list.understood : nil
  }

  private mutating func save(in record: PatientRecord) -> [Effect] {
    if let several = several(record) {
      return [.act(ReadingActs.log(several, in: record)), .forgetUnsaved, .pop]
    }
    do throws(LogProblem) {
      let parsed = try understood(record)
      if let question = question(parsed), doubted != field.text {
        doubted = field.text
        return [.say("\(question) Press Enter again to save it anyway.", .warning)]
      }
      return purpose.effects(parsed, in: record)
    } catch {
      return [.say("Not saved. \(error)", .danger)]
    }
  }

  /// What is asked before it is saved; nil where nothing is.
  private func question(_ parsed: ParsedLine) -> String? {
    if !parsed.doubts.isEmpty { return "Please check." }
    // Medicines and notes are often the same as before; a number seldom is.
    let isText = parsed.measurement is MedicationTaken || parsed.measurement is Note
    return isRecalled && !isText ? "These are the same numbers as before. Is this a new reading?" : nil
  }

  private func wrapped(_ lines: [Remark], width: Int) -> [Remark] {
    lines.flatMap { line in Text.wrap(line.text, width: max(1, width)).map { Remark($0, line.emphasis) } }
  }

  private func preview(_ record: PatientRecord) -> [Remark] {
    if let several = several(record) { return several.flatMap { record.preview($0) } }
    do throws(LogProblem) {
      return record.preview(try understood(record))
    } catch {
      return [Remark(error.finding, .muted), Remark(error.expectation, .muted)]
    }
  }

  private func drawRecent(on canvas: inout Canvas, from y: Int, _ record: PatientRecord) {
    let room = canvas.size.height - y - 1
    guard room > 1, !record.readings.isEmpty else { return }
    canvas.write("LAST LOGGED", x: 1, y: y, tone: .heading)
    let last = record.lastEntered.prefix(room)
    let value = 17 + record.settings.clock.columns
    for (index, entry) in last.enumerated() {
      let row = y + 1 + index
      canvas.write(record.when(entry.at), x: 3, y: row, tone: .muted, maxWidth: value - 4)
      canvas.write(record.namedLine(entry), x: value, y: row, maxWidth: canvas.size.width - value - 1)
    }
  }
}
