import Care
import Lettering
import Model
import Terminal

/// The head of Today: the one value that matters in big digits, how it stands in plain words, and what to do next.
struct TodayHead: Sendable {
  private struct Made: Sendable {
    let glance: Glance?
    let next: NextStep?
    let all: [Glance]
  }

  private let cache = LastMade<PatientRecord.Version, Made>()

  /// The value that is shown; nil where nothing was measured that is a number.
  func glance(in record: PatientRecord) -> Glance? { made(record).glance }

  /// The newest value of each kind.
  func all(in record: PatientRecord) -> [Glance] { made(record).all }

  /// Draws it, and says how many rows it took.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Int {
    let made = made(record)
    // A second reading that is waited for is counted down.
    let next = Remeasure.isWaiting(record) ? NextStep(in: record) : made.next
    guard let glance = made.glance else {
      guard let next else { return 0 }
      Self.draw(next, on: &canvas, x: 1, y: 0)
      return 1
    }
    guard let big = Self.big(glance, on: canvas) else {
      return Self.drawPlain(glance, next, on: &canvas, record)
    }
    return canvas.size.width >= Self.wide
      ? Self.drawBeside(big, glance, next, on: &canvas, record)
      : Self.drawBelow(big, glance, next, on: &canvas, record)
  }

  private func made(_ record: PatientRecord) -> Made {
    cache.value(of: record.version) {
      let all = Glance.all(in: record)
      return Made(glance: .foremost(of: all, in: record), next: NextStep(in: record), all: all)
    }
  }
}

extension TodayHead {
  /// From so many columns on the words stand beside the digits.
  private static let wide = 60
  /// In lower windows the rows are worth more than big digits; those of ASCII alone are taller.
  private static let lowest = (blocks: 8, ascii: 26)

  /// The value in big digits, where it has a big form and there is room for it.
  private static func big(_ glance: Glance, on canvas: Canvas) -> BigText? {
    let least = canvas.glyphs.isASCII ? lowest.ascii : lowest.blocks
    guard canvas.size.height >= least, let big = BigText(glance.value, glyphs: canvas.glyphs) else {
      return nil
    }
    let room = canvas.size.width - Text.columns(glance.unit) - (canvas.size.width >= wide ? 34 : 3)
    return big.size.width <= room ? big : nil
  }

  private static func drawBeside(
    _ big: BigText, _ glance: Glance, _ next: NextStep?, on canvas: inout Canvas, _ record: PatientRecord
  ) -> Int {
    big.draw(on: &canvas, x: 3, y: 0, tone: tone(glance))
    let foot = big.size.height - 1
    canvas.write(glance.unit, x: 4 + big.size.width, y: foot, tone: .muted)
    let x = 7 + big.size.width + Text.columns(glance.unit)
    let room = canvas.size.width - x - 1
    canvas.write(about(glance, width: room, record), x: x, y: 0, tone: .heading, maxWidth: room)
    drawStanding(glance, on: &canvas, x: x, y: 1)
    if let next { draw(next, on: &canvas, x: x, y: 2) }
    return big.size.height + (canvas.size.height >= 12 ? 1 : 0)
  }

  private static func drawBelow(
    _ big: BigText, _ glance: Glance, _ next: NextStep?, on canvas: inout Canvas, _ record: PatientRecord
  ) -> Int {
    let width = canvas.size.width
    big.draw(on: &canvas, x: 1, y: 0, tone: tone(glance))
    let x = 3 + big.size.width
    let facts = [glance.title, record.brief(glance.at), glance.unit]
    for (y, fact) in facts.enumerated() where x + Text.columns(fact) < width {
      canvas.write(fact, x: x, y: y, tone: y == 0 ? .heading : .muted)
    }
    var y = big.size.height
    if let standing = glance.standing {
      canvas.write(
        "\(glyph(standing, canvas.glyphs)) \(standing.short)", x: 1, y: y, tone: Tone(standing.emphasis),
        maxWidth: width - 2)
      y += 1
    }
    if let next {
      draw(next, on: &canvas, x: 1, y: y)
      y += 1
    }
    return y + (canvas.size.height >= 16 ? 1 : 0)
  }

  private static func drawPlain(
    _ glance: Glance, _ next: NextStep?, on canvas: inout Canvas, _ record: PatientRecord
  ) -> Int {
    let width = canvas.size.width
    var x = 1 + canvas.write(glance.value, x: 1, y: 0, tone: tone(glance), maxWidth: width - 2) + 1
    if !glance.unit.isEmpty {
      x += canvas.write(glance.unit, x: x, y: 0, tone: .muted, maxWidth: width - x - 1) + 2
    }
    canvas.write(
      about(glance, width: width - x - 1, record), x: x, y: 0, tone: .heading, maxWidth: max(0, width - x - 1)
    )
    guard canvas.size.height >= 6 else { return 1 }
    var y = 1
    if glance.standing != nil {
      drawStanding(glance, on: &canvas, x: 1, y: y)
      y += 1
    }
    if let next {
      draw(next, on: &canvas, x: 1, y: y)
      y += 1
    }
    return y + (canvas.size.height >= 12 ? 1 : 0)
  }

  /// What it is, when it was measured, and as much of what else is known as fits.
  ///
  /// `Blood pressure, average of 2, today 07:28, left arm`.
  private static func about(_ glance: Glance, width: Int, _ record: PatientRecord) -> String {
    let average = Array(glance.details.prefix(glance.readings.count > 1 ? 1 : 0))
    let others = glance.details.dropFirst(average.count)
    let heads = [record.when(glance.at), record.brief(glance.at)].map { [glance.title] + average + [$0] }
    let all =
      others.indices.reversed().map { heads[0] + others[...$0] } + heads + [
        [glance.title, record.brief(glance.at)]
      ]
    let texts = all.map { $0.joined(separator: ", ") }
    return texts.first { Text.columns($0) <= width } ?? record.brief(glance.at)
  }

  private static func drawStanding(_ glance: Glance, on canvas: inout Canvas, x: Int, y: Int) {
    guard let standing = glance.standing else { return }
    let room = canvas.size.width - x - 1
    let words = Text.columns(standing.words) + 2 <= room ? standing.words : standing.short
    let used = canvas.write(
      "\(glyph(standing, canvas.glyphs)) \(words)", x: x, y: y, tone: Tone(standing.emphasis), maxWidth: room)
    guard let key = Command.valid(in: .today).first(where: { $0.id == .meaning })?.keys.first else { return }
    let hint = "\(key.name) why"
    guard used + 2 + hint.count <= room else { return }
    canvas.write(hint, x: x + used + 2, y: y, tone: .muted)
    canvas.target(Rect(x: x, y: y, width: used + 2 + hint.count, height: 1), key)
  }

  private static func draw(_ next: NextStep, on canvas: inout Canvas, x: Int, y: Int) {
    let isNow = next.emphasis != .normal && !next.when.contains(" ")
    let label = isNow ? next.when : "next"
    canvas.write(label, x: x, y: y, tone: .accent, maxWidth: max(0, canvas.size.width - x - 1))
    let start = x + label.count + 2
    canvas.write(
      isNow ? next.words : "\(next.when)  \(next.words)", x: start, y: y, tone: Tone(next.emphasis),
      maxWidth: max(0, canvas.size.width - start - 1))
  }

  private static func tone(_ glance: Glance) -> Tone { glance.standing.map { Tone($0.emphasis) } ?? .normal }

  private static func glyph(_ standing: PlainStanding, _ glyphs: Glyphs) -> Character {
    glyphs.mark(standing.position)
  }
}
