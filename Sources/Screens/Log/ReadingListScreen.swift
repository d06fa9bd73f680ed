import Care
import Lettering
import Model
import Terminal

/// Readings that were pasted a line each: what every line was understood to say, before anything is saved.
///
/// All that are understood are saved as one action, or nothing is. A line that is not stays here to be corrected.
struct ReadingListScreen: Screen {
  private var texts: [String]
  /// What stood in the log line when the lines were pasted into it, for going back.
  private let typed: String
  /// Whether these are the lines that were not understood of a list whose others are saved.
  private let isRest: Bool
  private var list = ListView()
  private var editing: TextField?
  /// The lists as they were before a line was left out, the last one last.
  private var before: [[String]] = []
  private let read = LastMade<Reading, ReadingList>()

  /// What the lines were read from and by.
  private struct Reading: Equatable {
    let texts: [String]
    let version: PatientRecord.Version
  }

  /// Opens a text of several lines.
  init(_ text: String, context: EntryContext, typed: String = "", isRest: Bool = false) {
    texts = Self.lines(text, context)
    (self.typed, self.isRest) = (typed, isRest)
  }

  /// The list, or the line of it that is corrected.
  var page: Page { editing == nil ? .lines : .lineOfList }
  /// What can be done here.
  var footer: [Command.ID] { editing == nil ? [.save, .edit, .remove, .leave, .help] : [.save, .leave] }
  /// The lines, as long as they are not saved.
  var unsaved: String? { texts.isEmpty ? nil : texts.joined(separator: "\n") }
  /// Whether every line was left out or saved.
  var isEmptied: Bool { texts.isEmpty }

  /// Saves what is understood, corrects or leaves out a line, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if let line = editing { return perform(command, on: line, record.context) }
    switch command {
    case .save: return save(in: record)
    case .edit: editing = chosen.map { TextField(texts[$0]) }
    case .remove: return leaveOut()
    case .bringBack:
      guard let last = before.popLast() else { return [.say("No line was left out.", .muted)] }
      texts = last
    case .leave: return leave()
    default: break
    }
    return []
  }

  /// Moves between the lines, types into one, or takes more of them.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    if editing != nil {
      _ = editing?.handle(key)
    } else if case .paste(let text) = key {
      texts += Self.lines(text, record.context)
      before = []
    } else {
      _ = list.handle(key, count: texts.count, height: 10)
    }
    return []
  }

  /// Draws the lines, and below them all that is known of the chosen one.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.fill(Rect(size))
    let lines = understood(record).lines
    canvas.write(
      "SEVERAL READINGS", x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    canvas.write(
      "\(understood(record).summary); \(isRest ? "the others are saved" : "nothing is saved yet")", x: 19,
      y: 0, tone: .muted,
      maxWidth: max(0, size.width - 20))
    let more = about(lines, width: max(1, size.width - 4), record)
    let room = max(0, min(more.count, size.height / 2))
    // On a low screen the lines are worth more than the room around them.
    let gap = size.height >= 12 ? 1 : 0
    let isTyped = editing == nil ? 0 : 1
    let height = max(0, min(lines.count, size.height - 1 - 2 * gap - isTyped - room))
    drawLines(
      lines, on: &canvas, Rect(x: 1, y: 1 + gap, width: max(0, size.width - 2), height: height), record)
    let y = 1 + 2 * gap + height
    for (row, line) in more.prefix(room).enumerated() {
      canvas.write(
        line.text, x: 3, y: y + isTyped + row, tone: Tone(line.emphasis), maxWidth: max(0, size.width - 4))
    }
    guard let editing, y < size.height else { return nil }
    canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y, tone: .accent)
    return editing.draw(on: &canvas, x: 3, y: y, width: max(1, size.width - 4))
  }
}

