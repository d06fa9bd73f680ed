/// How a tone looks: attributes and the numbers of colours.
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
  /// The colour behind them, or nil for the terminal's own background.
  package var ground: Int?

  /// Makes a style; without arguments, plain text.
  package init(
    isBold: Bool = false, isDim: Bool = false, isUnderlined: Bool = false, isReverse: Bool = false,
    color: Int? = nil, ground: Int? = nil
  ) {
    self.isBold = isBold
    self.isDim = isDim
    self.isUnderlined = isUnderlined
    self.isReverse = isReverse
    self.color = color
    self.ground = ground
  }
}

/// How many colours a terminal shows.
enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// None.
  case none
  /// The eight of its own theme.
  case eight
  /// 256, of which most are the same everywhere.
  case full
  /// Any colour by its own number, 0xRRGGBB.
  case direct

  init(colors: Int) {
    self = colors > 256 ? .direct : colors == 256 ? .full : colors >= 8 ? .eight : .none
  }
}

/// What decides how tones look: the theme, how many colours there are, and what lies behind the letters.
struct Look: Hashable, Sendable {
  var theme: Theme
  var depth: ColorDepth
  var backdrop: Backdrop

  init(_ depth: ColorDepth, _ theme: Theme = .standard, on backdrop: Backdrop = .unknown) {
    (self.theme, self.depth, self.backdrop) = (theme, depth, backdrop)
  }

  /// The one table from meaning to looks; the colours are the theme's.
  ///
  /// What matters most differs in an attribute too, which stays when colours are off.
  func style(_ tone: Tone, on ground: Ground = .plain) -> Style {
    var style = Style(color: color(of: tone), ground: self.ground(ground))
    switch tone {
    case .normal, .good: break
    case .muted: style.isDim = theme != .highContrast && style.color == nil
    case .accent: style.isBold = style.color == nil || !fitsBackdrop || theme == .highContrast
    case .heading, .bar: style.isBold = true
    case .warning:
      style.isBold = true
      // Without a colour of its own it would look like a heading.
      style.isUnderlined = theme == .highContrast && style.color == nil
    case .danger:
      style.isBold = true
      // Where danger cannot differ by its hue, it does by its ground.
      style.isReverse = depth == .none || theme != .standard
    case .selected: style.isReverse = true
    case .input: style.isUnderlined = true
    }
    // Exchanged, a ground would become the colour of letters that nobody chose it for.
    if style.isReverse { style.ground = nil }
    return style
  }

  /// Whether colours are used that are the same in every theme of a terminal.
  private var hasOwnColors: Bool { depth == .full || depth == .direct }
  /// Whether they are those that are meant for what lies behind them.
  private var fitsBackdrop: Bool { hasOwnColors && backdrop != .unknown }

  private func color(of tone: Tone) -> Int? {
    guard depth != .none, let color = theme.color(of: tone) else { return nil }
    guard hasOwnColors else { return color.eight }
    guard fitsBackdrop else { return color.middle.map(number) }
    return number(backdrop.isDark ? color.dark : color.light)
  }

  private func ground(_ ground: Ground) -> Int? {
    guard ground == .shade, fitsBackdrop else { return nil }
    let isPalette = depth == .full
    return backdrop.shade(isPalette: isPalette).map { isPalette ? Palette.nearest(to: $0) : Int($0) }
  }

  /// The number of a colour of the 256 on this terminal.
  private func number(_ number: Int) -> Int { depth == .direct ? Int(Palette.rgb(number)) : number }
}
