import Alerts
import Care
import Model

extension Dialogue {
  /// Takes the answer to "Save it?"; another reading in its place is one of several that were pasted, and joins them.
  mutating func save(_ readings: ReadingList, answer line: String) -> [String] {
    switch YesOrNo(line) {
    case .yes:
      asked = .command
      let before = record
      var act =
        readings.lines.count == 1
        ? ReadingActs.log(readings.understood[0], in: record)
        : ReadingActs.log(readings.understood, in: record)
      // What is doubted was shown with each line.
      act.confirmation = nil
      let (said, isDone) = attempt(act)
      guard isDone else { return said }
      forgetUnsaved()
      var flows: [Flow] = []
      if case .flows(let begun)? = act.next { flows = begun }
      let asks = ask(flows + waiting.filter { old in !flows.contains { $0.topic == old.topic } })
      if case .flow = asked { return said + asks }
      return said + asks + alerts(after: act, in: before)
    case .no:
      asked = .command
      forgetUnsaved()
      return readings.lines.map { "Not saved: \($0.text)" } + ask(waiting)
    case .quit:
      leave()
      return []
    case .other: return join(line, to: readings)
    }
  }

  /// Takes a line that is no answer: a further reading, or something that is not understood.
  private mutating func join(_ line: String, to readings: ReadingList) -> [String] {
    let texts = readings.lines.map(\.text) + [line]
    let all = ReadingList(texts.enumerated().map { ($0.offset + 1, $0.element) }, context: record.context)
    guard all.lines.count > readings.lines.count, let parsed = all.lines.last?.parsed else {
      return failed(64, "Not taken: \(line)", "Please answer y or n.", Self.question(readings))
    }
    asked = .save(all)
    unsaved = texts.joined(separator: "\n")
    return record.preview(parsed).map(\.text) + [Self.question(all)]
  }

  /// Takes the answer to the question of a flow; a reading in its place is understood first, and the question comes
  /// again.
  mutating func goOn(_ flow: Flow, answer line: String) -> [String] {
    var flow = flow
    switch YesOrNo(line) {
    case .yes: flow.answer(yes: true)
    case .no: flow.answer(yes: false)
    case .quit:
      leave()
      return []
    case .other:
      if (try? LogLine.read(line, context: record.context)) != nil {
        waiting = [flow] + waiting
        return understand(line)
      }
      return failed(64, "Not taken: \(line)", "Please answer y or n.", flow.text.question ?? "")
    }
    asked = .command
    let said = ask([flow] + waiting)
    guard flow.step == .emergency, let reading = flow.entry else { return said }
    return said + attempt(AlertActs.signs(after: reading, in: record)).said
  }

  /// Says what flows say, one after the other, up to the first that asks something; the others wait.
  mutating func ask(_ flows: [Flow]) -> [String] {
    waiting = []
    var said: [String] = []
    for (place, flow) in flows.enumerated() {
      let text = flow.text
      said += text.lines + ["\(text.title)."]
      guard let question = text.question else {
        said += text.citations.map { "Source: \($0.text)" }
        continue
      }
      asked = .flow(flow)
      waiting = Array(flows[(place + 1)...])
      return said + [question, "y or n"]
    }
    return said
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
