import Care
import Exchange
import Lettering
import Model
import Terminal

/// What was found in a file: the proof of how it is read, what can be said of it, and what became of it once it is saved.
///
/// Nothing is saved before a person has answered with yes.
struct ImportScreen: Screen {
  /// What is typed on the page.
  private enum Typing {
    case answer(ImportAnswer, TextField)
    case recipe(TextField)
  }

  private let trial: ImportTrial
  /// What was saved; nil as long as nothing is.
  private let saved: Act?
  /// The place among what can be said.
  private var place: Int
  private var showsAll = false
  private var typing: Typing?
  private var scrolled = ScrolledLines()
  private let fitted = LastMade<Fitting, [Remark]>()

  private struct Fitting: Equatable {
    let width: Int
    let showsAll: Bool
  }

  /// Opens a file that was read.
  init(_ trial: ImportTrial, at place: Int = 0, saved: Act? = nil) {
    (self.trial, self.saved) = (trial, saved)
    // What is open comes first.
    self.place = trial.needed == nil ? place : 0
  }

  /// The page, or the line in which something is said.
  var page: Page { typing == nil ? .imports : .importAnswer }

  /// What can be done here.
  var footer: [Command.ID] {
    guard typing == nil else { return [.save, .help, .leave] }
    guard saved == nil else { return (trial.hasMore ? [.refusals] : []) + [.undo, .help, .leave] }
    let say: [Command.ID] = answers.isEmpty ? [] : answers.count == 1 ? [.edit] : [.nextField, .edit]
    return (canSave ? [.save] : []) + say + (trial.hasMore ? [.refusals] : []) + [.keepRecipe, .help, .leave]
  }

  /// Saves, says something, shows more, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if let typing { return perform(command, typing) }
    switch command {
    case .save: return save()
    case .nextField: step(by: 1)
    case .previousField: step(by: -1)
    case .edit where saved == nil: return say(in: record)
    case .refusals: showsAll.toggle()
    case .keepRecipe: typing = .recipe(TextField(trial.recipe?.name ?? ""))
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Types what is said, changes it to the next choice, or scrolls.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    switch (typing, key) {
    case (.answer(let answer, var field)?, _):
      _ = field.handle(key)
      typing = .answer(answer, field)
    case (.recipe(var field)?, _):
      _ = field.handle(key)
      typing = .recipe(field)
    case (nil, .left), (nil, .right), (nil, .character(" ")):
      guard saved == nil, let chosen, let next = chosen.next(back: key == .left) else { return [] }
      return answer(chosen.question, with: next)
    case (nil, _): scrolled.handle(key)
    }
    return []
  }

  /// Draws what can be said, and below it the proof.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.fill(Rect(size))
    drawHead(on: &canvas, in: record)
    var y = 1
    var cursor: Point?
    if saved == nil {
      let rows = min(answers.count, max(1, size.height / 3))
      drawAnswers(on: &canvas, Rect(x: 0, y: y, width: size.width, height: rows))
      y += rows
      (cursor, y) = drawTyping(on: &canvas, y: y)
    }
    if size.height >= 12 { y += 1 }
    let lines = lines(width: max(1, size.width - 3)).map { ScrolledLines.Line($0.text, Tone($0.emphasis)) }
    canvas.inside(Rect(x: 0, y: y, width: size.width, height: max(0, size.height - y))) {
      scrolled.draw(lines, on: &$0, x: 1)
    }
    return cursor
  }
}

extension ImportScreen {
  private var answers: [ImportAnswer] { trial.answers }
  private var chosen: ImportAnswer? { answers.indices.contains(place) ? answers[place] : answers.last }

  private var canSave: Bool {
    if case .found(_, let plan) = trial.outcome { !plan.isEmpty } else { false }
  }

  private mutating func step(by count: Int) {
    let all = answers.count
    guard all > 0, saved == nil else { return }
    place = (min(place, all - 1) + count + all) % all
  }

  private func save() -> [Effect] {
    guard saved == nil else {
      return [.say("It is saved already. Press u to undo the whole import.", .muted)]
    }
    guard let proof = trial.proof(for: .screens) else {
      return [.say("Nothing can be read yet. \(todo)", .warning)]
    }
    guard canSave else { return [.say("Nothing of the file is new, so nothing is saved.", .muted)] }
    let question = proof.question
    return [
      .push(
        QuestionScreen(
          question.title, lines: question.lines + ["Press u to undo it afterwards."],
          yes: [.imports(.save(trial))]))
    ]
  }

  /// Says the chosen thing: in a list of columns, in a line, or as the next choice.
  private mutating func say(in record: PatientRecord) -> [Effect] {
    guard let chosen else { return [] }
    if chosen.question == .columns { return ColumnsScreen(trial, in: record).map { [.push($0)] } ?? [] }
    if chosen.isTyped {
      typing = .answer(chosen, TextField(chosen.value))
      return []
    }
    return chosen.next(back: false).map { answer(chosen.question, with: $0) } ?? []
  }

  private func answer(_ question: ImportQuestion, with word: String) -> [Effect] {
    // What a recipe said and a person takes back is said by nobody.
    var request = trial.used
    request.answer(question, with: word)
    return [.imports(.read(trial.file, request, place: place))]
  }

