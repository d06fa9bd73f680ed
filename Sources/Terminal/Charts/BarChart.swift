import Lettering

/// Shares as horizontal bars with their label and their text: distributions and comparisons.
package struct BarChart: Hashable, Sendable {
  /// One bar.
  package struct Row: Hashable, Sendable {
    /// What it is, at the left.
    package var label: String
    /// Its length from 0 to 1; beyond that it stops at the edge.
    package var share: Double
    /// What it says in words and numbers, at the right.
    package var text: String
    /// What it means.
    package var tone: Tone

    /// Makes a bar.
    package init(label: String, share: Double, text: String = "", tone: Tone = .normal) {
      self.label = label
      self.share = share
      self.text = text
      self.tone = tone
    }
  }

  /// The bars from the top.
  package var rows: [Row]

  /// The least room for a bar beside its label; in less the label stands above it.
  private static let leastBarWidth = 8

  /// Makes a chart.
  package init(rows: [Row]) {
    self.rows = rows
  }

  /// The rows of cells that it takes in so many columns.
  package func height(width: Int) -> Int { rows.count * (isSplit(width) ? 2 : 1) }

  /// Draws the bars over the whole canvas, each with its label before it or, where that leaves no room for a bar, above
  /// it; bars beyond its foot are left out.
  package func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    canvas.fill(Rect(canvas.size))
    let isSplit = isSplit(width)
    let start = isSplit ? 0 : longest + 2
    let bar = max(0, width - start - spaceForText)
    for (index, row) in rows.enumerated() {
      let y = isSplit ? 2 * index + 1 : index
      let label = Text.cut(row.label, width: width, ellipsis: canvas.glyphs.ellipsis)
      canvas.write(label, x: 0, y: isSplit ? y - 1 : y)
      canvas.write(
        Progress.bar(row.share, width: bar, glyphs: canvas.glyphs), x: start, y: y, tone: row.tone)
      canvas.write(row.text, x: start + (bar > 0 ? bar + 2 : 0), y: y)
    }
  }

  private var longest: Int { rows.map { Text.columns($0.label) }.max() ?? 0 }

  /// The columns of the longest text and the gap before it.
  private var spaceForText: Int {
    let text = rows.map { Text.columns($0.text) }.max() ?? 0
    return text > 0 ? text + 2 : 0
  }

  private func isSplit(_ width: Int) -> Bool { longest + 2 + Self.leastBarWidth + spaceForText > width }
}
