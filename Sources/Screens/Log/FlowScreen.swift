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
  private var lines = ScrolledLines()

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
      lines.goToBeginning()
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

  /// Lets time pass, where the bell rings when it is time to measure; other keys scroll.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    lines.handle(key)
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

  /// Draws the instruction first and large, then the sentence that says the same in full, and what else is said.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    canvas.fill(Rect(canvas.size))
    let text = flow.text
    let isTime = flow.isWaiting && countdown == nil
    let large = isTime ? Wording.measureLarge : text.large
    let top = large.map { LargeWords.draw($0, on: &canvas, tone: .danger) } ?? 0
    let size = canvas.size
    let room = Rect(x: 0, y: top, width: size.width, height: size.height - top)
    // On a low screen every row belongs to the sentences: that there is more stands beside the large words.
    let corner = 2 * Self.margin + (large?.count ?? 0)
    let isBeside = top == 1 && corner + "more below".count < size.width
    var more: String?
    canvas.inside(room) { canvas in
      more = lines.draw(
        wrapped(text, large, canvas.size, record), on: &canvas, x: Self.margin,
        says: isBeside ? .elsewhere : .lastRow)
    }
    if isBeside, let more {
      let words = corner + more.count < size.width ? more : "more"
      canvas.write(words, x: size.width - words.count - 1, y: 0, tone: .muted)
    }
    return nil
  }

  private static let margin = 2
  /// On lower screens the lines are worth more than the room between them.
  private static let roomy = 13

  /// The sentences in their order, wrapped; on a low screen what the large words say already comes after the question.
  private func wrapped(
    _ text: FlowText, _ large: String?, _ size: Size, _ record: PatientRecord
  ) -> [ScrolledLines.Line] {
    let first: [ScrolledLines.Line] = text.lines.prefix(1).map { ($0, .danger) }
    let question: [ScrolledLines.Line] = text.question.map { [($0, .warning)] } ?? []
    let isSaid =
      large.map { large in text.lines.first?.lowercased().contains(large.lowercased()) == true } ?? false
    let isRoomy = size.height >= Self.roomy
    let rest: [ScrolledLines.Line] =
      (waiting(record).map { [($0, .accent)] } ?? []) + text.lines.dropFirst().map { ($0, .heading) }
    let all = (isSaid && !isRoomy ? question + first : first + question) + rest + [(text.title, .normal)]
    let width = max(1, size.width - 2 * Self.margin)
    return all.enumerated().flatMap { index, line -> [ScrolledLines.Line] in
      let rows = Text.wrap(line.text, width: width).map { ($0, line.tone) }
      return isRoomy && index > 0 ? [("", .normal)] + rows : rows
    }
  }
}
