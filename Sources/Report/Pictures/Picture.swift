/// A chart as SVG: what it shows in words, and its shapes.
///
/// Colours stand in the shapes themselves, so that every viewer has them; a style sheet may change them by class, as that
/// of a dark page does. Colour is never the only sign.
package struct Picture: Sendable {
  /// The heading.
  package let title: String
  /// The same in words and numbers, for who does not see it.
  package let words: String
  let size: Size
  let height: Double
  let shapes: [String]

  /// How wide a picture is: its words have one size in both, so that they can be read beside each other.
  enum Size: Double {
    /// As wide as the page.
    case wide = 640
    /// Half of that.
    case half = 360
  }

  private var width: Double { size.rawValue }

  /// A file of its own.
  package var svg: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(element(isAlone: true))\n"
  }

  /// The element for a page.
  func element(isAlone: Bool = false) -> String {
    let size = isAlone ? " width=\"\(Shape.number(width))\" height=\"\(Shape.number(height))\"" : ""
    let style = isAlone ? "<style>\(Palette.darkStyle)</style>\n" : ""
    let ground =
      isAlone ? "<rect class=\"ground\" width=\"100%\" height=\"100%\" fill=\"\(Palette.ground)\"/>\n" : ""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Shape.number(width)) \(Shape.number(height))"\(size) \
      role="img" aria-label="\(Markup.escaped(title))">
      <title>\(Markup.escaped(title))</title>
      <desc>\(Markup.escaped(words))</desc>
      \(style)\(ground)<g font-family="sans-serif" font-size="11">
      \(shapes.joined(separator: "\n"))
      </g>
      </svg>
      """
  }
}
