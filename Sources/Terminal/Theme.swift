/// A set of colours for the screens; what matters differs in an attribute too.
package enum Theme: String, Sendable, CaseIterable {
  /// Quiet colours.
  case standard = "default"
  /// Nothing faint, and the strongest colours there are.
  case highContrast = "high-contrast"
  /// Blue for good, orange for what needs a look: told apart with any kind of colour vision.
  case colorBlind = "colour-blind"

  /// The numbers of a tone's colour: of 256 on dark and on light backgrounds and where the background is not known, and
  /// of the terminal's own eight (nil: as plain text); nil for no colour at all.
  ///
  /// No single colour can be read well on white and on black and on what lies between, so that there are two for each
  /// tone, each with a contrast of 4.5 or more on the backgrounds of the common themes. Where the background is not known
  /// there is a third, of middle lightness, with 4 or more on white and on black; a test holds them to it. The eight are
  /// what each terminal's theme makes of them, so that high contrast does without.
  func color(of tone: Tone) -> (dark: Int, light: Int, middle: Int?, eight: Int?)? {
    switch (self, tone) {
    case (.standard, .muted), (.colorBlind, .muted): (250, 241, 243, nil)
    case (.standard, .accent): (117, 25, 30, 6)
    case (.standard, .good): (115, 23, 29, 6)
    case (.standard, .warning): (215, 94, 130, 5)
    case (.standard, .danger): (210, 124, 161, 1)
    case (.highContrast, .accent): (159, 18, nil, nil)
    case (.highContrast, .good): (157, 22, nil, nil)
    case (.highContrast, .warning): (222, 54, nil, nil)
    case (.highContrast, .danger): (224, 88, nil, nil)
    case (.colorBlind, .accent): (117, 25, 30, 6)
    case (.colorBlind, .good): (111, 26, 63, 4)
    case (.colorBlind, .warning): (215, 94, 130, 3)
    case (.colorBlind, .danger): (215, 94, 130, 3)
    default: nil
    }
  }
}
