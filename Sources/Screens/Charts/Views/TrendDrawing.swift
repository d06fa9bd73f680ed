import Care
import Journal
import Model
import Report
import Statistics
import Terminal

/// Every reading at its time, with what happened on the axis; weights with their trend.
struct TrendDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let subject: ChartSubject
  private var plot: TrendPlot

  init(_ subject: ChartSubject) {
    self.subject = subject
    let record = subject.record
    let page = SummaryPage(
      entries: record.readings(of: subject.topic).on(subject.days), targets: record.targets,
      period: Period(subject.days), now: record.now, kinds: [subject.topic.kind],
      windows: DayWindows(record.settings), of: subject.topic.isPart ? subject.topic.quantity : nil)
    let first = ChartView.trend.firstDay(of: subject.days)
    let medicines = record.readings(of: MedicationTaken.kind).on(first...subject.days.upperBound)
    let events = ChartEvent.of(
      subject.days, medicines: medicines.readings(of: MedicationTaken.self),
      notes: record.readings(of: Note.kind).on(subject.days).readings(of: Note.self),
      listed: record.medicines, zone: record.zone, clock: record.settings.clock)
    facts = TrendFacts(page, events: events)
    plot = TrendPlot(subject)
    plot.line = Self.line(subject)
    plot.events = events.map { (subject.position($0.at), $0.letter) }
    plot.notes = events.filter { "cm".contains($0.letter) }.map { event in
      (subject.position(event.at), "+ \(event.words)")
    }
  }

  var stops: Int { subject.readings.count }
  func readout(_ stop: Int) -> (words: String, day: Day?) { subject.readout(stop) }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    plot.draw(on: &canvas, cursor: cursor.map { subject.position(subject.readings[$0].at) })
  }

  /// The trend of weights from the first to the last of them.
  private static func line(_ subject: ChartSubject) -> PointChart.Line? {
    guard subject.topic.kind == Weight.kind, let unit = WeightUnit(rawValue: subject.scale.code) else {
      return nil
    }
    let readings = subject.readings.readings(of: Weight.self)
    guard let summary = WeightSummary(readings, unit: unit),
      let start = summary.trend(at: summary.first.at), let end = summary.trend(at: summary.last.at)
    else { return nil }
    return PointChart.Line(
      start: subject.position(summary.first.at), startValue: start, end: subject.position(summary.last.at),
      endValue: end)
  }
}
