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
    let when = record.when(entry.at)
    let room = max(0, width - when.count - 5)
    canvas.write(kind.title.uppercased(), x: 1, y: y, tone: .heading, maxWidth: min(20, room))
    if kind.quantities.isEmpty {
      canvas.write(record.line(entry), x: 22, y: y, maxWidth: max(0, room - 22))
    } else {
      let mark = record.mark(measurement)
      let value = Text.fit(measurement.valueText, width: 8, align: .right)
      canvas.write(value, x: 20, y: y, tone: mark?.tone ?? .normal)
      let rest = ([measurement.unitText] + measurement.details).filter { !$0.isEmpty }.joined(separator: "  ")
      canvas.write(rest, x: 30, y: y, maxWidth: max(0, room - 30))
      if let mark { canvas.write("\(mark.glyph(canvas.glyphs))", x: width - 2, y: y, tone: mark.tone) }
    }
    if width > when.count + 24 { canvas.write(when, x: width - when.count - 4, y: y, tone: .muted) }
    return y + 1
  }
}
