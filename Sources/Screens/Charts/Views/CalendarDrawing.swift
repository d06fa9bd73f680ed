import Care
import Model
import Report
import Statistics
import Terminal

/// A mark for each day: the letter or shape of its most severe reading.
struct CalendarDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let subject: ChartSubject
  private let start: WeekStart
  fileprivate let found: [Day: DayClass]

  fileprivate struct DayClass {
    var n = 0
    var worst: ClassLetter?
  }

  init(_ subject: ChartSubject) {
    self.subject = subject
    start = subject.record.settings.weekStart
    var found: [Day: DayClass] = [:]
    let targets = subject.record.targets
    var classes = ByValue(subject.topic) { ClassLetter($0, targets) }
    for (at, measurement) in subject.measurements {
      found[at.day, default: DayClass()].add(classes[measurement])
    }
    self.found = found
    let days = Dictionary(grouping: found.values.compactMap(\.worst)) { $0 }.mapValues(\.count)
    let rows = days.sorted { ($0.key.rank, $0.key.words) > ($1.key.rank, $1.key.words) }.map { found, days in
      CalendarFacts.Row(letter: found.letter, words: found.words, id: found.id, days: days)
    }
    facts = CalendarFacts(
      subject.topic, days: subject.days.count, n: found.values.reduce(0) { $0 + $1.n },
      measured: found.count,
      rows: rows, future: subject.future)
  }

  var stops: Int { subject.days.count }

  func readout(_ stop: Int) -> (words: String, day: Day?) {
    let day = subject.days.lowerBound.adding(days: stop)
    guard let found = found[day] else {
      return ("\(day.words(from: subject.record.now.day)): nothing measured", day)
    }
    let count = "\(found.n) \(found.n == 1 ? "reading" : "readings")"
    let worst = found.worst.map { ", the most severe \($0.words)" } ?? ""
    return ("\(day.words(from: subject.record.now.day)): \(count)\(worst)", day)
  }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    let chart = chart(chosen: cursor)
    chart.draw(on: &canvas)
    let shown = chart.shownColumns(width: canvas.size.width)
    guard shown < chart.columns, canvas.size.height > chart.height else { return }
    canvas.write(
      "\(shown) of \(chart.columns) weeks fit; the sentence counts all", x: 0, y: chart.height + 1,
      tone: .muted)
  }
}

extension CalendarDrawing {
  private func chart(chosen: Int?) -> CalendarChart {
    let (first, days) = (start.firstDay(of: subject.days.lowerBound), subject.days)
    let before = days.lowerBound.number - first.number
    let cells = (first...days.upperBound).map { day -> CalendarChart.Day? in
      guard days.contains(day) else { return nil }
      return found[day].map { day in
        CalendarChart.Day(
          state: day.worst?.state ?? .within, tone: day.worst?.tone ?? .normal, letter: day.worst?.letter)
      } ?? CalendarChart.Day()
    }
    let rows = (0..<7).map { first.adding(days: $0).weekdayText }
    let columns = stride(from: first, through: days.upperBound, by: 7).enumerated()
    let months = columns.compactMap { column, day -> (column: Int, text: String)? in
      column == 0 || day.date.day <= 7 ? (column, day.monthText) : nil
    }
    return CalendarChart(
      rowLabels: rows, days: cells, columnLabels: months, chosen: chosen.map { $0 + before })
  }
}

extension CalendarDrawing.DayClass {
  fileprivate mutating func add(_ other: ClassLetter?) {
    n += 1
    if let other, worst.map({ $0.rank < other.rank }) ?? true { worst = other }
  }
}

extension Day {
  /// The month for over a calendar: `Nov`, in January with the year.
  fileprivate var monthText: String {
    let name = String(shortText.drop { $0 != " " }.dropFirst())
    return date.month == 1 ? "\(name) \(date.year)" : name
  }
}
