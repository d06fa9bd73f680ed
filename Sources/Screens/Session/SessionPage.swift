import Care
import Lettering
import Model
import Statistics
import Terminal

/// How a session looks: what to do now, large the time that is left or the average so far, then the readings, in the
/// middle of the window.
struct SessionPage {
  let state: SessionState
  let cuff: String
  let isIrregular: Bool
  let field: TextField
  let preview: [Remark]
  let lines: ScrolledLines

  func draw(on canvas: inout Canvas, _ record: PatientRecord) -> Point? {
    let block = Block(canvas.size)
    var y = 0
    if block.isRoomy {
      canvas.write("A SESSION", x: 1, y: 0, tone: .heading, maxWidth: max(0, canvas.size.width - 2))
      y = 2
    }
    for line in Text.wrap(state.now, width: block.width) {
      block.center(line, tone: .accent, on: &canvas, y: &y)
    }
    if block.isRoomy { y += 1 }
    drawLarge(block, on: &canvas, y: &y, record)
    drawBar(block, on: &canvas, y: &y)
    // On a low screen what is typed comes before what was.
    if block.isRoomy { for row in readings(record) { block.row(row, on: &canvas, y: &y) } }
    let cursor = drawField(block, on: &canvas, y: &y)
    let rest =
      block.wrapped(preview) + (block.isRoomy ? [("", .normal)] : readings(record))
      + block.wrapped(closing(record))
    let room = Rect(x: 0, y: y, width: canvas.size.width, height: max(0, canvas.size.height - y))
    canvas.inside(room) { lines.draw(rest, on: &$0, x: block.x) }
    return cursor
  }

  /// The time that is left, or that it is time, or the average.
  private func drawLarge(_ block: Block, on canvas: inout Canvas, y: inout Int, _ record: PatientRecord) {
    let average = state.isEnough ? SessionMean.text(state.entries, record) : nil
    guard let words = state.large ?? average else { return }
    let tone: Tone =
      average == nil ? .accent : SessionMean.emphasis(state.entries, record).map { Tone($0) } ?? .normal
    guard canvas.size.height >= Block.lowest,
      let big = BigText(words, glyphs: canvas.glyphs), big.size.width <= block.width
    else {
      block.center(words.uppercased(), tone: tone, on: &canvas, y: &y)
      return
    }
    big.draw(on: &canvas, x: block.x + (block.width - big.size.width) / 2, y: y, tone: tone)
    y += big.size.height
    if block.isRoomy { y += 1 }
  }

  private func drawBar(_ block: Block, on canvas: inout Canvas, y: inout Int) {
    guard let share = state.share, !state.isEnough else { return }
    canvas.write(
      Progress.text(share, width: block.width, glyphs: canvas.glyphs), x: block.x, y: y, tone: .muted)
    y += block.isRoomy ? 2 : 1
  }

  /// The readings so far, a line each, and when the next one is taken.
  private func readings(_ record: PatientRecord) -> [ScrolledLines.Line] {
    let taken = state.entries.enumerated().map { index, entry -> ScrolledLines.Line in
      let pressure = entry.content as? BloodPressure
      let facts = [
        Text.fit(pressure?.valueText ?? "", width: 7, align: .right), pressure?.pulse.map { "pulse \($0)" },
        record.brief(entry.at),
      ].compactMap(\.self)
      return ("\(Self.ordinals[min(index, 2)])  \(facts.joined(separator: "   "))", .normal)
    }
    let next = state.next.map { "\(Self.ordinals[min(state.entries.count, 2)])   \($0)" }
    return taken + (next.map { [($0, .muted)] } ?? [])
  }

  private func drawField(_ block: Block, on canvas: inout Canvas, y: inout Int) -> Point? {
    guard !state.isFull || !field.isEmpty else { return nil }
    if block.isRoomy { y += 1 }
    defer { y += 1 }
    canvas.write("\(canvas.glyphs.cursorMark)", x: block.x - 2, y: y, tone: .accent)
    return field.draw(on: &canvas, x: block.x, y: y, width: min(40, block.width))
  }

  /// What the readings say together, the cuff, and while resting how to sit.
  private func closing(_ record: PatientRecord) -> [Remark] {
    let place = cuff.isEmpty ? "Arm and posture not set" : cuff.prefix(1).uppercased() + cuff.dropFirst()
    let irregular = isIrregular ? ", irregular heartbeat" : ""
    let said = Remark("\(place)\(irregular) (press C, H or I to change it).", .muted)
    if state.isEnough { return SessionMean.lines(state.entries, record) + [said] }
    return state.isResting ? [Remark(SessionPlan.preparation), said] : [said]
  }

  private static let ordinals = ["1st", "2nd", "3rd"]
}

/// The middle of the window, in which all lines of the page begin.
private struct Block {
  let x: Int
  let width: Int
  /// Whether there is room between the parts.
  let isRoomy: Bool

  /// In lower windows nothing is shown in big characters.
  static let lowest = 8
  private static let widest = 64

  init(_ size: Size) {
    width = max(1, min(Self.widest, size.width - 6))
    x = max(3, (size.width - width) / 2)
    isRoomy = size.height >= 16
  }

  func center(_ text: String, tone: Tone, on canvas: inout Canvas, y: inout Int) {
    let columns = min(Text.columns(text), width)
    canvas.write(text, x: x + (width - columns) / 2, y: y, tone: tone, maxWidth: width)
    y += 1
  }

  func wrapped(_ lines: [Remark]) -> [ScrolledLines.Line] {
    lines.flatMap { line in Text.wrap(line.text, width: width).map { ($0, Tone(line.emphasis)) } }
  }

  /// A line whose columns stay as they are.
  func row(_ line: ScrolledLines.Line, on canvas: inout Canvas, y: inout Int) {
    canvas.write(line.text, x: x, y: y, tone: line.tone, maxWidth: width)
    y += 1
  }
}