  private mutating func perform(_ command: Command.ID, _ typing: Typing) -> [Effect] {
    guard command == .save || command == .leave else { return [] }
    self.typing = nil
    guard command == .save else { return [] }
    switch typing {
    case .answer(let answer, let field): return self.answer(answer.question, with: field.text)
    case .recipe(let field): return [.imports(.keep(trial, field.text))]
    }
  }
}

// How it looks.
extension ImportScreen {
  private func drawHead(on canvas: inout Canvas, in record: PatientRecord) {
    let width = canvas.size.width
    let (words, tone) = state(in: record)
    let room = width - Text.columns(words) - 3
    canvas.write("IMPORT", x: 1, y: 0, tone: .heading, maxWidth: max(0, room))
    let name = Text.cut(trial.file.name, width: max(0, room - 9), ellipsis: canvas.glyphs.ellipsis)
    canvas.write(name, x: 9, y: 0, maxWidth: max(0, room - 8))
    canvas.write(
      words, x: max(1, width - Text.columns(words) - 1), y: 0, tone: tone, maxWidth: max(0, width - 2))
  }

  private func state(in record: PatientRecord) -> (String, Tone) {
    guard let saved else { return ("nothing saved yet", .muted) }
    return saved.isThere(in: record) ? ("saved", .good) : ("taken back, nothing of it is saved", .muted)
  }

  private func drawAnswers(on canvas: inout Canvas, _ place: Rect) {
    let all = answers
    let chosen = min(self.place, max(0, all.count - 1))
    let first = max(0, min(chosen - place.height + 1, all.count - place.height))
    canvas.inside(place) { canvas in
      for (y, answer) in all.dropFirst(first).prefix(place.height).enumerated() {
        let isChosen = y + first == chosen
        if isChosen { canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y, tone: .accent) }
        canvas.write(
          "\(answer.isNeeded ? "?" : " ") \(answer.title)", x: 3, y: y,
          tone: isChosen ? .accent : answer.isNeeded ? .warning : .normal, maxWidth: 16)
        let way = isChosen ? Self.way(answer) : ""
        let room = canvas.size.width - 21
        let words = Text.cut(answer.words, width: max(0, room), ellipsis: canvas.glyphs.ellipsis)
        canvas.write(
          words, x: 20, y: y, tone: answer.value.isEmpty ? .muted : .normal, maxWidth: max(0, room))
        let left = room - Text.columns(words) - 3
        if left >= Text.columns(way) {
          canvas.write(way, x: 23 + Text.columns(words), y: y, tone: .muted, maxWidth: left)
        }
      }
    }
  }

  /// How the chosen thing is said.
  private static func way(_ answer: ImportAnswer) -> String {
    if answer.question == .columns { return "e opens the list" }
    return answer.choices.isEmpty
      ? "e types another" : answer.isTyped ? "space changes it, e types it" : "space changes it"
  }

  private func drawTyping(on canvas: inout Canvas, y: Int) -> (Point?, Int) {
    guard let typing else { return (nil, y) }
    let (label, field) =
      switch typing {
      case .answer(let answer, let field): (Self.label(answer), field)
      case .recipe(let field): ("Recipe, such as my-meter:", field)
      }
    let size = canvas.size
    let room = max(1, min(Text.columns(label), size.width - 14))
    canvas.write(label, x: 1, y: y, tone: .accent, maxWidth: room)
    return (field.draw(on: &canvas, x: room + 2, y: y, width: max(1, size.width - room - 3)), y + 1)
  }

  private static func label(_ answer: ImportAnswer) -> String {
    answer.question == .time ? "day, or a time such as 07:30:" : "Zone, such as Europe/Paris:"
  }

  /// The proof, or why nothing can be read and what to do.
  private func lines(width: Int) -> [Remark] {
    fitted.value(of: Fitting(width: width, showsAll: showsAll)) {
      said(showsAll).flatMap { line in
        ScrolledLines.fitted(line.text, width: width).map { Remark($0, line.emphasis) }
      }
    }
  }

  private func said(_ showsAll: Bool) -> [Remark] {
    switch trial.outcome {
    case .found: trial.proof(isTrial: saved == nil, for: .screens, showsAll: showsAll)?.page ?? []
    case .problem(let problem): [Remark("\(problem).", .warning), Remark(""), Remark(todo)]
    case .unclear(let problem): [Remark("\(problem.reason).", .warning), Remark(""), Remark(todo)]
    }
  }

  /// What to do where nothing can be read.
  private var todo: String {
    guard let first = answers.first, first.isNeeded else {
      return trial.answers.isEmpty
        ? "Correct the file, or export it anew, and open it again."
        : "Say something else above, or correct the file and open it again."
    }
    return first.question == .columns
      ? "Press e to say what each column holds." : "Press space to say it above: \(first.title)."
  }
}

extension Act {
  /// Whether what was written counts still.
  fileprivate func isThere(in record: PatientRecord) -> Bool {
    guard case .write(let new, let changed) = change else { return false }
    if let first = new.first { return record.ledger.entry(first.id) != nil }
    return changed.first.map { record.ledger.entry($0.id)?.content.fields == $0.content.fields } ?? false
  }
}
