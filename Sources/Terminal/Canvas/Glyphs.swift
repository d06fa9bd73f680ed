/// The characters that pictures are made of; every one is one cell wide.
///
/// Chosen once: `unicode` where the terminal shows UTF-8, `ascii` everywhere else and for people whose font or
/// screen reader stumbles over line drawing.
public struct Glyphs: Hashable, Sendable {
  /// Line drawing, shapes and blocks of Unicode.
  public static let unicode = Glyphs(isASCII: false)
  /// Printable ASCII only.
  public static let ascii = Glyphs(isASCII: true)

  /// Whether every glyph is printable ASCII.
  public let isASCII: Bool

  /// A horizontal line.
  public var horizontal: Character { pick("─", "-") }
  /// A vertical line.
  public var vertical: Character { pick("│", "|") }
  /// The top left corner of a box.
  public var topLeft: Character { pick("╭", "+") }
  /// The top right corner of a box.
  public var topRight: Character { pick("╮", "+") }
  /// The bottom left corner of a box.
  public var bottomLeft: Character { pick("╰", "+") }
  /// The bottom right corner of a box.
  public var bottomRight: Character { pick("╯", "+") }
  /// Stands at the end of text that was cut.
  public var ellipsis: Character { pick("…", "~") }
  /// Stands before an item of a list, and for a middle value in charts.
  public var bullet: Character { pick("•", "*") }
  /// Stands before the chosen row.
  public var cursorMark: Character { pick("▸", ">") }
  /// Stands before a row that is marked for something to be done with it.
  public var marked: Character { pick("✓", "x") }
  /// A value above its range; the upper of a pair.
  public var above: Character { pick("▲", "^") }
  /// A value below its range; the upper of a pair.
  public var below: Character { pick("▼", "v") }
  /// A value within its range; the upper of a pair.
  public var within: Character { pick("●", "o") }
  /// A value above its range; the lower of a pair.
  public var aboveHollow: Character { pick("△", "^") }
  /// A value within its range; the lower of a pair.
  public var withinHollow: Character { pick("○", "o") }
  /// A value below its range; the lower of a pair.
  public var belowHollow: Character { pick("▽", "v") }
  /// Joins the two ends of a range.
  public var stem: Character { pick("│", "|") }
  /// A threshold drawn across a chart.
  public var rule: Character { pick("┈", "-") }
  /// A threshold drawn upright through a chart.
  public var uprightRule: Character { pick("┊", ":") }
  /// Where a round number meets the upright axis.
  public var axisTick: Character { pick("┤", "+") }
  /// Where a threshold meets the upright axis.
  public var axisRule: Character { pick("┼", "+") }
  /// The foot of the upright axis.
  public var axisCorner: Character { pick("└", "+") }
  /// Where a label meets the axis at the foot.
  public var axisMark: Character { pick("┬", "+") }
  /// Where the cursor stands on the axis at the foot.
  public var cursorFoot: Character { pick("◆", "#") }
  /// The middle of several values.
  public var median: Character { pick("━", "=") }
  /// A place without a value.
  public var gap: Character { pick("·", ".") }
  /// Levels from low to high, for sparklines.
  public var sparks: [Character] { isASCII ? Self.asciiSparks : Self.unicodeSparks }
  /// The filled part of a bar.
  public var full: Character { pick("█", "#") }
  /// The unfilled part of a bar.
  public var empty: Character { pick("░", ".") }
  /// Parts of a filled cell from one eighth to seven eighths; empty where there are none.
  public var parts: [Character] { isASCII ? Self.asciiParts : Self.unicodeParts }
}

extension Glyphs {
  private func pick(_ unicode: Character, _ ascii: Character) -> Character { isASCII ? ascii : unicode }

  private static let unicodeSparks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiSparks: [Character] = ["_", ",", "-", "=", "+", "*", "%", "#"]
  private static let unicodeParts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let asciiParts: [Character] = []
}
