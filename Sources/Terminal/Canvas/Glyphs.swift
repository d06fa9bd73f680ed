/// The characters that pictures are made of; every one is one cell wide.
///
/// Chosen once: `unicode` where the terminal shows UTF-8, `ascii` everywhere else and for people whose font or
/// screen reader stumbles over line drawing.
public struct Glyphs: Hashable, Sendable {
  /// A horizontal line.
  public let horizontal: Character
  /// A vertical line.
  public let vertical: Character
  /// The top left corner of a box.
  public let topLeft: Character
  /// The top right corner of a box.
  public let topRight: Character
  /// The bottom left corner of a box.
  public let bottomLeft: Character
  /// The bottom right corner of a box.
  public let bottomRight: Character
  /// Stands at the end of text that was cut.
  public let ellipsis: Character
  /// Stands before an item of a list, and for a middle value in charts.
  public let bullet: Character
  /// Stands before the chosen row.
  public let cursorMark: Character
  /// A value above its range; the upper of a pair.
  public let above: Character
  /// A value below its range; the upper of a pair.
  public let below: Character
  /// A value within its range; the upper of a pair.
  public let within: Character
  /// A value above its range; the lower of a pair.
  public let aboveHollow: Character
  /// A value within its range; the lower of a pair.
  public let withinHollow: Character
  /// A value below its range; the lower of a pair.
  public let belowHollow: Character
  /// Joins the two ends of a range.
  public let stem: Character
  /// A threshold drawn across a chart.
  public let rule: Character
  /// A threshold drawn upright through a chart.
  public let uprightRule: Character
  /// Where a round number meets the upright axis.
  public let axisTick: Character
  /// Where a threshold meets the upright axis.
  public let axisRule: Character
  /// The foot of the upright axis.
  public let axisCorner: Character
  /// Where a label meets the axis at the foot.
  public let axisMark: Character
  /// A place without a value.
  public let gap: Character
  /// Levels from low to high, for sparklines.
  public let sparks: [Character]
  /// The filled part of a bar.
  public let full: Character
  /// The unfilled part of a bar.
  public let empty: Character
  /// Parts of a filled cell from one eighth to seven eighths; empty where there are none.
  public let parts: [Character]

  /// Line drawing, shapes and blocks of Unicode.
  public static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯",
    ellipsis: "…", bullet: "•", cursorMark: "▸", above: "▲", below: "▼", within: "●", aboveHollow: "△",
    withinHollow: "○", belowHollow: "▽", stem: "│", rule: "┈", uprightRule: "┊", axisTick: "┤", axisRule: "┼",
    axisCorner: "└", axisMark: "┬", gap: "·", sparks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], full: "█",
    empty: "░", parts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"])

  /// Printable ASCII only.
  public static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    ellipsis: "~", bullet: "*", cursorMark: ">", above: "^", below: "v", within: "o", aboveHollow: "^",
    withinHollow: "o", belowHollow: "v", stem: "|", rule: "-", uprightRule: ":", axisTick: "+", axisRule: "+",
    axisCorner: "+", axisMark: "+", gap: ".", sparks: ["_", ".", "-", "=", "+", "*", "%", "#"], full: "#",
    empty: ".", parts: [])
}
