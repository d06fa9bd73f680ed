import Care
import Lettering
import Model
import Statistics
import Terminal

/// A plan as a grid: its days from left to right, its occasions from top to bottom, a shape for each reading.
struct PlanGrid {
  private let progress: PlanProgress
  private let labelWidth: Int

  private static let cell = 7

  init(_ progress: PlanProgress) {
    self.progress = progress
    labelWidth = progress.occasions.map { Text.columns($0.name) }.max() ?? 0
  }

  /// How many lines it takes.
  var height: Int { progress.occasions.count + 2 }

  /// Draws the days that fit, today among them, and below the meaning of the shapes.
  func draw(on canvas: inout Canvas, y: Int, _ record: PatientRecord) {
    let days = days(in: canvas.size.width)
    let x = labelWidth + 5
    for (column, day) in days.enumerated() {
      let isToday = day == record.now.day
      canvas.write(
        isToday ? "today" : "\(day.weekdayText) \(day.date.day)", x: x + column * Self.cell, y: y,
        tone: isToday ? .accent : .muted, maxWidth: Self.cell - 1)
    }
    for (row, occasion) in progress.occasions.enumerated() {
      canvas.write(occasion.name, x: 3, y: y + 1 + row, maxWidth: labelWidth)
      for (column, day) in days.enumerated() {
        guard let session = progress.sessions.first(where: { $0.day == day && $0.occasion == occasion })
        else {
          continue
        }
        canvas.write(
          Self.shapes(session, canvas.glyphs), x: x + column * Self.cell, y: y + 1 + row,
          tone: Self.tone(session),
          maxWidth: Self.cell - 1)
      }
    }
    let glyphs = canvas.glyphs
    let legend = "\(glyphs.full) measured  \(glyphs.withinHollow) to do now  x missed  \(glyphs.gap) to come"
    canvas.write(
      legend, x: 3, y: y + 1 + progress.occasions.count, tone: .muted, maxWidth: max(0, canvas.size.width - 4)
    )
  }

  /// A shape for each reading that is there, and for each that is not.
  static func shapes(_ session: PlannedSession, _ glyphs: Glyphs) -> String {
    let rest: Character =
      switch session.status {
      case .open, .late: glyphs.withinHollow
      case .missed: "x"
      case .ahead, .done: glyphs.gap
      }
    return String(repeating: glyphs.full, count: session.count)
      + String(repeating: rest, count: session.missing)
  }

  private static func tone(_ session: PlannedSession) -> Tone {
    switch session.status {
    case .done: .good
    case .open, .late: .accent
    case .missed: .warning
    case .ahead: .muted
    }
  }

  private func days(in width: Int) -> [Day] {
    let all = Array(progress.plan.span)
    let room = max(1, (width - labelWidth - 6) / Self.cell)
    let today = all.firstIndex { $0 >= progress.today } ?? all.count
    let first = max(0, min(today - room / 2, all.count - room))
    return Array(all.dropFirst(first).prefix(room))
  }
}
