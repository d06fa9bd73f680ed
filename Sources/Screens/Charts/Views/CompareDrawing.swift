import Care
import Lettering
import Model
import Report
import Statistics
import Terminal

/// These days beside as many before them, number by number.
struct CompareDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let compare: CompareFacts
  private let rows: [[String]]

  /// `before` are the readings of as many days before those of the subject.
  init(_ subject: ChartSubject, before: ChartSubject) {
    let compare = CompareFacts(subject.series, before: before.series)
    self.compare = compare
    facts = compare
    let windows = DayWindows(subject.record.settings)
    let halves = [compare.this, compare.before].map { HalvesFacts($0, windows: windows) }
    func row(_ label: String, _ means: [ChartMean?]) -> [String] {
      let (mean, old) = (means[0], means[1])
      let change = mean.flatMap { mean in old.map { compare.this.difference(mean, minus: $0) } }
      return [label] + means.map { $0.map(compare.this.text) ?? "-" } + [change ?? ""]
    }
    func count(_ label: String, _ number: (ChartMean) -> Int) -> [String] {
      [label] + [compare.mean, compare.meanBefore].map { "\($0.map(number) ?? 0)" } + [""]
    }
    rows = [
      row("average", [compare.mean, compare.meanBefore]),
      row("morning", halves.map { compare.this.mean($0.morning) }),
      row("evening", halves.map { compare.this.mean($0.evening) }),
      count("readings", \.coverage.n), count("days", \.coverage.days),
      Self.beyond([subject, before]),
    ].compactMap(\.self)
  }

  var stops: Int { 0 }
  func readout(_ stop: Int) -> (words: String, day: Day?) { ("", nil) }

  func leastRows(width: Int, cursor: Int?) -> Int {
    rows.count + 1 + (width < Self.wideEnough(spans) ? 3 : 0)
  }

  private var spans: [String] {
    [compare.this, compare.before].map { $0.days.shortText(from: $0.today) }
  }

  private static func widest(_ spans: [String]) -> Int { max(16, spans.map(Text.columns).max() ?? 0) }

  private static func wideEnough(_ spans: [String]) -> Int { 2 + 4 * (widest(spans) + 2) }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    let spans = spans
    let wide = [compare.this.unit] + spans + ["difference"]
    let width = Self.widest(spans)
    canvas.fill(Rect(canvas.size))
    guard canvas.size.width < Self.wideEnough(spans) else {
      return draw(wide, rows, widths: wide.map { _ in width }, Rect(canvas.size), on: &canvas)
    }
    // The days stand above the table, so that none is cut; the sentence below has the differences.
    for (y, line) in zip(["these days", "before"], spans).enumerated() {
      canvas.write("\(Text.fit(line.0, width: 10)) \(line.1)", x: 0, y: y, tone: .muted)
    }
    let numbers = Self.longestNumber
    let hasDifference = canvas.size.width >= 2 + 4 * (numbers + 2)
    let titles = [compare.this.unit, "these days", "before", "difference"]
    let place = Rect(x: 0, y: 3, width: canvas.size.width, height: max(0, canvas.size.height - 3))
    let count = hasDifference ? 4 : 3
    let room = canvas.size.width - 2 - (numbers + 2)
    let column = hasDifference ? numbers : min(numbers, (room - 2) / 2)
    draw(
      Array(titles.prefix(count)), rows.map { Array($0.prefix(count)) },
      widths: [numbers] + Array(repeating: column, count: count - 1), place, on: &canvas)
  }

  /// A mean with tenths of both pressures, `134.9/84.9`, or a count with its share.
  private static let longestNumber = 11

  private func draw(
    _ titles: [String], _ rows: [[String]], widths: [Int], _ place: Rect, on canvas: inout Canvas
  ) {
    let columns = zip(titles, widths).enumerated().map { index, column in
      Table.Column(column.0, width: .fixed(column.1), align: index == 0 ? .left : .right)
    }
    Table(columns: columns, rows: rows).draw(on: &canvas, place, list: nil)
  }

  /// How many readings lie beyond the limits of their days; nil for topics of which nothing is said.
  private static func beyond(_ subjects: [ChartSubject]) -> [String]? {
    let shares = subjects.map { subject -> Share in
      var marks = subject.marks
      let known = subject.measurements.compactMap { marks.mark($0.measurement, on: $0.at.day)?.state }
      return Share(known.count { $0 != .within }, of: known.count)
    }
    guard shares.contains(where: { $0.of > 0 }) else { return nil }
    let isPressure = subjects.first?.topic.isPressure == true
    return [isPressure ? "at or above" : "outside"] + shares.map { "\($0.count) (\($0.percentText) %)" } + [
      ""
    ]
  }
}
