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

  /// Draws the page, as far as it is scrolled.
  func draw(on canvas: inout Canvas, _ scrolled: ScrolledPage) {
    let text = PlanText(progress, now: record.now, clock: record.settings.clock)
    let width = canvas.size.width
    let (title, status) = (progress.plan.title, text.status)
    let isOneRow = Text.columns(title) + status.count + 4 <= width
    let head: [(text: String, tone: Tone)] =
      isOneRow ? [] : [(title, .heading), (status, .accent)].flatMap { Self.wrapped($0, width - 2) }
    let top = isOneRow ? 1 : head.count
    let grid = PlanGrid(progress)
    let lines = lines(text).flatMap { Self.wrapped($0, width - 4) }
    scrolled.draw(rows: top + grid.height + 1 + lines.count, on: &canvas) { canvas in
      for (y, line) in head.enumerated() { canvas.write(line.text, x: 1, y: y, tone: line.tone) }
      if isOneRow {
        canvas.write(title, x: 1, y: 0, tone: .heading)
        canvas.write(status, x: width - status.count - 1, y: 0, tone: .accent)
      }
      grid.draw(on: &canvas, y: top, record)
      for (row, line) in lines.enumerated() {
        canvas.write(line.text, x: 3, y: top + grid.height + 1 + row, tone: line.tone)
      }
    }
  }

  private static func wrapped(_ line: (text: String, tone: Tone), _ width: Int) -> [(
    text: String, tone: Tone
  )] {
    Text.wrap(line.text, width: max(1, width)).map { ($0, line.tone) }
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
