import Care
import Model
import Terminal

/// A form for those who prefer one: its fields make the same line that could have been typed.
struct FormScreen: Screen {
  private let purpose: LogScreen.Purpose
  private var form: LogForm
  private var fields: [FormField] = []
  private var focus = 1
  private var doubted: String?
  /// The line from which the form was opened; it stays until something is typed here.
  private var line = ""
  /// What was put on that line before anything was typed; alone it is nothing to be kept.
  private var beginning = ""
  /// Whether the fields were filled with all that the line says.
  private var isFilled = false
  private var isTouched = false
  /// Whether the focus went on by itself, because the number before is whole: Tab then has nothing more to do.
  private var wentOn = false
  /// Whether nothing was typed since the focus came to a field: of a correction the first digit takes the place of what
  /// stands there.
  private var isFresh = true
  private var tags: [String] = []
  /// What was typed into the forms of other kinds.
  private var others: [LogForm: [FormField]] = [:]

  /// Opens the form of a kind.
  init(_ purpose: LogScreen.Purpose = .new, kind: Kind) {
    self.purpose = purpose
    form = LogForm(kind: kind)
  }

  /// Opens the form in the place of a line, filled with it where the line is understood.
  init(_ purpose: LogScreen.Purpose, line: String, beginning: String = "", in record: PatientRecord) {
    let base = purpose.base.flatMap { record.kinds.named($0.kind.id) }
    let asked = record.kinds.named(in: line.split(separator: " ").map { $0.lowercased() })?.kind
    self.init(purpose, kind: base ?? asked ?? BloodPressure.kind)
    (self.line, self.beginning) = (line, beginning)
    guard let parsed = try? LogLine.read(line, context: record.context, correcting: purpose.base),
      let form = record.kinds.named(parsed.measurement.kind.id).map(LogForm.init(kind:)),
      let filled = form.fields(saying: parsed, record.context, correcting: purpose.base)
    else { return }
    (self.form, fields, tags, isFilled) = (form, filled, parsed.tags, true)
  }

  /// Opens the form of a kind with the newest of some lines that were kept and that it can show, and says which.
  static func goingOn(
    _ kind: Kind, with kept: [String], in record: PatientRecord
  ) -> (form: FormScreen, line: String?) {
    var form = FormScreen(kind: kind)
    let line = kept.last { form.fill($0, in: record) }
    return (form, line)
  }

  /// The form in which an entry is corrected, or the line where no form says all of it.
  static func correcting(_ entry: Entry, in record: PatientRecord) -> any Screen {
    let line = LogLine.text(for: entry) ?? ""
    let form = FormScreen(.correct(entry), line: line, in: record)
    return form.isFilled ? form : LogScreen(.correct(entry), text: line)
  }

  /// A form.
  var page: Page { .form }
  /// What can be done here.
  var footer: [Command.ID] { [.save, .nextField, .previousField, .line, .leave, .help] }
  /// The line the form would make, as long as a field has something in it.
  var unsaved: String? {
    guard case .new = purpose else { return nil }
    return text.allSatisfy(\.isWhitespace) || text == beginning ? nil : text
  }

  /// A correction is kept with the entry that it corrects.
  var formKey: UnsavedForm.Key? { purpose.formKey }
  /// The line that the fields make of the entry.
  var unsavedForm: UnsavedForm? { purpose.unsaved(text) }
  /// Goes on with a correction, in the line where no fields say all of it.
  func takingUp(_ form: UnsavedForm, in record: PatientRecord) -> any Screen {
    let line = form.fields.first?.text ?? ""
    var filled = self
    return filled.fill(line, in: record) ? filled : LogScreen(purpose, text: line)
  }