extension ReadingListScreen {
  /// The lines of a text, without comments; of a line with several readings each is one.
  private static func lines(_ text: String, _ context: EntryContext) -> [String] {
    ReadingList.texts(of: text, context: context).texts.map(\.text).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private var chosen: Int? { list.selected(count: texts.count) }

  private func understood(_ record: PatientRecord) -> ReadingList {
    var texts = texts
    if let editing, let chosen { texts[chosen] = editing.text }
    return read.value(of: Reading(texts: texts, version: record.version)) {
      // A line that is being emptied keeps its place.
      ReadingList(
        texts.enumerated().map { ($0.offset + 1, $0.element.isEmpty ? "?" : $0.element) },
        context: record.context)
    }
  }

  private mutating func perform(
    _ command: Command.ID, on line: TextField, _ context: EntryContext
  ) -> [Effect] {
    switch command {
    case .save:
      if let chosen, !line.text.allSatisfy(\.isWhitespace) {
        texts.replaceSubrange(chosen...chosen, with: LogLine.separated(line.text, context: context))
      }
      (editing, before) = (nil, [])
    case .leave: editing = nil
    default: break
    }
    return []
  }

  private func save(in record: PatientRecord) -> [Effect] {
    let understood = understood(record)
    guard !understood.understood.isEmpty else {
      return [.say("No line is understood. Press e to correct one, or Esc to go back.", .warning)]
    }
    let act = ReadingActs.log(understood.understood, in: record)
    let rest = understood.refused.map(\.text).joined(separator: "\n")
    guard !rest.isEmpty else { return [.act(act), .forgetUnsaved, .pop] }
    let count = understood.refused.count == 1 ? "1 line" : "\(understood.refused.count) lines"
    return [
      .act(act), .forgetUnsaved,
      .become(ReadingListScreen(rest, context: record.context, isRest: true)),
      .say("\(act.said.sentence) \(count) not understood: e corrects, Esc goes back.", .warning),
    ]
  }

  private mutating func leaveOut() -> [Effect] {
    guard let chosen else { return [] }
    before.append(texts)
    texts.remove(at: chosen)
    return texts.isEmpty ? leave() : []
  }

  private func leave() -> [Effect] {
    let left = texts.isEmpty ? "Nothing is left of the list." : "Not saved: \(texts.joined(separator: "; "))"
    let said = Effect.say(isRest ? left : "Nothing of the list was saved.", .muted)
    let back: Effect = typed.isEmpty ? .pop : .become(LogScreen(text: typed))
    return [.forgetUnsaved, back, said]
  }
}

// How it looks.
extension ReadingListScreen {
  private func drawLines(
    _ lines: [ReadingList.Line], on canvas: inout Canvas, _ place: Rect, _ record: PatientRecord
  ) {
    let table = Table(
      columns: [.init("", width: .fixed(1)), .init("", width: .flexible)],
      rows: lines.map { [mark($0), $0.summary(in: record)] },
      tones: lines.map { line in
        if line.problem != nil { return .danger }
        return line.parsed?.doubts.isEmpty == false ? .warning : .normal
      })
    table.draw(on: &canvas, place, list: list)
  }

  /// A sign for what needs a look, since a tone alone is none.
  private func mark(_ line: ReadingList.Line) -> String {
    if line.problem != nil { return "!" }
    return line.parsed?.doubts.isEmpty == false ? "?" : ""
  }

  /// All of the chosen line: what it says and its category, or why it is refused.
  private func about(_ lines: [ReadingList.Line], width: Int, _ record: PatientRecord) -> [Remark] {
    guard let chosen, lines.indices.contains(chosen) else { return [] }
    let line = lines[chosen]
    let remarks: [Remark] =
      switch line.outcome {
      case .understood(let parsed): record.preview(parsed)
      case .refused(let problem): [Remark(problem.finding, .danger), Remark(problem.expectation, .normal)]
      }
    let typed = editing == nil ? [Remark("typed: \(line.text)", .muted)] : []
    return (remarks + typed).filter { !$0.text.isEmpty }.flatMap { remark in
      Text.wrap(remark.text, width: width).map { Remark($0, remark.emphasis) }
    }
  }
}
