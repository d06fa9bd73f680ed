import Care
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

  func draw(on canvas: inout Canvas, cursor: Int?) {
    let spans = [compare.this, compare.before].map { $0.days.shortText(from: $0.today) }
    let titles = [compare.this.unit] + spans + ["difference"]
    let isNarrow = canvas.size.width < 70
    // A span of another year is longer than one of this.
    let longest = spans.map(\.count).max() ?? 0
    let width: Table.Width = isNarrow || 4 * (longest + 2) > canvas.size.width ? .flexible : .fixed(max(16, longest))
    Table(
      columns: titles.enumerated().map { Table.Column($1, width: width, align: $0 == 0 ? .left : .right) },
      rows: rows
    ).draw(on: &canvas, Rect(canvas.size), list: nil)
  }

  /// How many readings lie beyond their limits; nil for topics of which nothing is said.
  private static func beyond(_ subjects: [ChartSubject]) -> [String]? {
    let shares = subjects.map { subject -> Share in
      var marks = subject.marks
      let known = subject.measurements.compactMap { marks.mark($0.measurement, on: $0.at.day)?.state }
      return Share(known.count { $0 != .within }, of: known.count)
    }
    guard shares.contains(where: { $0.of > 0 }) else { return nil }
    let isPressure = subjects.first?.topic.isPressure == true
    return [isPressure ? "at or above" : "outside limits"]
      + shares.map { "\($0.count) (\($0.percentText) %)" } + [""]
  }
}