  /// Saves, moves between the fields, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    prepare(record)
    switch command {
    case .save: return save(in: record)
    case .nextField where wentOn: wentOn = false
    case .nextField: go(to: (focus + 1) % (fields.count + 1))
    case .previousField: go(to: (focus + fields.count) % (fields.count + 1))
    case .line: return [.become(LogScreen(purpose, text: text))]
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Types into the field that has the focus.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    prepare(record)
    guard key != .tick else { return [] }
    guard fields.indices.contains(focus - 1) else {
      chooseKind(key, record)
      return []
    }
    if key == .backspace, wentOn, fields[focus - 1].isBlank { go(to: focus - 1, isFresh: false) }
    wentOn = false
    let (line, number) = (form.line(fields), fields[focus - 1].value)
    let said = type(key, into: focus - 1)
    isTouched = isTouched || form.line(fields) != line
    if case .character = key, fields[focus - 1].isFull, fields[focus - 1].value != number,
      focus < fields.count
    {
      go(to: focus + 1)
      wentOn = true
    }
    return said.map { [.say($0, .warning)] } ?? []
  }

  /// Types into a field; a letter that no number has chooses a word of another one, such as `f` for fasting.
  private mutating func type(_ key: Key, into place: Int) -> String? {
    defer { isFresh = false }
    let isNumber = fields[place].keys != .any
    guard isNumber, case .character(let letter) = key else { return fields[place].type(key) }
    if fields[place].keys.takes(letter) {
      if isFresh, purpose.base != nil { fields[place].fill("") }
      return fields[place].type(key)
    }
    // A unit changes what the number means, so that it is chosen on purpose only.
    for other in fields.indices where fields[other].label != "unit" && fields[other].choose(letter) {
      return "\(fields[other].label): \(fields[other].value)"
    }
    return fields[place].type(key)
  }

  private mutating func go(to place: Int, isFresh: Bool = true) {
    (focus, wentOn, self.isFresh) = (place, false, isFresh)
  }

  /// The fields, and below them what they mean.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let width = canvas.size.width
    canvas.write(heading(record), x: 1, y: 0, tone: .heading, maxWidth: max(0, width - 2))
    let shown = fields.isEmpty ? form.fields(record.context, correcting: purpose.base) : fields
    // On a low screen the fields scroll so that the one with the focus stays in view.
    let room = max(1, canvas.size.height - 6)
    let first = max(0, min(focus - room + 1, shown.count + 1 - room))
    if focus == 0 || shown[focus - 1].isChoice {
      canvas.write(FormField.choosing, x: 3, y: 1, tone: .muted, maxWidth: max(0, width - 4))
    }
    let replaces = purpose.base != nil && isFresh ? "typing takes its place" : nil
    var cursor: Point?
    for row in first..<min(first + room, shown.count + 1) {
      let y = 2 + row - first
      if row == 0 {
        let mark = focus == 0 ? "\(canvas.glyphs.cursorMark) " : "  "
        canvas.write("\(mark)kind", x: 1, y: y, tone: focus == 0 ? .accent : .normal)
        canvas.write("< \(form.kind.title) >", x: 20, y: y, tone: .accent, maxWidth: max(0, width - 21))
      } else {
        let field = shown[row - 1]
        let hint = focus == row && field.keys != .any && !field.isBlank ? replaces : nil
        cursor = field.draw(on: &canvas, y: y, focused: focus == row, hint: hint) ?? cursor
      }
    }
    drawPreview(on: &canvas, y: 3 + min(room, shown.count + 1), shown, record)
    return cursor
  }

  private func drawPreview(on canvas: inout Canvas, y: Int, _ fields: [FormField], _ record: PatientRecord) {
    let lines: [Remark]
    do throws(LogProblem) {
      lines = record.preview(try understood(fields, record))
    } catch {
      lines = isTouched ? [Remark(error.finding, .muted)] : []
    }
    for (index, line) in lines.enumerated() {
      canvas.write(line.text, x: 3, y: y + index, tone: Tone(line.emphasis), maxWidth: canvas.size.width - 4)
    }
  }
}

extension FormScreen {
  private func heading(_ record: PatientRecord) -> String {
    purpose.base.map { "CORRECT the \(record.kinds.title(of: $0.kind)) of \(record.when($0.at))" }
      ?? "LOG BY FORM"
  }

