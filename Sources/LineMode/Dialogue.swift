import Alerts
import Care
import Journal
import Model

/// The plain line mode: takes what is typed line by line, and says what comes of it, a fact a line.
///
/// It does what the screens do, by the same effects; only a reading is always shown and asked about before it is saved,
/// because a line cannot be previewed while it is typed.
package struct Dialogue {
  enum Asked {
    /// A command, or a reading.
    case command
    /// A reading, whatever it looks like.
    case reading
    /// Whether to save what was understood of a line, or of several that came one after the other.
    case save(ReadingList)
    /// The question of a flow.
    case flow(Flow)
    /// Whether to do something that has to be confirmed.
    case confirm(Act)
  }

  let keeper: Keeper
  /// Whether a person answers, rather than a script.
  let isInteractive: Bool
  var record: PatientRecord
  var asked = Asked.command
  /// The reminders and alerts as they were numbered last.
  var items: [TodayItem]
  /// What was typed and not saved.
  package internal(set) var unsaved: String?
  /// The line that was brought back to be changed; what it becomes takes its place.
  var broughtBack: String?
  /// The questions of flows that are asked once others are answered.
  var waiting: [Flow] = []
  /// Whether the person left.
  package internal(set) var isOver = false
  /// The exit status of the first line that went wrong; 0 where none did.
  package internal(set) var status: Int32 = 0
  /// A sentence for after the end: what was kept.
  package internal(set) var farewell: String?

  /// Begins with the record as it is now.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  package init(_ keeper: Keeper, isInteractive: Bool) throws(JournalError) {
    self.keeper = keeper
    self.isInteractive = isInteractive
    record = try keeper.record()
    items = TodayItem.all(record)
  }

  /// What stands before the line that is typed.
  package var prompt: String {
    switch asked {
    case .command: "vitals> "
    case .reading: "reading> "
    case .save, .flow, .confirm: "y or n> "
    }
  }

  /// What stands on the line already, to be changed.
  package var prefill: String {
    if case .reading = asked { unsaved ?? "" } else { "" }
  }

  /// What is said first: Today, and the line that was typed before and not saved.
  ///
  /// A script is told nothing.
  package mutating func begin() -> [String] {
    guard isInteractive else { return [] }
    let lines =
      ["Vitals in line mode. Type help to see what you can type, quit to leave."]
      + keeper.settingsProblems.map(\.sentence) + DialogueText.today(items, record)
      + [keeper.takeInboxNews(undo: "type u")].compactMap(\.self)
    let forms = keeper.unsavedForms.map {
      "You typed this into a form and did not save it; open the screens to go on with it: \($0.words)"
    }
    guard let typed = keeper.unsavedLine else { return lines + forms }
    return lines + forms + ["You typed this earlier and did not save it: \(typed)"] + understand(typed)
  }

  /// Takes a line, and returns what is said to it.
  package mutating func take(_ line: String, isCut: Bool = false) -> [String] {
    do throws(JournalError) {
      record = try keeper.record()
    } catch {
      return failed(error.exitStatus, error.message)
    }
    if isCut { return tooLong(line) }
    switch asked {
    case .command: return obey(line)
    case .reading:
      asked = .command
      if DialogueCommand.meant(by: line, kinds: record.kinds)?.id == .quit { return obey(line) }
      return line.allSatisfy(\.isWhitespace) ? ["Nothing was typed."] : understand(line)
    case .save(let readings): return save(readings, answer: line)
    case .flow(let flow): return goOn(flow, answer: line)
    case .confirm(let act): return confirm(act, answer: line)
    }
  }

  /// Says that a line was not text.
  package mutating func refuseUnreadable() -> [String] {
    failed(65, "That line is not UTF-8 text. Nothing was saved.")
  }

  /// Ends: what was typed and not saved is kept, with what stands on a line that was not ended.
  package mutating func leave(typed: String = "") {
    isOver = true
    if let typed = reading(in: typed) { unsaved = typed }
    guard let unsaved else { return }
    farewell = "What you typed was not saved. Here it is: \(unsaved)"
    // A script must not take the place of what a person typed.
    guard isInteractive || keeper.unsavedLine == nil || keeper.unsavedLine == unsaved else { return }
    guard (try? keeper.keep(unsaved: unsaved, inPlaceOf: broughtBack)) != nil else { return }
    farewell = "What you typed is kept and offered at the next start: \(unsaved)"
  }
}

extension Dialogue {
  /// Notes that a line went wrong.
  mutating func failed(_ status: Int32, _ words: String...) -> [String] {
    if self.status == 0 { self.status = status }
    return words.filter { !$0.isEmpty }
  }

