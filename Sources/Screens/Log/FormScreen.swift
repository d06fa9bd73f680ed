import Model
import Terminal

/// A form for those who prefer one: its fields make the same line that could have been typed.
public struct FormScreen: Screen {
  private let purpose: LogScreen.Purpose
  private var kind: FormKind
  private var fields: [FormField] = []
  private var focus = 1
  private var doubted: String?

  /// Opens the form of a kind.
  public init(_ purpose: LogScreen.Purpose = .new, kind: FormKind) {
    self.purpose = purpose
    self.kind = kind
  }

  /// A form.
  public var place: Place { .form }
  /// What can be done here.
  public var footer: [Command.ID] { [.save, .nextField, .previousField, .line, .leave] }
  /// The line the form would make, as long as a field has something in it.
  public var unsaved: String? {
    let typed = fields.contains { if case .text(let field) = $0.input { !field.isEmpty } else { false } }
    if case .new = purpose, typed { return kind.line(fields) }
    return nil
  }

  /// Saves, moves between the fields, or goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    prepare(record)
    switch command {
    case .save: return save(in: record)
    case .nextField: focus = (focus + 1) % (fields.count + 1)
    case .previousField: focus = (focus + fields.count) % (fields.count + 1)
    case .line: return [.become(LogScreen(purpose, text: unsaved ?? ""))]
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Types into the field that has the focus.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    prepare(record)
    if focus == 0 {
      chooseKind(key, record)
    } else if fields.indices.contains(focus - 1) {
      fields[focus - 1].type(key)
    }
    return []
  }

  /// The fields, and below them what they mean.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let width = canvas.size.width
    canvas.write("LOG BY FORM", x: 1, y: 0, tone: .heading)
    let shown = fields.isEmpty ? kind.fields(record.context) : fields
    // On a low screen the fields scroll so that the one with the focus stays in view.
    let room = max(1, canvas.size.height - 6)
    let first = max(0, min(focus - room + 1, shown.count + 1 - room))
    var cursor: Point?
    for row in first..<min(first + room, shown.count + 1) {
      let y = 2 + row - first
      if row == 0 {
        let mark = focus == 0 ? "\(canvas.glyphs.cursorMark) " : "  "
        canvas.write("\(mark)kind", x: 1, y: y, tone: focus == 0 ? .accent : .normal)
        canvas.write("< \(kind.rawValue) >", x: 20, y: y, tone: .accent, maxWidth: max(0, width - 21))
      } else if let point = shown[row - 1].draw(on: &canvas, y: y, focused: focus == row) {
        cursor = point
      }
    }
    drawPreview(on: &canvas, y: 3 + min(room, shown.count + 1), shown, record)
    return cursor
  }

  private func drawPreview(on canvas: inout Canvas, y: Int, _ fields: [FormField], _ record: PatientRecord) {
    let lines: [(text: String, tone: Tone)]
    do throws(LogProblem) {
      let draft = try LogLine.read(kind.line(fields), context: record.context)
      lines = Saving.preview(draft, in: record)
    } catch {
      lines = unsaved == nil ? [] : [("\(error.found).", .muted)]
    }
    for (index, line) in lines.enumerated() {
      canvas.write(line.text, x: 3, y: y + index, tone: line.tone, maxWidth: canvas.size.width - 4)
    }
  }
}

extension FormScreen {
  private mutating func prepare(_ record: PatientRecord) {
    if fields.isEmpty { fields = kind.fields(record.context) }
  }

  private mutating func chooseKind(_ key: Key, _ record: PatientRecord) {
    let all = FormKind.allCases
    guard let index = all.firstIndex(of: kind) else { return }
    switch key {
    case .left: kind = all[(index + all.count - 1) % all.count]
    case .right, .character(" "): kind = all[(index + 1) % all.count]
    default: return
    }
    fields = kind.fields(record.context)
  }

  private mutating func save(in record: PatientRecord) -> [Effect] {
    let line = kind.line(fields)
    do throws(LogProblem) {
      let draft = try LogLine.read(line, context: record.context)
      if !draft.doubts.isEmpty, doubted != line {
        doubted = line
        return [.say("Please look again. Enter saves it as it is.", .warning)]
      }
      return Saving.effects(draft, purpose: purpose, in: record)
    } catch {
      let rest = error.expected.isEmpty ? "" : "; \(error.expected)"
      return [.say("Not saved: \(error.found)\(rest).", .danger)]
    }
  }
}
