import Care
import Model
import Report
import Terminal

/// The charts of the last 30 days beside Today, in windows with room for both.
struct TodayCharts: Sendable {
  /// How many days are shown.
  static let days = ChartPeriod.month.days
  /// The narrowest room for a chart, its scale included.
  private static let narrowest = 60
  /// The lowest one, with its heading.
  private static let lowest = 18

  private let caches = [PictureCache(), PictureCache()]

  /// The columns that are left for charts beside a page; nil where they are too few.
  static func room(beside page: Size, in window: Size) -> Rect? {
    let x = page.width + 2
    guard window.width - x >= narrowest, window.height >= lowest else { return nil }
    return Rect(x: x, y: 0, width: window.width - x, height: window.height)
  }

  /// Draws one or two charts above each other: of what was measured at least twice.
  func draw(on canvas: inout Canvas, _ record: PatientRecord) {
    let days = ChartPeriod.month.days(.none, last: record.now.day, now: record.now)
    // The three that most people keep come first.
    let usual = [BloodPressure.kind, Glucose.kind, Weight.kind]
    let kinds = usual + record.kinds.measurements.filter { !usual.contains($0) }
    let topics = kinds.lazy.flatMap(ChartTopic.all).filter { record.readings(of: $0, on: days).count > 1 }
    let shown = Array(zip(topics, caches).prefix(canvas.size.height / Self.lowest))
    guard !shown.isEmpty else { return }
    let height = canvas.size.height / shown.count
    for (index, (topic, cache)) in shown.enumerated() {
      let key = PictureKey(topic: topic, view: .trend, span: ChartSpan(days), version: record.version)
      let picture = cache.value(of: key) { ChartPicture(topic, ChartSpan(days), record: record) }
      let place = Rect(x: 0, y: index * height, width: canvas.size.width, height: height - 1)
      canvas.inside(place) { canvas in
        canvas.write(picture.heading(width: canvas.size.width - 1), x: 0, y: 0, tone: .heading)
        let below = Rect(x: 0, y: 1, width: canvas.size.width - 1, height: canvas.size.height - 1)
        canvas.inside(below) { picture.draw(on: &$0) }
      }
    }
  }
}
