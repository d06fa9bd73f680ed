import Alerts
import Lettering
import Model
import Report
import Statistics
import Terminal

/// The share of readings in each class as bars with their numbers.
struct DistributionDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let groups: [DistributionFacts.Group]

  /// Nil where there is nothing to count.
  init?(_ facts: DistributionFacts) {
    guard !facts.groups.isEmpty else { return nil }
    self.facts = facts
    groups = facts.groups
  }

  var stops: Int { 0 }
  func readout(_ stop: Int) -> (words: String, day: Day?) { ("", nil) }

  func leastRows(width: Int, cursor: Int?) -> Int {
    groups.reduce(-1) { $0 + Self.title($1, width).count + Self.bars($1).height(width: width) + 1 }
  }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    canvas.fill(Rect(canvas.size))
    var y = 0
    for group in groups {
      for line in Self.title(group, canvas.size.width) {
        canvas.write(line, x: 0, y: y, tone: .muted)
        y += 1
      }
      let bars = Self.bars(group)
      let height = bars.height(width: canvas.size.width)
      canvas.inside(Rect(x: 0, y: y, width: canvas.size.width, height: height)) { bars.draw(on: &$0) }
      y += height + 1
    }
  }

  private static func title(_ group: DistributionFacts.Group, _ width: Int) -> [String] {
    Text.wrap("\(group.title), n \(group.rows.first?.share.of ?? 0)", width: width)
  }

  private static func bars(_ group: DistributionFacts.Group) -> BarChart {
    BarChart(rows: group.rows.map(bar))
  }

  private static func bar(_ row: DistributionFacts.Row) -> BarChart.Row {
    BarChart.Row(
      label: row.label, share: (row.share.percent ?? 0) / 100,
      text: "\(padded(row.percentText, 4)) %  \(padded("\(row.share.count)", 4))",
      tone: Tone(row.severity))
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    Text.fit(text, width: width, align: .right)
  }
}
