import Care
import Model
import Report
import Statistics
import Terminal

/// A shade for each day: the share of its readings beyond the limits of the day, and how many they are.
struct CalendarDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let subject: ChartSubject
  private let start: WeekStart
  private let found: [Day: CalendarFacts.Day]
  private let counting: String?

  init(_ subject: ChartSubject) {
    self.subject = subject
    start = subject.record.settings.weekStart
    counting = subject.record.countingText(subject.topic, subject.days)
    var marks = subject.marks
    var counts: [Day: (n: Int, known: Int, beyond: Int)] = [:]
    for (at, measurement) in subject.measurements {
      let state = marks.mark(measurement, on: at.day)?.state
      var count = counts[at.day] ?? (0, 0, 0)
      count.n += 1
      count.known += state == nil ? 0 : 1
      count.beyond += state == nil || state == .within ? 0 : 1
      counts[at.day] = count
    }
    let found = counts.mapValues { CalendarFacts.Day(beyond: Share($0.beyond, of: $0.known), n: $0.n) }
    self.found = found
    facts = CalendarFacts(
      subject.topic, of: subject.days.count, days: Array(found.values), limits: counting,
      future: subject.future)
  }

  var stops: Int { subject.days.count }

  func readout(_ stop: Int) -> (words: String, day: Day?) {
    let day = subject.days.lowerBound.adding(days: stop)
    let when = day.words(from: subject.record.now.day)
    guard let found = found[day] else { return ("\(when): nothing measured", day) }
    guard let share = found.beyond.of > 0 ? found.beyond : nil,
      let limit = subject.record.countingText(subject.topic, day...day)
    else { return ("\(when): \(found.n) \(found.n == 1 ? "reading" : "readings")", day) }
    return ("\(when): \(share.text("reading")) \(limit)", day)
  }

  func legend(_ glyphs: Glyphs) -> [Legend.Item] {
    let none = Legend.Item(glyphs.gap, "not measured", tone: .muted)
    guard counting != nil else { return [Legend.Item(glyphs.within, "measured"), none] }
    let words = subject.topic.isPressure ? "at or above the limit" : "outside the limits"
    return [
      Legend.Item(glyphs.noneBeyond, "none \(words)", tone: .good),
      Legend.Item(glyphs.someBeyond, "up to half"), Legend.Item(glyphs.mostBeyond, "more", tone: .warning),
      Legend.Item(glyphs.allBeyond, "all", tone: .warning), none,
    ]
  }

  /// A week and the months above it, and where weeks are cut how many.
  func leastRows(width: Int, cursor: Int?) -> Int {
    let chart = chart(chosen: cursor)
    let rows = chart.rowLabels.count + 1
    return chart.shownColumns(Size(width: width, height: rows)) < chart.columns ? rows + 1 : rows
  }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    let chart = chart(chosen: cursor)
    let shown = chart.shownColumns(canvas.size)
    let isCut = shown < chart.columns && canvas.size.height > 1
    let place = Rect(
      x: 0, y: 0, width: canvas.size.width, height: canvas.size.height - (isCut ? 1 : 0))
    canvas.fill(Rect(canvas.size))
    canvas.inside(place) { chart.draw(on: &$0) }
    guard isCut else { return }
    canvas.write(
      "\(chart.shownColumns(place.size)) of \(chart.columns) weeks fit; the sentence counts all", x: 0,
      y: place.height, tone: .muted)
  }
}

extension CalendarDrawing {
  private func chart(chosen: Int?) -> CalendarChart {
    let (first, days) = (start.firstDay(of: subject.days.lowerBound), subject.days)
    let before = days.lowerBound.number - first.number
    let cells = (first...days.upperBound).map { day -> CalendarChart.Day? in
      days.contains(day) ? Self.cell(day, found[day]) : nil
    }
    let rows = (0..<7).map { first.adding(days: $0).weekdayText }
    let starts = Array(stride(from: first, through: days.upperBound, by: 7))
    let hasJanuary = starts.contains { $0.date.month == 1 && $0.date.day <= 7 }
    let months = starts.enumerated().compactMap { column, day -> (column: Int, text: String)? in
      column == 0 || day.date.day <= 7
        ? (column, monthText(day, isFirst: column == 0 && !hasJanuary)) : nil
    }
    return CalendarChart(
      rowLabels: rows, days: cells, columnLabels: months, chosen: chosen.map { $0 + before })
  }

  private static func cell(_ day: Day, _ found: CalendarFacts.Day?) -> CalendarChart.Day {
    guard let found else { return CalendarChart.Day(number: "\(day.date.day)") }
    let share = found.beyond
    let words =
      share.of > 0
      ? ["\(share.count) of \(share.of)", "\(share.count)/\(share.of)", "\(share.percentText) %"]
      : ["\(found.n) \(found.n == 1 ? "reading" : "readings")", "\(found.n)"]
    return CalendarChart.Day(
      share: share.percent.map { $0 / 100 }, count: found.n, number: "\(day.date.day)", words: words)
  }

  /// The month for over a calendar: `Nov`, with its year in January, and at the beginning where it is not this one.
  private func monthText(_ day: Day, isFirst: Bool) -> String {
    let name = String(day.shortText.drop { $0 != " " }.dropFirst())
    let isOther = isFirst && day.date.year != subject.record.now.day.date.year
    return day.date.month == 1 || isOther ? "\(name) \(day.date.year)" : name
  }
}
