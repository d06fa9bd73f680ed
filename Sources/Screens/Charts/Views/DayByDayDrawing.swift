import Care
import Model
import Report
import Statistics
import Terminal

/// One day below the other, the newest first: the line of the sensor and the other readings over the hours, and the share
/// in range.
struct DayByDayDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let subject: ChartSubject
  private let days: [GlucoseDays.Row]
  private let strips: [StripChart.Strip]

  /// Nil where there is nothing to draw.
  init?(_ facts: DayByDayFacts, _ subject: ChartSubject) {
    guard !facts.days.rows.isEmpty else { return nil }
    self.facts = facts
    self.subject = subject
    days = facts.days.rows
    let byDay = Dictionary(grouping: subject.glucose) { $0.at.day.number }
    strips = days.reversed().map { Self.strip($0, byDay[$0.day.number] ?? [], subject) }
  }

  var stops: Int { days.count }

  func readout(_ stop: Int) -> (words: String, day: Day?) {
    let row = days[stop]
    let what = row.isSensor ? "sensor values" : row.n == 1 ? "reading" : "readings"
    return ("\(row.day.words(from: subject.record.now.day)): \(row.n) \(what), \(row.words)", row.day)
  }

  func legend(_ glyphs: Glyphs) -> [Legend.Item] {
    let hasPoints = strips.contains { !$0.points.isEmpty }
    return hasPoints ? ChartLegend(glyphs, subject).marks : []
  }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    StripChart(
      strips: strips, titles: ["in range", "low", "n"], what: "days", yRange: subject.range,
      ticks: TimeTicks.hours(subject.record.settings.clock), chosen: cursor.map { days.count - 1 - $0 }
    ).draw(on: &canvas)
  }

  private static func strip(
    _ row: GlucoseDays.Row, _ readings: [Reading<Glucose>], _ subject: ChartSubject
  ) -> StripChart.Strip {
    let day = ChartSubject(day: row.day, of: subject)
    let curve = SensorCurve(readings).map { ChartCurve($0, subject.glucoseUnit, day.span) }
    let single = readings.filter { $0.value.source != .cgm && $0.at.hasTime }
    return StripChart.Strip(
      label: row.day.dayText(from: subject.record.now.day), curve: curve ?? ChartCurve(),
      points: TrendPlot.points(day, day.range, of: single.map { ($0.at, $0.value) }),
      figures: row.isSensor
        ? ["\(GlucoseDays.Row.column(row.within)) %", "\(GlucoseDays.Row.column(row.low)) %", "\(row.n)"]
        : [row.within.text, "\(row.below)", "\(row.n)"],
      shade: day.limits.shade)
  }
}

extension Day {
  /// The day for a list of days: `Fri 20 Nov`, with its year where it is not this one.
  fileprivate func dayText(from today: Day) -> String { "\(weekdayText) \(shortText(from: today))" }
}
