import Alerts
import Model
import Terminal

extension Dialogue {
  /// Takes the answer to "Save it?".
  mutating func save(_ draft: Draft, of text: String, answer line: String) -> [String] {
    switch Answer(line) {
    case .yes:
      asked = .command
      let effects = Saving.effects(draft, purpose: .new, in: record)
      let before = record
      let said = carryOut(effects)
      guard case .add(let entries, _)? = effects.first, unsaved == nil else { return said }
      if case .flow = asked { return said }
      return said + alerts(after: entries, in: before)
    case .no:
      asked = .command
      forgetDraft()
      return ["Not saved: \(Text.visible(text))"]
    case .quit:
      leave()
      return []
    case .other:
      return failed(64, "Not taken: \(Text.visible(line))", "Please answer y or n.", Self.question(draft))
    }
  }

  /// Takes the answer to the question of a flow.
  mutating func goOn(_ flow: Flow, answer line: String) -> [String] {
    var flow = flow
    switch Answer(line) {
    case .yes: flow.answer(yes: true)
    case .no: flow.answer(yes: false)
    case .quit:
      leave()
      return []
    case .other:
      return failed(64, "Not taken: \(Text.visible(line))", "Please answer y or n.", flow.text.question ?? "")
    }
    asked = .command
    return ask(flow)
  }

  /// Says what a flow says, and asks what it asks.
  mutating func ask(_ flow: Flow) -> [String] {
    let text = flow.text
    let said = [text.title + "."] + text.lines
    guard let question = text.question else {
      return said + text.citations.map { "Source: \($0.text)" }
    }
    asked = .flow(flow)
    return said + [question, "y or n"]
  }

  /// What people are told to do about values that no flow goes with.
  private func alerts(after entries: [Entry], in record: PatientRecord) -> [String] {
    entries.flatMap { record.alerts(after: $0) }
      .filter { $0.flow == nil }
      .flatMap { AlertText.lines($0, record).filter { !$0.isEmpty } }
  }
}

extension Dialogue {
  /// What a line answers to a question.
  private enum Answer {
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
