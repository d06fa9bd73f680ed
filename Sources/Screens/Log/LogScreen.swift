import Model
import Terminal

/// One line in words, with what it was understood to say shown while it is typed.
public struct LogScreen: Screen {
  /// What the line is for.
  public enum Purpose: Sendable {
    /// A new reading.
    case new
    /// A correction of an entry.
    case correct(Entry)
  }

  private var field: TextField
  private let purpose: Purpose
  private var doubted: String?

  /// Opens an empty line, or one with text that was kept or is to be corrected.
  public init(_ purpose: Purpose = .new, text: String = "") {
    self.purpose = purpose
    field = TextField(text)
  }

  /// The log line.
  public var place: Place { .log }
  /// What can be done here.
  public var footer: [Command.ID] { [.save, .form, .leave, .help] }
  /// The line, as long as there is something in it.
  public var unsaved: String? {
    if case .new = purpose, !field.text.allSatisfy(\.isWhitespace) { field.text } else { nil }
  }

  /// Saves, opens the form, or goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: save(in: record)
    case .form: [.become(FormScreen(purpose, kind: .bloodPressure))]
    case .leave: [.pop]
    default: []
    }
  }

  /// Types into the line; any change takes back an answered question.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    if field.handle(key) { doubted = doubted == field.text ? doubted : nil }
    return field.wasCut ? [.say("The line is full; what came after it was not taken.", .warning)] : []
  }

  /// The line, what it means, and what was logged last.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let width = canvas.size.width
    canvas.write(heading(record), x: 1, y: 0, tone: .heading, maxWidth: width - 2)
    canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: 2, tone: .accent)
    let cursor = field.draw(on: &canvas, x: 3, y: 2, width: width - 4)
    let isEmpty = field.text.allSatisfy(\.isWhitespace)
    let lines = isEmpty ? Self.examples : wrapped(preview(record), width: width - 4)
    for (index, line) in lines.enumerated() {
      canvas.write(line.text, x: 3, y: 4 + index, tone: line.tone, maxWidth: width - 4)
    }
    drawRecent(on: &canvas, from: 4 + lines.count + 1, record)
    return cursor
  }

  private func heading(_ record: PatientRecord) -> String {
    switch purpose {
    case .new: "LOG A READING"
    case .correct(let entry): "CORRECT the \(entry.kind.title) of \(entry.at.words(from: record.now))"
    }
  }
}

extension LogScreen {
  private var base: Entry? { if case .correct(let entry) = purpose { entry } else { nil } }

  /// What the line says; of a correction, whose line was filled in whole, a remark or tag taken out is gone.
  private func understood(_ record: PatientRecord) throws(LogProblem) -> Draft {
    var draft = try LogLine.read(field.text, context: record.context, correcting: base)
    if base != nil, let whole = try? LogLine.read(field.text, context: record.context) {
      draft.note = whole.note
      draft.tags = whole.tags
    }
    return draft
  }

  private mutating func save(in record: PatientRecord) -> [Effect] {
    do throws(LogProblem) {
      let draft = try understood(record)
      if !draft.doubts.isEmpty, doubted != field.text {
        doubted = field.text
        return [.say("Please look again. Enter saves it as it is.", .warning)]
      }
      return Saving.effects(draft, purpose: purpose, in: record)
    } catch {
      return [.say("Not saved: \(error).", .danger)]
    }
  }

  private func wrapped(
    _ lines: [(text: String, tone: Tone)], width: Int
  ) -> [(text: String, tone: Tone)] {
    lines.flatMap { line in Text.wrap(line.text, width: max(1, width)).map { (text: $0, tone: line.tone) } }
  }

  private func preview(_ record: PatientRecord) -> [(text: String, tone: Tone)] {
    do throws(LogProblem) {
      let draft = try understood(record)
      return Saving.preview(draft, in: record)
    } catch {
      return [
        ("\(error.found).", .muted),
        (
          error.expected.isEmpty
            ? "" : error.expected.prefix(1).uppercased() + error.expected.dropFirst() + ".", .muted
        ),
      ]
    }
  }

  private static let examples: [(text: String, tone: Tone)] = [
    ("128/82 64 left sitting            blood pressure, pulse 64", .muted),
    ("5.6 mmol/L fasting                glucose; the unit only the first time", .muted),
    ("yesterday 7:40 142/91 note ran    a time before, a remark behind it", .muted),
    ("w 81.4 kg   spo2 97   temp 36.8 C   a1c 6.8 %   took ramipril   #travel", .muted),
  ]

  private func drawRecent(on canvas: inout Canvas, from y: Int, _ record: PatientRecord) {
    let room = canvas.size.height - y - 1
    guard room > 1, !record.readings.isEmpty else { return }
    canvas.write("LAST LOGGED", x: 1, y: y, tone: .heading)
    let last = record.lastEntered.prefix(room)
    for (index, entry) in last.enumerated() {
      let row = y + 1 + index
      canvas.write(entry.at.words(from: record.now), x: 3, y: row, tone: .muted, maxWidth: 18)
      canvas.write(record.line(entry), x: 22, y: row, maxWidth: canvas.size.width - 23)
    }
  }
}
