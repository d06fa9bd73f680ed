import Lettering

/// What the signs of a picture mean, in a line or two below it.
package enum Legend {
  /// A sign and what it means.
  package struct Item: Hashable, Sendable {
    /// The sign.
    package var sign: String
    /// What it means.
    package var words: String
    /// The tone in which the picture shows it.
    package var tone: Tone
    /// Whether it lies behind what is drawn.
    package var isGround: Bool

    /// Makes an item.
    package init(_ sign: String, _ words: String, tone: Tone = .normal, isGround: Bool = false) {
      self.sign = sign
      self.words = words
      self.tone = tone
      self.isGround = isGround
    }

    /// Makes an item of one character.
    package init(_ sign: Character, _ words: String, tone: Tone = .normal) {
      self.init(String(sign), words, tone: tone)
    }

    fileprivate var columns: Int { Text.columns(sign) + 1 + Text.columns(words) }
  }

  /// The items of each line in a width, at most so many lines; an item that does not fit into them is left out whole.
  package static func lines(_ items: [Item], width: Int, most: Int = 2) -> [[Item]] {
    var lines: [[Item]] = []
    var used = 0
    for item in items where item.columns <= width {
      if !lines.isEmpty, used + gap + item.columns <= width {
        lines[lines.count - 1].append(item)
        used += gap + item.columns
      } else if lines.count < most {
        lines.append([item])
        used = item.columns
      }
    }
    return lines
  }

  /// Draws lines from row `y` on.
  package static func draw(_ lines: [[Item]], on canvas: inout Canvas, x: Int, y: Int) {
    for (row, line) in lines.enumerated() {
      var x = x
      for item in line {
        let sign = canvas.write(item.sign, x: x, y: y + row, tone: item.tone)
        if item.isGround { canvas.ground(Rect(x: x, y: y + row, width: sign, height: 1), .shade) }
        canvas.write(item.words, x: x + sign + 1, y: y + row, tone: .muted)
        x += item.columns + gap
      }
    }
  }

  private static let gap = 3
}
