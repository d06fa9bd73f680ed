import Alerts
import Care
import Lettering
import Model
import Terminal

/// What people are told to do right after a severe or low value was logged: symptoms first, then the next reading.
///
/// Until the next reading counts a countdown runs, and the bell rings at its end.
struct FlowScreen: Screen {
  private(set) var flow: Flow
  private var countdown: Countdown?

  /// Opens the flow where it stands.
  init(_ flow: Flow, in record: PatientRecord) {
    self.flow = flow
    startWaiting(record)
  }

  /// A question as long as one is asked.
  var page: Page { flow.text.question == nil ? .flow : .question }
  /// What can be done here.
  var footer: [Command.ID] {
    flow.text.question == nil ? [.log, .sources, .help, .leave] : [.yes, .no, .sources, .help, .leave]
  }

  /// The time to the next reading is counted down.
  func showsSeconds(in record: PatientRecord) -> Bool { countdown != nil }

  /// Takes the answer, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .yes, .no:
      flow.answer(yes: command == .yes)
      startWaiting(record)
      if flow.step == .emergency, let reading = flow.entry {
        return [.act(AlertActs.signs(after: reading, in: record))]
      }
    case .sources:
      return [.push(NoticeScreen("SOURCES", lines: flow.text.citations.map(\.text)))]
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Lets time pass; the bell rings when it is time to measure.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
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

  /// Draws the instruction first, alone and by itself, then what it is about and what else is said.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let text = flow.text
    let width = max(1, canvas.size.width - 4)
    canvas.fill(Rect(canvas.size))
    var y = 0
    func write(_ line: String, _ tone: Tone, on canvas: inout Canvas) {
      for part in Text.wrap(line, width: width) {
        canvas.write(part, x: 2, y: y, tone: tone)
        y += 1
      }
      // On a low screen the lines are worth more than the room between them.
      if canvas.size.height >= 16 { y += 1 }
    }
    if canvas.size.height >= 16 { y = 1 }
    for line in text.lines.prefix(1) { write(line, .danger, on: &canvas) }
    if let question = text.question { write(question, .warning, on: &canvas) }
    if let waiting = waiting(record) { write(waiting, .accent, on: &canvas) }
    for line in text.lines.dropFirst() { write(line, .heading, on: &canvas) }
    write(text.title, .normal, on: &canvas)
    return nil
  }
}
