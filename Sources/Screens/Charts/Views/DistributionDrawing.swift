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

  func leastRows(width: Int, cursor: Int?) -> Int { groups.reduce(-1) { $0 + $1.rows.count + 2 } }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    canvas.fill(Rect(canvas.size))
    var y = 0
    for group in groups {
      let rows = group.rows.map(Self.bar)
      let n = group.rows.first?.share.of ?? 0
      canvas.write("\(group.title), n \(n)", x: 0, y: y, tone: .muted, maxWidth: canvas.size.width)
      let height = min(rows.count, max(0, canvas.size.height - y - 1))
      canvas.inside(Rect(x: 0, y: y + 1, width: canvas.size.width, height: height)) { canvas in
        BarChart(rows: rows).draw(on: &canvas)
      }
      y += height + 2
    }
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
