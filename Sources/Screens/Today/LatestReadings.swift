import Care
import Journal
import Lettering
import Model
import Report
import Terminal

/// The last reading of each kind with its sparklines.
struct LatestReadings: Sendable {
  /// What the sparklines follow from.
  private struct Key: Equatable, Sendable {
    let version: PatientRecord.Version
    let spans: [Int]
  }

  private let cache = LastMade<Key, [Latest]>()

  func draw(on canvas: inout Canvas, y: Int, _ record: PatientRecord) {
    let width = canvas.size.width
    let spans = Self.spans(in: canvas.size)
    let kinds = cache.value(of: Key(version: record.version, spans: spans)) { Self.latest(spans, record) }
    let gap = canvas.size.height >= 22 ? 1 : 0
    let longest = Self.longest(of: spans, kinds.map(\.sparks), rows: canvas.size.height - y, gap: gap)
    var y = y
    for (last, sparks) in kinds where y < canvas.size.height {
      y = Self.drawLast(last, on: &canvas, y: y, record)
      for (days, spark) in sparks where days <= longest && y < canvas.size.height {
        canvas.write("last \(days) days", x: 3, y: y, tone: .muted)
        canvas.write(spark.text(canvas.glyphs), x: 17, y: y, tone: .accent)
        // There is room for the line or for the words; the words of 90 days stand below the chart of 90 days.
        if days <= 60 {
          canvas.write(spark.words, x: 17 + days + 2, y: y, tone: .muted, maxWidth: max(0, width - days - 20))
        }
        y += 1
      }
      y += gap
    }
  }

  private typealias Spark = (days: Int, row: SparkRow)
  private typealias Latest = (last: Entry, sparks: [Spark])

  private static func latest(_ spans: [Int], _ record: PatientRecord) -> [Latest] {
    record.kinds.measurements.compactMap { kind in
      record.latest(of: kind).map { ($0, sparks(kind, spans, record)) }
    }
  }

  private static func sparks(_ kind: Kind, _ spans: [Int], _ record: PatientRecord) -> [Spark] {
    guard let topic = ChartTopic(kind), !topic.isPart else { return [] }
    return spans.compactMap { days in SparkRow(topic, days: days, record).map { (days, $0) } }
  }

  /// The longest span for which all kinds are still seen; the shortest one where even that is too much.
  private static func longest(of spans: [Int], _ kinds: [[Spark]], rows: Int, gap: Int) -> Int {
    spans.last { longest in
      kinds.reduce(0) { sum, sparks in sum + 1 + sparks.count { $0.days <= longest } + gap } - gap <= rows
    } ?? spans.first ?? 0
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
    let kind = record.kinds.named(entry.kind.id) ?? entry.kind
    let width = canvas.size.width
    canvas.write(kind.title.uppercased(), x: 1, y: y, tone: .heading, maxWidth: 18)
    if kind.quantities.isEmpty {
      let line = record.line(entry)
      let when = when(entry, behind: [21 + Text.columns(line), 42], width, record)
      canvas.write(line, x: 22, y: y, maxWidth: max(0, end(before: when, width) - 22))
      canvas.write(when, x: width - when.count - 4, y: y, tone: .muted)
      return y + 1
    }
    let mark = record.mark(measurement)
    let digits = max(8, Text.columns(measurement.valueText))
    canvas.write(
      Text.fit(measurement.valueText, width: digits, align: .right), x: 20, y: y, tone: mark?.tone ?? .normal)
    let (unit, rest) = (measurement.unitText, 22 + digits)
    let when = when(entry, behind: [rest + Text.columns(unit), 20 + digits], width, record)
    let room = end(before: when, width) - rest
    // A part of a unit is none.
    if room >= Text.columns(unit) {
      let beside = record.besideText(entry, of: kind) ?? ""
      let words = ([unit] + measurement.details + [beside]).filter { !$0.isEmpty }.joined(separator: "  ")
      canvas.write(words, x: rest, y: y, maxWidth: room)
    }
    canvas.write(when, x: width - when.count - 4, y: y, tone: .muted)
    if let mark { canvas.write("\(mark.glyph(canvas.glyphs))", x: width - 2, y: y, tone: mark.tone) }
    return y + 1
  }

  /// When it was, the longer the more room there is: behind the first column if anything fits there, else behind the next.
  private static func when(_ entry: Entry, behind columns: [Int], _ width: Int, _ record: PatientRecord)
    -> String
  {
    let day = entry.at.day
    let isThisYear = day.date.year == record.now.day.date.year
    let shorter =
      day == record.now.day
      ? record.text(entry.at.time) : isThisYear ? day.shortText : day.words(from: record.now.day)
    let all = [
      record.when(entry.at), day == record.now.day ? shorter : day.words(from: record.now.day), shorter,
    ]
    for column in columns {
      if let found = all.first(where: { column < width - $0.count - 4 }) { return found }
    }
    return ""
  }

  /// The column at which what stands before the time ends.
  private static func end(before when: String, _ width: Int) -> Int {
    when.isEmpty ? width - 3 : width - when.count - 5
  }
}
