import Care
import Lettering
import Model
import Report
import Statistics
import Terminal

/// A row for each week, the latest first: its mean, how that differs from the week before, and on what it rests.
struct WeeksDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let weeks: WeekFacts
  private let scale: Quantity.Scale
  private let shares: [Share?]
  private let shareTitle: String

  init(_ subject: ChartSubject) {
    let weeks = WeekFacts(subject.series, start: subject.record.settings.weekStart)
    self.weeks = weeks
    facts = weeks
    scale = subject.scale
    var marks = subject.marks
    let first = subject.record.settings.weekStart.firstDay(of: subject.days.lowerBound).number
    var counts: [Int: (beyond: Int, n: Int)] = [:]
    for (at, measurement) in subject.measurements {
      guard let state = marks.mark(measurement, on: at.day)?.state else { continue }
      let week = (at.day.number - first) / 7
      let (beyond, n) = counts[week] ?? (0, 0)
      counts[week] = (beyond + (state == .within ? 0 : 1), n + 1)
    }
    shares = weeks.weeks.indices.map { week in counts[week].map { Share($0.beyond, of: $0.n) } }
    shareTitle = subject.topic.isPressure ? "at or above limit" : "outside limits"
  }

  var stops: Int { weeks.weeks.count }

  func readout(_ stop: Int) -> (words: String, day: Day?) {
    let week = weeks.weeks[stop]
    let share = shares[stop].map { ", \($0.text) \(shareTitle)" } ?? ""
    let change = week.change.map { ", \($0)\(scale.unit.spaced) against the week before" } ?? ""
    let mean =
      week.mean.map { "\(week.text)\(scale.unit.spaced) from \($0.coverage.text)" } ?? "nothing measured"
    return ("\(weeks.span(week.days)): \(mean)\(change)\(share)", week.days.lowerBound)
  }

  /// Some weeks and their titles; a cursor goes to the others.
  func leastRows(width: Int, cursor: Int?) -> Int {
    weeks.weeks.count <= Self.fewest ? weeks.weeks.count + 1 : Self.fewest + 2
  }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    let size = canvas.size
    let isNarrow = size.width < widthOfFigures
    let hasShares = shares.contains { $0 != nil } && size.width >= widthOfFigures + 16
    let bar = hasShares ? min(40, size.width - widthOfFigures) : 0
    let all = weeks.weeks.indices.reversed().map { row($0, bar: bar, isNarrow: isNarrow, canvas.glyphs) }
    let titles =
      [isNarrow ? "from" : "week", "average", "change", "n", "days"] + (hasShares ? [shareTitle] : [])
    let widths = isNarrow ? Self.narrow(titles, all) : [longestSpan, 11, 9, 6, 4] + (hasShares ? [bar] : [])
    // A column that has no room goes as a whole.
    let count = (0...widths.count).last { widths.prefix($0).reduce(0) { $0 + $1 + 2 } <= size.width } ?? 0
    let list = cursor.map { ListView(selection: weeks.weeks.count - 1 - $0) }
    let isCut = all.count + 1 > size.height && size.height > 2
    let place = Rect(x: 0, y: 0, width: size.width, height: size.height - (isCut ? 1 : 0))
    canvas.fill(Rect(size))
    Table(
      columns: zip(titles, widths).prefix(count).enumerated().map { index, column in
        Table.Column(column.0, width: .fixed(column.1), align: index == 0 || index == 5 ? .left : .right)
      },
      rows: all
    ).draw(on: &canvas, place, list: list)
    if isCut {
      canvas.write("\(place.height - 1) of \(all.count) weeks fit", x: 2, y: place.height, tone: .muted)
    }
  }

  private static let fewest = 5

  /// As wide as what stands in them.
  private static func narrow(_ titles: [String], _ rows: [[String]]) -> [Int] {
    titles.indices.map { column in
      ([titles] + rows).map { Text.columns($0[column]) }.max() ?? 0
    }
  }

  /// A year stands beside days that are not of this one.
  private var longestSpan: Int { max(16, weeks.weeks.map { weeks.span($0.days).count }.max() ?? 0) }
  private var widthOfFigures: Int { 42 + longestSpan }

  private func row(_ place: Int, bar: Int, isNarrow: Bool, _ glyphs: Glyphs) -> [String] {
    let week = weeks.weeks[place]
    let counts = week.mean.map { ["\($0.coverage.n)", "\($0.coverage.days)"] } ?? ["", ""]
    let share = shares[place].flatMap { share in
      share.percent.map { percent in
        Progress.text(percent / 100, width: max(0, bar - 12), glyphs: glyphs) + "  \(share.text)"
      }
    }
    let days = isNarrow ? weeks.span(week.days.lowerBound...week.days.lowerBound) : weeks.span(week.days)
    return [days, week.text, week.change ?? ""] + counts + [share ?? ""]
  }
}
