import Care
import Model
import Terminal

/// The newest value in big digits, with what it is, its class and when it was taken.
struct LatestBig {
  /// The smallest room of the page in which it is shown: the rows of all kinds come first.
  static let smallest = Size(width: 60, height: 30)

  private let entry: Entry
  private let digits: BigDigits

  /// The newest value that is a number; nil where there is none.
  init?(_ record: PatientRecord, glyphs: Glyphs) {
    let instant = record.now.instantMilliseconds
    let newest = record.kinds.measurements.compactMap { record.readings(of: $0).last(upTo: instant) }
      .sorted { ($1.at.instantMilliseconds, $1.id) < ($0.at.instantMilliseconds, $0.id) }
    for entry in newest {
      guard let text = entry.measurement?.valueText, let digits = BigDigits(text, glyphs: glyphs) else {
        continue
      }
      (self.entry, self.digits) = (entry, digits)
      return
    }
    return nil
  }

  /// Draws it, and says how many rows it took.
  func draw(on canvas: inout Canvas, y: Int, _ record: PatientRecord) -> Int {
    // The row of its kind has it too; half a number is none.
    guard digits.size.width + 4 <= canvas.size.width else { return 0 }
    let mark = record.mark(entry)
    digits.draw(on: &canvas, x: 3, y: y, tone: mark?.tone ?? .normal)
    let x = digits.size.width + 6
    let room = max(0, canvas.size.width - x - 1)
    let details = ([entry.measurement?.unitText ?? ""] + (entry.measurement?.details ?? []))
      .filter { !$0.isEmpty }.joined(separator: "  ")
    canvas.write(
      "\((record.kinds.named(entry.kind.id) ?? entry.kind).title), \(record.when(entry.at))", x: x, y: y,
      tone: .heading, maxWidth: room)
    canvas.write(details, x: x, y: y + 1, tone: .muted, maxWidth: room)
    if let mark {
      canvas.write(
        "\(mark.glyph(canvas.glyphs)) \(mark.words)", x: x, y: y + 2, tone: mark.tone, maxWidth: room)
    }
    return digits.size.height + 1
  }
}
