import Alerts
import Model
import Terminal

/// What people are told to do right after a severe or low value was logged: symptoms first, then the next reading.
public struct FlowScreen: Screen {
  private(set) var flow: Flow

  /// Opens the flow where it stands.
  public init(_ flow: Flow) {
    self.flow = flow
  }

  /// The flow that follows an entry: it goes on with an earlier reading's, or begins; nil where nothing follows.
  static func flow(after entry: Entry, in record: PatientRecord) -> Flow? {
    guard let measurement = entry.measurement else { return nil }
    for earlier in record.readings.reversed() {
      let minutes = entry.at.minutes(since: earlier.at)
      guard minutes >= 0 else { continue }
      guard minutes <= 30 else { break }
      guard earlier.kind == entry.kind, let began = earlier.measurement,
        var flow = Flow(for: began, at: earlier.at, targets: record.targets)
      else { continue }
      // The person measured again, so the first question was answered without need for help.
      flow.answer(yes: flow.topic == .lowGlucose)
      let asked = flow.step
      flow.take(measurement, at: entry.at)
      if flow.step != asked { return flow }
    }
    return Flow(for: measurement, at: entry.at, targets: record.targets)
  }

  /// A question as long as one is asked.
  public var place: Place { flow.text.question == nil ? .flow : .question }
  /// What can be done here.
  public var footer: [Command.ID] { flow.text.question == nil ? [.log, .leave] : [.yes, .no] }

  /// Takes the answer, or goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .yes: flow.answer(yes: true)
    case .no: flow.answer(yes: false)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Draws what is said, the question, and the sources.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let text = flow.text
    let width = max(1, canvas.size.width - 4)
    canvas.fill(Rect(canvas.size))
    var y = 1
    func write(_ line: String, _ tone: Tone, on canvas: inout Canvas) {
      for part in Text.wrap(line, width: width) {
        canvas.write(part, x: 2, y: y, tone: tone)
        y += 1
      }
      y += 1
    }
    write(text.title, .danger, on: &canvas)
    for line in text.lines { write(line, .heading, on: &canvas) }
    if let question = text.question { write(question, .warning, on: &canvas) }
    for citation in text.citations { write("Source: \(citation.text)", .muted, on: &canvas) }
    return nil
  }
}
