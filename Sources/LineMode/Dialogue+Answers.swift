import Alerts
import Care
import Model

extension Dialogue {
  /// Takes the answer to "Save it?".
  mutating func save(_ parsed: ParsedLine, of text: String, answer line: String) -> [String] {
    switch YesOrNo(line) {
    case .yes:
      asked = .command
      let before = record
      let act = ReadingActs.log(parsed, in: record)
      let (said, isDone) = attempt(act)
      guard isDone else { return said }
      forgetUnsaved()
      guard case .flow(let flow)? = act.next else { return said + alerts(after: act, in: before) }
      let asks = ask(flow)
      if case .flow = asked { return said + asks }
      return said + asks + alerts(after: act, in: before)
    case .no:
      asked = .command
      forgetUnsaved()
      return ["Not saved: \(text)"]
    case .quit:
      leave()
      return []
    case .other:
      return failed(64, "Not taken: \(line)", "Please answer y or n.", Self.question(parsed))
    }
  }

  /// Takes the answer to the question of a flow.
  mutating func goOn(_ flow: Flow, answer line: String) -> [String] {
    var flow = flow
    switch YesOrNo(line) {
    case .yes: flow.answer(yes: true)
    case .no: flow.answer(yes: false)
    case .quit:
      leave()
      return []
    case .other:
      return failed(64, "Not taken: \(line)", "Please answer y or n.", flow.text.question ?? "")
    }
    asked = .command
    let said = ask(flow)
    guard flow.step == .emergency, let reading = flow.entry else { return said }
    return said + attempt(AlertActs.signs(after: reading, in: record)).said
  }

  /// Says what a flow says, and asks what it asks.
  mutating func ask(_ flow: Flow) -> [String] {
    let text = flow.text
    guard let question = text.question else {
      return text.lines + [text.title + "."] + text.citations.map { "Source: \($0.text)" }
    }
    asked = .flow(flow)
    return text.lines + [text.title + ".", question, "y or n"]
  }

  /// Takes the answer to what has to be confirmed.
  mutating func confirm(_ act: Act, answer line: String) -> [String] {
    switch YesOrNo(line) {
    case .yes:
      asked = .command
      var confirmed = act
      confirmed.confirmation = nil
      return carryOut(confirmed)
    case .no:
      asked = .command
      return ["Nothing was done."]
    case .quit:
      leave()
      return []
    case .other: return failed(64, "Not taken: \(line)", "Please answer y or n.")
    }
  }

  /// What people are told to do about values that no flow goes with.
  private func alerts(after act: Act, in record: PatientRecord) -> [String] {
    guard case .write(let entries, _) = act.change else { return [] }
    return entries.flatMap { record.alerts(after: $0) }
      .filter { $0.flow == nil }
      .flatMap { AlertText.lines($0, record).filter { !$0.isEmpty } }
  }
}

extension Dialogue {
  /// What a line answers to a question.
  private enum YesOrNo {
    case yes, no, quit, other

    init(_ line: String) {
      switch line.filter({ !$0.isWhitespace }).lowercased() {
      case "y", "yes": self = .yes
      case "n", "no": self = .no
      case "q", "quit": self = .quit
      default: self = .other
      }
    }
  }
}