  /// Says what a line was understood to be and asks whether to save it, or says why it cannot be taken.
  mutating func understand(_ text: String) -> [String] {
    unsaved = text
    let readings = ReadingList(line: text, context: record.context)
    if let problem = readings.refused.first?.problem {
      return failed(64, "Not saved. \(problem)", "Type log to change the line.")
    }
    guard !readings.understood.isEmpty else { return [] }
    asked = .save(readings)
    return readings.understood.flatMap { record.preview($0).map(\.text) } + [Self.question(readings)]
  }

  static func question(_ readings: ReadingList) -> String {
    let hasDoubts = readings.understood.contains { !$0.doubts.isEmpty }
    let what = readings.lines.count == 1 ? "it" : "these \(readings.lines.count) readings"
    let how = readings.lines.count == 1 ? "as it is" : "as they are"
    return "Save \(what)\(hasDoubts ? " \(how)" : "")? y or n"
  }

  /// Does what an act says and says what was done, or asks first where it has to be confirmed; what the act opens follows.
  mutating func carryOut(_ act: Act) -> [String] {
    if let question = act.confirmation {
      asked = .confirm(act)
      return [question.title] + question.lines + ["y or n"]
    }
    let (said, isDone) = attempt(act)
    guard isDone, let next = act.next else { return said }
    return said + open(next)
  }

  /// Does what an act says; whether it was done, and what is said of it.
  mutating func attempt(_ act: Act) -> (said: [String], isDone: Bool) {
    guard !act.changesNothing else { return ([act.said.sentence], false) }
    do throws(NotDone) {
      let done = try keeper.carryOut(act, in: record)
      if let question = done.question { return (carryOut(question), false) }
      let undo =
        switch done.said.back {
        case .nothing: ""
        case .undo, .bringsBack: " Type u to undo."
        case .redo: " Type redo to do it again."
        }
      return ([done.said.sentence + undo] + (done.erasure.map { ErasureText.done($0) } ?? []), true)
    } catch {
      return (failed(error.exitStatus, error.message), false)
    }
  }

  /// Opens something, as far as that is a matter of lines.
  mutating func open(_ opening: Opening) -> [String] {
    switch opening {
    case .session, .logLine: return askForReading()
    case .flows(let flows): return ask(flows)
    case .alert(let alert): return AlertText.lines(alert, record).filter { !$0.isEmpty }
    case .snooze(let due):
      return respond { (record) throws(FieldProblem) in
        .act(try ReminderActs.snooze(due, due.usualSnooze, in: record))
      }
    case .dose: return ["Type done and its number and the time, such as done 1 8:10."]
    case .planResult(let id): return record.plans.first { $0.id == id }.map { record.lines(about: $0) } ?? []
    case .planAgain(let id):
      return record.plans.first { $0.id == id }.map {
        ["To start it again, outside the line mode: vitals plan start \($0.plan.rule)."]
      } ?? []
    case .visit(let id), .outcome(let id):
      return record.visits.visit(id).map {
        [VisitText.title($0.content)] + VisitText.details($0, in: record)
      } ?? []
    case .proposal(let act): return carryOut(act)
    }
  }

  /// Does or opens what an answer says, or says why it cannot be.
  mutating func respond(
    _ response: (PatientRecord) throws(FieldProblem) -> Response?
  ) -> [String] {
    do throws(FieldProblem) {
      switch try response(record) {
      case .act(let act)?: return carryOut(act)
      case .open(let opening)?: return open(opening)
      case nil: return []
      }
    } catch {
      return failed(64, "Not saved: \(error.reason).")
    }
  }

  /// Forgets the line that was saved or dropped, as it is and as it was; others that were kept stay.
  mutating func forgetUnsaved() {
    for line in [unsaved, broughtBack].compactMap(\.self) { try? keeper.forget(unsaved: line) }
    (unsaved, broughtBack) = (nil, nil)
  }

  private mutating func tooLong(_ line: String) -> [String] {
    if case .save = asked {} else { unsaved = line }
    return failed(64, "The line is too long. Nothing was saved.")
  }

  /// The reading in a line that was not ended; nil where it is an answer, a command or nothing.
  private func reading(in typed: String) -> String? {
    guard !typed.allSatisfy(\.isWhitespace) else { return nil }
    switch asked {
    case .save, .flow, .confirm: return nil
    case .reading: return typed
    case .command:
      guard let meant = DialogueCommand.meant(by: typed, kinds: record.kinds) else { return typed }
      return meant.id == .log && !meant.rest.isEmpty ? Self.behindTheWord(typed) : nil
    }
  }

  /// What stands behind the first word of a line, as it was typed.
  static func behindTheWord(_ line: String) -> String {
    String(line.drop(while: \.isWhitespace).drop { !$0.isWhitespace }.drop(while: \.isWhitespace))
  }
}
