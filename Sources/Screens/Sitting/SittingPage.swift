import Care
import Lettering
import Model
import Statistics
import Terminal

/// How a sitting looks: what to do now first, then the field, then what was saved.
struct SittingPage {
  let state: SittingState
  let cuff: String
  let isIrregular: Bool
  let field: TextField
  let preview: [Remark]

  func draw(on canvas: inout Canvas, _ record: PatientRecord) -> Point? {
    let width = canvas.size.width
    let isLow = canvas.size.height < 14
    canvas.write("A SESSION", x: 1, y: 0, tone: .heading, maxWidth: max(0, width - 2))
    canvas.write(state.now, x: 3, y: isLow ? 1 : 2, tone: .accent, maxWidth: max(0, width - 4))
    var y = isLow ? 2 : 3
    if !isLow { y = drawWaiting(on: &canvas, y: y) + 1 }
    let cursor = drawField(on: &canvas, y: &y)
    for line in wrapped(preview, width) { write(line, on: &canvas, y: &y) }
    if !isLow { y += 1 }
    write(Remark("\(said).", .muted), on: &canvas, y: &y)
    if !isLow { y += 1 }
    for (index, entry) in state.entries.enumerated() {
      let text = "\(Self.ordinals[min(index, 2)])  \(record.when(entry.at))  \(record.line(entry))"
      write(Remark(text), on: &canvas, y: &y)
    }
    if state.isEnough, !isLow { y += 1 }
    if state.isEnough {
      for line in wrapped(SittingMean.lines(state.entries, record), width) { write(line, on: &canvas, y: &y) }
    }
    return cursor
  }

  private var said: String {
    let place =
      cuff.isEmpty ? "Arm and posture not set" : cuff.prefix(1).uppercased() + cuff.dropFirst()
    return "\(place)\(isIrregular ? ", irregular heartbeat" : "") (press C, H or I to change it)"
  }

  /// The bar of the countdown, and how to sit; the row behind them.
  private func drawWaiting(on canvas: inout Canvas, y: Int) -> Int {
    guard let share = state.share else { return y }
    let width = canvas.size.width
    let bar = Progress.text(share, width: min(60, max(0, width - 6)), glyphs: canvas.glyphs)
    canvas.write(bar, x: 3, y: y, tone: .muted)
    guard state.isResting else { return y + 1 }
    var y = y + 2
    let sources = SittingPlan.citations.map(\.text).joined(separator: "; ")
    for line in wrapped([Remark(SittingPlan.preparation), Remark("Sources: \(sources)", .muted)], width) {
      write(line, on: &canvas, y: &y)
    }
    return y
  }

  private func drawField(on canvas: inout Canvas, y: inout Int) -> Point? {
    guard !state.isFull || !field.isEmpty else { return nil }
    defer { y += 1 }
    canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y, tone: .accent)
    return field.draw(on: &canvas, x: 3, y: y, width: min(40, max(1, canvas.size.width - 4)))
  }

  private func write(_ line: Remark, on canvas: inout Canvas, y: inout Int) {
    canvas.write(line.text, x: 3, y: y, tone: Tone(line.emphasis), maxWidth: max(0, canvas.size.width - 4))
    y += 1
  }

  private func wrapped(_ lines: [Remark], _ width: Int) -> [Remark] {
    lines.flatMap { line in
      Text.wrap(line.text, width: max(1, min(100, width - 4))).map { Remark($0, line.emphasis) }
    }
  }

  private static let ordinals = ["1st", "2nd", "3rd"]
}
