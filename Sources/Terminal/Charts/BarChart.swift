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

  /// The least room for a bar; in less, the label and the text stand alone.
  static let leastBarWidth = 4

  /// Makes a chart.
  package init(rows: [Row]) {
    self.rows = rows
  }

  /// Draws one bar a row over the whole canvas; rows beyond its foot are left out.
  package func draw(on canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(Rect(size))
    let longest = rows.map { Text.columns($0.label) }.max() ?? 0
    let text = rows.map { Text.columns($0.text) }.max() ?? 0
    let spaceForText = text > 0 ? text + 2 : 0
    let room = size.width - min(longest, size.width / 3) - 2 - spaceForText
    let bar = room < Self.leastBarWidth ? 0 : room
    let label = min(longest, bar > 0 ? size.width / 3 : size.width - spaceForText)
    let start = label + 2
    for (y, row) in rows.prefix(size.height).enumerated() {
      canvas.write(Text.cutWords(row.label, width: label, ellipsis: canvas.glyphs.ellipsis), x: 0, y: y)
      canvas.write(
        Progress.bar(row.share, width: bar, glyphs: canvas.glyphs), x: start, y: y, tone: row.tone)
      canvas.write(row.text, x: start + (bar > 0 ? bar + 2 : 0), y: y)
    }
  }
}
