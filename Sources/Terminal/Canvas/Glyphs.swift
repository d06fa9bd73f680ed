/// The characters that pictures are made of; every one is one cell wide.
///
/// Chosen once: `unicode` where the terminal shows UTF-8, `blocks` where its font has no braille, `ascii` everywhere else
/// and for people whose font or screen reader stumbles over line drawing.
package struct Glyphs: Hashable, Sendable {
  /// How fine a line through values can be drawn.
  enum Pen: Hashable, Sendable {
    /// Two by four dots a cell.
    case braille
    /// Eight levels a cell.
    case blocks
    /// Three levels a cell.
    case ascii
  }

  /// Line drawing, shapes, blocks and braille of Unicode.
  package static let unicode = Glyphs(pen: .braille)
  /// The same without braille.
  package static let blocks = Glyphs(pen: .blocks)
  /// Printable ASCII only.
  package static let ascii = Glyphs(pen: .ascii)

  /// How fine a line is drawn.
  let pen: Pen
  /// Whether every glyph is printable ASCII.
  package var isASCII: Bool { pen == .ascii }

  /// A horizontal line.
  package var horizontal: Character { pick("─", "-") }
  /// A vertical line.
  package var vertical: Character { pick("│", "|") }
  /// The top left corner of a box.
  package var topLeft: Character { pick("╭", "+") }
  /// The top right corner of a box.
  package var topRight: Character { pick("╮", "+") }
  /// The bottom left corner of a box.
  package var bottomLeft: Character { pick("╰", "+") }
  /// The bottom right corner of a box.
  package var bottomRight: Character { pick("╯", "+") }
  /// Stands at the end of text that was cut.
  package var ellipsis: Character { pick("…", "~") }
  /// Stands before an item of a list, and for a middle value in charts.
  package var bullet: Character { pick("•", "*") }
  /// Stands before the chosen row.
  package var cursorMark: Character { pick("▸", ">") }
  /// Stands before a row that is marked for something to be done with it.
  package var marked: Character { pick("✓", "x") }
  /// A value above its range; the upper of a pair.
  package var above: Character { pick("▲", "^") }
  /// A value below its range; the upper of a pair.
  package var below: Character { pick("▼", "v") }
  /// A value within its range; the upper of a pair.
  package var within: Character { pick("●", "o") }
  /// A value above its range; the lower of a pair.
  package var aboveHollow: Character { pick("△", "^") }
  /// A value within its range; the lower of a pair.
  package var withinHollow: Character { pick("○", "o") }
  /// A value below its range; the lower of a pair.
  package var belowHollow: Character { pick("▽", "v") }
  /// Joins the two ends of a range.
  package var stem: Character { pick("│", "|") }
  /// A threshold drawn across a chart.
  package var rule: Character { pick("┈", "-") }
  /// A threshold drawn upright through a chart.
  package var uprightRule: Character { pick("┊", ":") }
  /// Where a round number meets the upright axis.
  package var axisTick: Character { pick("┤", "+") }
  /// Where a threshold meets the upright axis.
  package var axisRule: Character { pick("┼", "+") }
  /// The foot of the upright axis.
  package var axisCorner: Character { pick("└", "+") }
  /// Where a label meets the axis at the foot.
  package var axisMark: Character { pick("┬", "+") }
  /// Where the cursor stands on the axis at the foot.
  var cursorFoot: Character { pick("◆", "#") }
  /// The middle of several values.
  package var median: Character { pick("━", "=") }
  /// A place without a value.
  package var gap: Character { pick("·", ".") }
  /// Half of all values, around the middle.
  package var innerBand: Character { pick("▓", ":") }
  /// Nearly all values.
  package var outerBand: Character { pick("░", ".") }
  /// A day of which no reading is beyond its limits.
  package var noneBeyond: Character { pick("░", "-") }
  /// A day of which up to half are.
  package var someBeyond: Character { pick("▒", "+") }
  /// A day of which more than half are.
  package var mostBeyond: Character { pick("▓", "*") }
  /// A day of which all are.
  package var allBeyond: Character { pick("█", "#") }
  /// Levels of a line from the lowest in a cell to the highest.
  var levels: [Character] { isASCII ? Self.asciiLevels : Self.unicodeSparks }
  /// Levels from low to high, for sparklines.
  package var sparks: [Character] { isASCII ? Self.asciiSparks : Self.unicodeSparks }
  /// The filled part of a bar.
  package var full: Character { pick("█", "#") }
  /// The unfilled part of a bar.
  package var empty: Character { pick("░", ".") }
  /// Parts of a filled cell from one eighth to seven eighths; empty where there are none.
  package var parts: [Character] { isASCII ? Self.asciiParts : Self.unicodeParts }
}

extension Glyphs {
  private func pick(_ unicode: Character, _ ascii: Character) -> Character { isASCII ? ascii : unicode }

  private static let asciiLevels: [Character] = [".", "-", "'"]
  private static let unicodeSparks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiSparks: [Character] = ["_", ",", "-", "=", "+", "*", "%", "#"]
  private static let unicodeParts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let asciiParts: [Character] = []
}
