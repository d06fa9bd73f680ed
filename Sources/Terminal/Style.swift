/// How a tone looks: attributes and the number of a colour.
///
/// The background is always the terminal's own, so that light and dark screens both work.
public struct Style: Hashable, Sendable {
  /// Bold letters.
  public var isBold = false
  /// Faint letters.
  public var isDim = false
  /// Underlined.
  public var isUnderlined = false
  /// Letters and background exchanged.
  public var isReverse = false
  /// The colour of the letters in the terminal's own numbering, or nil for its default.
  public var color: Int?

  /// Makes a style; without arguments, plain text.
  public init(
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
  /// The one table from meaning to looks.
  ///
  /// The colours can be read on white and on black and told apart by people who see no difference between red and
  /// green; what matters most differs in an attribute too, which stays when colours are off.
  func style(_ depth: ColorDepth) -> Style {
    func color(_ full: Int, _ eight: Int?) -> Int? {
      switch depth {
      case .none: nil
      case .eight: eight
      case .full: full
      }
    }
    return switch self {
    case .normal: Style()
    case .muted: depth == .full ? Style(color: 244) : Style(isDim: true)
    case .accent: Style(isBold: depth != .full, color: color(32, 6))
    case .heading: Style(isBold: true)
    case .good: Style(color: color(30, 6))
    case .warning: Style(isBold: true, color: color(166, 5))
    case .danger: Style(isBold: true, isReverse: depth == .none, color: color(160, 1))
    case .selected: Style(isReverse: true)
    case .input: Style(isUnderlined: true)
    case .bar: Style(isBold: true)
    }
  }
}
