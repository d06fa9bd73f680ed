import Lettering

/// Labelled lines as plain text in a width: labels in a column, long texts wrapped beside it.
package enum TextBlock {
  /// The lines, each label with its text beside it; from 28 columns on none is wider than `width`.
  package static func lines(_ lines: [SummaryLine], width: Int) -> [String] {
    let widest = lines.map { Text.columns($0.label) }.max() ?? 0
    let labelWidth = min(widest, width / 2)
    let textWidth = max(width - labelWidth - 4, 10)
    return lines.flatMap { line in
      // Labels keep their spaces: some are set in below others.
      let labels = Text.rows(line.label, width: labelWidth)
      let rows = wrap(line.text, width: textWidth)
      return (0..<max(labels.count, rows.count)).map { row in
        let label = row < labels.count ? labels[row] : ""
        return row < rows.count
          ? "  \(Text.fit(label, width: labelWidth))  \(rows[row])" : "  \(label)"
      }
    }
  }

  /// Breaks a text between words, and a word longer than the width between its characters.
  ///
  /// What begins a line of a page is the page's own: a line break in a person's words is shown as a sign.
  static func wrap(_ text: String, width: Int) -> [String] { Text.wrap(Text.visible(text), width: width) }
}
