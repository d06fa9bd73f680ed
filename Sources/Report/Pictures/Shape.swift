import Statistics

/// The few shapes of which pictures are made, as SVG.
enum Shape {
  /// A number in tenths, without what says nothing.
  static func number(_ value: Double) -> String {
    let text = value.text(places: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A filled rectangle.
  static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ role: Palette.Role) -> String
  {
    "<rect class=\"\(role.rawValue)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(max(width, 0)))\" "
      + "height=\"\(number(max(height, 0)))\" fill=\"\(Palette.colour(role))\"/>"
  }

  /// A straight line.
  static func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ role: Palette.Role, width: Double = 1,
    isDashed: Bool = false
  ) -> String {
    "<line class=\"\(role.rawValue)-line\" x1=\"\(number(from.x))\" y1=\"\(number(from.y))\" x2=\"\(number(to.x))\" "
      + "y2=\"\(number(to.y))\" stroke=\"\(Palette.colour(role))\" stroke-width=\"\(number(width))\""
      + (isDashed ? " stroke-dasharray=\"4 3\"" : "") + "/>"
  }

  /// A line through points.
  static func path(_ points: [(x: Double, y: Double)], _ role: Palette.Role, width: Double = 1.5) -> String {
    guard points.count > 1 else {
      return points.first.map { circle($0, 1.5, role) } ?? ""
    }
    return "<polyline class=\"\(role.rawValue)-line\" points=\"\(joined(points))\" fill=\"none\" "
      + "stroke=\"\(Palette.colour(role))\" stroke-width=\"\(number(width))\" stroke-linejoin=\"round\"/>"
  }

  /// A filled area within points.
  static func area(_ points: [(x: Double, y: Double)], _ role: Palette.Role) -> String {
    "<polygon class=\"\(role.rawValue)\" points=\"\(joined(points))\" fill=\"\(Palette.colour(role))\"/>"
  }

  /// A dot.
  static func circle(_ at: (x: Double, y: Double), _ radius: Double, _ role: Palette.Role) -> String {
    "<circle class=\"\(role.rawValue)\" cx=\"\(number(at.x))\" cy=\"\(number(at.y))\" r=\"\(number(radius))\" "
      + "fill=\"\(Palette.colour(role))\"/>"
  }

  /// A triangle that points up or down.
  static func triangle(_ at: (x: Double, y: Double), isUp: Bool, _ role: Palette.Role) -> String {
    let tip = isUp ? -4.0 : 4.0
    return area([(at.x - 3.5, at.y - tip / 2), (at.x + 3.5, at.y - tip / 2), (at.x, at.y + tip)], role)
  }

  /// Where words stand beside their place.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// Words.
  static func words(
    _ text: String, at: (x: Double, y: Double), _ anchor: Anchor = .start, _ role: Palette.Role = .ink
  ) -> String {
    "<text class=\"\(role.rawValue)\" x=\"\(number(at.x))\" y=\"\(number(at.y))\" text-anchor=\"\(anchor.rawValue)\" "
      + "fill=\"\(Palette.colour(role))\">\(Markup.escaped(text))</text>"
  }

  private static func joined(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }
}
