import Lettering
import Statistics

extension ClinicReport {
  /// How many lines and columns the text form has at most: a portal's message box, one screen.
  package static let textSize = (lines: 25, columns: 78)

  /// The report as plain text of at most ``textSize``.
  ///
  /// What finds no room gives way by its rank, and the page says how much that is. With `isASCII`, printable ASCII alone.
  package func text(isASCII: Bool = false) -> String {
    let all = blocks.indices.flatMap { block in
      blocks[block].lines.indices.map { (block: block, line: $0, rank: blocks[block].lines[$0].rank) }
    }
    var shown = Array(repeating: Set<Int>(), count: blocks.count)
    var left = all.count
    // By rank, and of one rank in order: what still fits goes in, also behind something longer that did not.
    for place in all.sorted(by: { ($0.rank, $0.block, $0.line) < ($1.rank, $1.block, $1.line) }) {
      shown[place.block].insert(place.line)
      if rows(shown, left: left - 1).count <= Self.textSize.lines {
        left -= 1
      } else {
        shown[place.block].remove(place.line)
      }
    }
    return rows(shown, left: left).map { isASCII ? Text.ascii($0) : $0 }.joined(separator: "\n")
  }

  private func rows(_ shown: [Set<Int>], left: Int) -> [String] {
    head + zip(blocks, shown).flatMap { Self.rows($0, $1) } + tail(left: left)
  }

  private var head: [String] {
    TextBlock.wrap(title.uppercased(), width: Self.textSize.columns)
      + [name].compactMap(\.self).flatMap {
        TextBlock.wrap($0, width: Self.textSize.columns)
      }
  }

  private func tail(left: Int) -> [String] {
    let more =
      left == 0
      ? nil : "\(left) more \(left == 1 ? "line is" : "lines are") in the long form, with charts and sources."
    let words = [more, withoutText].compactMap(\.self).joined(separator: " ")
    return (words.isEmpty ? [] : TextBlock.wrap(words, width: Self.textSize.columns))
      + TextBlock.wrap(foot, width: Self.textSize.columns)
  }

  private static let labelWidth = 15

  /// The lines of a block that are shown, its title in the place of the first label.
  private static func rows(_ block: ReportBlock, _ shown: Set<Int>) -> [String] {
    shown.sorted().enumerated().flatMap { index, place in
      let line = block.lines[place]
      let label = index == 0 ? block.label : line.label.isEmpty ? "" : "  \(line.label)"
      // In the place of a label that says no more than the title, the title alone does.
      let isSaid = place == 0 || line.label.isEmpty
      let text = index == 0 && !isSaid ? "\(line.label): \(line.text)" : line.text
      let rows = TextBlock.wrap(text, width: textSize.columns - labelWidth - 2)
      return rows.enumerated().map { row, words in
        "\(Text.fit(row == 0 ? label : "", width: labelWidth))  \(words)"
      }
    }
  }
}