  /// What was typed here, as a line; where nothing was, the line from which the form was opened.
  private var text: String {
    guard isTouched else { return line }
    let typed = ([(form, fields)] + others.map { ($0, $1) }).first { typed in
      typed.1.contains { if case .text(let field) = $0.input { !field.isEmpty } else { false } }
    }
    return typed.map { $0.0.line($0.1, tags: tags) } ?? line
  }

  /// Fills the fields with a line that was typed before, half a one too; false where they cannot say it.
  private mutating func fill(_ line: String, in record: PatientRecord) -> Bool {
    guard let filled = form.fields(making: line, record.context, correcting: purpose.base) else {
      return false
    }
    (fields, tags) = (filled.fields, filled.tags)
    self.line = line
    let numbers = fields.indices.filter { fields[$0].keys != .any }
    focus = 1 + (numbers.first { fields[$0].isBlank } ?? numbers.last { !fields[$0].isBlank } ?? 0)
    isFresh = false
    return true
  }

  private mutating func prepare(_ record: PatientRecord) {
    if fields.isEmpty { fields = form.fields(record.context, correcting: purpose.base) }
  }

  private mutating func chooseKind(_ key: Key, _ record: PatientRecord) {
    let all = LogForm.all(record.kinds)
    let index = all.firstIndex(of: form) ?? 0
    others[form] = fields
    let shared = fields.suffix(3).map(\.value)
    switch key {
    case .left: form = all[(index + all.count - 1) % all.count]
    case .right, .character(" "): form = all[(index + 1) % all.count]
    default: return
    }
    fields = others.removeValue(forKey: form) ?? form.fields(record.context, correcting: purpose.base)
    // Day, time and remark are the same in every form.
    for (place, value) in zip(fields.indices.suffix(3), shared) { fields[place].fill(value) }
  }

  /// What the fields say; a remark taken out of a correction that was filled in whole is gone.
  private func understood(_ fields: [FormField], _ record: PatientRecord) throws(LogProblem) -> ParsedLine {
    let line = form.line(fields, tags: tags)
    var parsed = try LogLine.read(line, context: record.context, correcting: purpose.base)
    if purpose.base != nil, isFilled, let whole = try? LogLine.read(line, context: record.context) {
      parsed.note = whole.note
      parsed.tags = whole.tags
    }
    return parsed
  }

  private mutating func save(in record: PatientRecord) -> [Effect] {
    do throws(LogProblem) {
      let parsed = try understood(fields, record)
      let line = form.line(fields, tags: tags)
      if !parsed.doubts.isEmpty, doubted != line {
        doubted = line
        return [.say("Please check. Press Enter again to save it anyway.", .warning)]
      }
      return purpose.effects(parsed, in: record)
    } catch {
      return [.say("Not saved. \(error)", .danger)]
    }
  }
}

extension LogScreen.Purpose {
  /// The entry that is corrected; nil for a new reading.
  var base: Entry? { if case .correct(let entry) = self { entry } else { nil } }

  /// The correction of an entry; nil for a new reading.
  var formKey: UnsavedForm.Key? { base.map { .init(.correction, of: $0.id) } }

  /// What was made of the line of an entry; nil for a new reading, and where it says what it said.
  func unsaved(_ line: String) -> UnsavedForm? {
    guard let base, let formKey, line != LogLine.text(for: base) else { return nil }
    return UnsavedForm(formKey, title: "CORRECTION", fields: [.init("", line)])
  }

  /// Saves what was understood, as a new reading or as a correction, and leaves.
  func effects(_ parsed: ParsedLine, in record: PatientRecord) -> [Effect] {
    switch self {
    case .correct(let old): [.act(ReadingActs.correct(old, to: parsed, in: record)), .forgetUnsaved, .pop]
    case .new: [.act(ReadingActs.log(parsed, in: record)), .forgetUnsaved, .pop]
    }
  }
}
