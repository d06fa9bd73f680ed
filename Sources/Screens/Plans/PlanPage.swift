import Care
import Lettering
import Model
import Report
import Statistics
import Terminal

/// One measuring plan: where it stands, its days, what it asks for today, and what came of it.
struct PlanPage {
  private let progress: PlanProgress
  private let record: PatientRecord

  init(_ progress: PlanProgress, _ record: PatientRecord) {
    self.progress = progress
    self.record = record
  }

  func draw(on canvas: inout Canvas) {
    let text = PlanText(progress, now: record.now, clock: record.settings.clock)
    let width = canvas.size.width
    let title = progress.plan.title
    let status = text.status
    canvas.write(title, x: 1, y: 0, tone: .heading, maxWidth: max(0, width - 3))
    let x = max(Text.columns(title) + 3, width - status.count - 1)
    var y = 1
    if x + status.count < width {
      canvas.write(status, x: x, y: 0, tone: .accent)
    } else {
      canvas.write(status, x: 1, y: 1, tone: .accent, maxWidth: max(0, width - 2))
      y = 2
    }
    let grid = PlanGrid(progress)
    grid.draw(on: &canvas, y: y, record)
    y += grid.height + 1
    for line in lines(text) {
      for row in Text.wrap(line.text, width: max(1, width - 4)) where y < canvas.size.height {
        canvas.write(row, x: 3, y: y, tone: line.tone, maxWidth: max(0, width - 4))
        y += 1
      }
    }
  }

  private func lines(_ text: PlanText) -> [(text: String, tone: Tone)] {
    let tasks = progress.tasks.map { (text.task($0), $0.status == .ahead ? Tone.normal : .warning) }
    let result = PlanResult(progress, targets: record.targets, now: record.now, kinds: record.kinds)
    let hasBegun = progress.status != .planned && progress.counted.count > 0
    let headline = progress.isEnough || progress.status != .running ? result.headline : nil
    let more: [(text: String?, tone: Tone)] = [
      (text.missed, .warning), (hasBegun ? headline : nil, .good), (text.outlook, .normal),
      (text.outside, .warning), (text.next, .normal),
    ]
    let details = hasBegun ? result.lines.map { ("\($0.label): \($0.text)", Tone.muted) } : []
    return tasks + more.compactMap { line in line.text.map { ($0, line.tone) } } + details
  }
}

extension PlanPage {
  /// The page that tells what came of a plan.
  static func result(_ progress: PlanProgress, _ record: PatientRecord) -> NoticeScreen {
    NoticeScreen(progress.plan.title.uppercased(), lines: record.lines(about: progress))
  }
}
