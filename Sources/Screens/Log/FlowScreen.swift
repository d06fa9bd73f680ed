import Alerts
import Care
import Lettering
import Model
import Terminal

/// What people are told to do right after a severe or low value was logged: symptoms first, then the next reading.
///
/// Until the next reading counts a countdown runs, and the bell rings at its end.
package struct FlowScreen: Screen {
  private(set) var flow: Flow
  private var countdown: Countdown?

  /// Opens the flow where it stands.
  package init(_ flow: Flow, in record: PatientRecord) {
    self.flow = flow
    startWaiting(record)
  }

  /// A question as long as one is asked.
  package var page: Page { flow.text.question == nil ? .flow : .question }
  /// What can be done here.
  package var footer: [Command.ID] { flow.text.question == nil ? [.log, .leave] : [.yes, .no] }

  /// The time to the next reading is counted down.
  package var showsSeconds: Bool { countdown != nil }

  /// Takes the answer, or goes back.
  package mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .yes, .no:
      flow.answer(yes: command == .yes)
      startWaiting(record)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Lets time pass; the bell rings when it is time to measure.
  package mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    guard key == .tick, countdown != nil else { return [] }
    let instant = record.stamp.instantMilliseconds
    countdown?.follow(instant)
    guard countdown?.seconds(at: instant) == 0 else { return [] }
    countdown = nil
    return [.ring]
  }

  /// Starts the countdown to the next reading, if there is one to wait for.
  private mutating func startWaiting(_ record: PatientRecord) {
    guard flow.isWaiting, countdown == nil else { return }
    let instant = record.stamp.instantMilliseconds
    // The reading has its minute only, so that it may have been taken at the end of it.
    let taken = flow.measureFrom.instantMilliseconds - Int64(flow.minutesToWait - 1) * 60_000
    let started = Countdown(minutes: flow.minutesToWait, from: min(taken, instant))
    if started.seconds(at: instant) > 0 { countdown = started }
  }

  /// What is waited for, or that it is time.
  private func waiting(_ record: PatientRecord) -> String? {
    guard flow.isWaiting else { return nil }
    guard let countdown else { return Wording.measureNow }
    return Wording.wait(countdown.text(at: record.stamp.instantMilliseconds))
  }

  /// Draws what is said, the question, and the sources.
  package func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
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
    if let waiting = waiting(record) { write(waiting, .accent, on: &canvas) }
    if let question = text.question { write(question, .warning, on: &canvas) }
    for citation in text.citations { write("Source: \(citation.text)", .muted, on: &canvas) }
    return nil
  }
}
