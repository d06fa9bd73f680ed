/// How a tone looks: attributes and the number of a colour.
///
/// The background is always the terminal's own, so that light and dark screens both work.
package struct Style: Hashable, Sendable {
  /// Bold letters.
  package var isBold = false
  /// Faint letters.
  var isDim = false
  /// Underlined.
  package var isUnderlined = false
  /// Letters and background exchanged.
  package var isReverse = false
  /// The colour of the letters in the terminal's own numbering, or nil for its default.
  package var color: Int?

  /// Makes a style; without arguments, plain text.
  package init(
    isBold: Bool = false, isDim: Bool = false, isUnderlined: Bool = false, isReverse: Bool = false,
    color: Int? = nil
  ) {
    self.isBold = isBold
    self.isDim = isDim
    self.isUnderlined = isUnderlined
    self.isReverse = isReverse
    self.color = color
  }
}

/// How many colours a terminal shows.
enum ColorDepth: Hashable, Sendable, CaseIterable {
  case none, eight, full

  init(colors: Int) {
    self = colors >= 256 ? .full : (colors >= 8 ? .eight : .none)
  }
}

extension Tone {
  /// The one table from meaning to looks; the colours are the theme's.
  ///
  /// What matters most differs in an attribute too, which stays when colours are off.
  func style(_ depth: ColorDepth, _ theme: Theme = .standard) -> Style {
    var style = Style(color: color(depth, theme))
    switch self {
    case .normal, .good: break
    case .muted: style.isDim = theme != .highContrast && style.color == nil
    case .accent: style.isBold = depth != .full || theme == .highContrast
    case .heading, .warning, .bar: style.isBold = true
    case .danger:
      style.isBold = true
      // Where danger cannot differ by its hue, it does by its ground.
      style.isReverse = depth == .none || theme != .standard
    case .selected: style.isReverse = true
    case .input: style.isUnderlined = true
    }
    return style
  }

  private func color(_ depth: ColorDepth, _ theme: Theme) -> Int? {
    guard let color = theme.color(of: self) else { return nil }
    switch depth {
    case .none: return nil
    case .eight: return color.eight
    case .full: return color.full
    }
  }
}
