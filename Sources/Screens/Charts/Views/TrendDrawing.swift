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
  private let letters: Set<Character>

  init(_ subject: ChartSubject) {
    let (facts, events) = Self.facts(subject, nil)
    self.subject = subject
    self.facts = facts
    letters = events.letters
    plot = TrendPlot(subject)
    plot.line = Self.line(subject)
    plot.events = events
  }

  var stops: Int { subject.readings.count }
  func readout(_ stop: Int) -> (words: String, day: Day?) { subject.readout(stop) }

  func moment(_ stop: Int) -> Moment? { subject.readings[stop].at }

  func legend(_ glyphs: Glyphs) -> [Legend.Item] {
    let legend = ChartLegend(glyphs, subject)
    let trend = plot.line == nil ? [] : [Legend.Item(glyphs.gap, "trend", tone: .accent)]
    return legend.marks + legend.limit + trend + legend.events(letters)
  }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    plot.draw(on: &canvas, cursor: cursor.flatMap { subject.place(ofCursor: $0) })
  }

  /// What the readings say, and what happened while they were taken.
  static func facts(_ subject: ChartSubject, _ sensor: SensorFacts?) -> (TrendFacts, EventMarks) {
    let record = subject.record
    let page = SummaryPage(
      entries: subject.all, targets: record.targets, earlier: record.earlierTargets,
      period: Period(subject.days), now: record.now, kinds: [subject.topic.kind],
      windows: DayWindows(record.settings), of: subject.topic.isPart ? subject.topic.quantity : nil)
    let first = ChartView.trend.firstDay(of: subject.days)
    let medicines = record.readings(of: MedicationTaken.kind).on(first...subject.days.upperBound)
    let events =
      ChartEvent.of(
        subject.days, medicines: medicines.readings(of: MedicationTaken.self),
        notes: record.readings(of: Note.kind).on(subject.days).readings(of: Note.self),
        listed: record.medicines, zone: record.zone, clock: record.settings.clock
      ).filter { subject.span.contains($0.at) && subject.hasPlace($0.at) } + taken(subject)
    return (
      TrendFacts(
        page, sensor: sensor, beyond: beyond(subject), events: events, today: record.now.day,
        undrawn: subject.undrawn),
      EventMarks(events, subject)
    )
  }

  /// Insulin and carbohydrates under the glucose of one day; over weeks they would hide the axis.
  private static func taken(_ subject: ChartSubject) -> [ChartEvent] {
    guard subject.topic.kind == Glucose.kind, subject.days.count == 1 else { return [] }
    let record = subject.record
    return ChartEvent.taken(
      insulin: record.readings(of: Insulin.kind).on(subject.days).readings(of: Insulin.self),
      carbohydrates: record.readings(of: Carbohydrates.kind).on(subject.days).readings(
        of: Carbohydrates.self)
    ).filter { subject.span.contains($0.at) }
  }

  /// `3 of 64 readings outside 60 to 100 a minute (in the usual range at rest).`; nil where the summary of the kind counts
  /// them, or nothing is said of them.
  private static func beyond(_ subject: ChartSubject) -> String? {
    guard !subject.topic.isPressure, subject.topic.kind != Glucose.kind,
      let limits = subject.record.countingText(subject.topic, subject.days)
    else { return nil }
    var marks = subject.marks
    let states = subject.measurements.compactMap { marks.mark($0.measurement, on: $0.at.day)?.state }
    guard !states.isEmpty else { return nil }
    let count = states.count { $0 != .within }
    return "\(count) of \(states.count) \(states.count == 1 ? "reading" : "readings") \(limits)."
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
