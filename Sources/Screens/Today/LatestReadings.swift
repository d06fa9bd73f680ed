import Model
import Terminal

/// The last reading of each kind with its sparklines.
enum LatestReadings {
  static func draw(on canvas: inout Canvas, y: Int, _ record: PatientRecord) {
    var y = y
    let width = canvas.size.width
    for kind in Kind.measurements {
      let readings = record.readings(of: kind)
      guard let last = readings.last, y < canvas.size.height else { continue }
      y = drawLast(last, on: &canvas, y: y, record)
      guard ChartScale.of(kind, record) != nil else { continue }
      for days in spans(in: canvas.size) where y < canvas.size.height {
        guard let spark = SparkRow(readings, kind: kind, days: days, record) else { continue }
        canvas.write("last \(days) days", x: 3, y: y, tone: .muted)
        canvas.write(spark.text(canvas.glyphs), x: 17, y: y, tone: .accent)
        if days > 60 {
          // There is room for the line or for the words; the words of 90 days stand below the chart of 90 days.
          y += 1
          continue
        }
        canvas.write(spark.words, x: 17 + days + 2, y: y, tone: .muted, maxWidth: max(0, width - days - 20))
        y += 1
      }
      if canvas.size.height >= 22 { y += 1 }
    }
  }

  /// The days of the sparklines of each kind.
  ///
  /// Low windows get one a kind, so that every kind is seen; wide ones a longer one more.
  static func spans(in size: Size) -> [Int] {
    let isLow = size.height < 26
    return [7] + (isLow ? [] : [30]) + (isLow || size.width < 120 ? [] : [90])
  }

  private static func drawLast(_ entry: Entry, on canvas: inout Canvas, y: Int, _ record: PatientRecord)
    -> Int
  {
    guard let measurement = entry.measurement else { return y }
    let width = canvas.size.width
    let when = entry.at.words(from: record.now)
    let room = max(0, width - when.count - 5)
    canvas.write(entry.kind.title.uppercased(), x: 1, y: y, tone: .heading, maxWidth: min(20, room))
    let isText = measurement is Note || measurement is MedicationTaken
    if isText {
      canvas.write(record.line(entry), x: 22, y: y, maxWidth: max(0, room - 22))
    } else {
      let mark = record.mark(measurement)
      let value = Text.fit(measurement.valueText, width: 8, align: .right)
      canvas.write(value, x: 20, y: y, tone: mark?.tone ?? .normal)
      let rest = ([measurement.unitText] + measurement.details).filter { !$0.isEmpty }.joined(separator: "  ")
      canvas.write(Text.visible(rest), x: 30, y: y, maxWidth: max(0, room - 30))
      if let mark { canvas.write("\(mark.glyph(canvas.glyphs))", x: width - 2, y: y, tone: mark.tone) }
    }
    if width > when.count + 24 { canvas.write(when, x: width - when.count - 4, y: y, tone: .muted) }
    return y + 1
  }
}
