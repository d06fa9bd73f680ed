/// Labelled lines as plain text in a width: labels in a column, long texts wrapped beside it.
public enum TextBlock {
  /// The lines, each label with its text beside it.
  public static func lines(_ lines: [SummaryLine], width: Int) -> [String] {
    let labelWidth = min(lines.map(\.label.count).max() ?? 0, width / 2)
    let indent = labelWidth + 4
    return lines.flatMap { line in
      let rows = wrap(line.text, width: max(width - indent, 10))
      let label = "  " + line.label + String(repeating: " ", count: max(0, labelWidth - line.label.count) + 2)
      return rows.enumerated().map { $0 == 0 ? label + $1 : String(repeating: " ", count: indent) + $1 }
    }
  }

  /// Breaks a text between words; a word longer than the width stands alone and whole.
  static func wrap(_ text: String, width: Int) -> [String] {
    var rows: [String] = []
    for word in text.split(separator: " ") {
      if let last = rows.last, last.count + 1 + word.count <= width {
        rows[rows.count - 1] = "\(last) \(word)"
      } else {
        rows.append(String(word))
      }
    }
    return rows.isEmpty ? [""] : rows
  }
}
