/// A set of colours for the screens; each can be read on a light and on a dark background.
package enum Theme: String, Sendable, CaseIterable {
  /// Quiet colours; what matters differs in an attribute too.
  case standard = "default"
  /// Nothing faint, and the strongest colours there are.
  case highContrast = "high-contrast"
  /// Blue for good, orange for what needs a look: told apart with any kind of colour vision.
  case colorBlind = "colour-blind"

  /// The numbers of a tone's colour with 256 colours and with 8 (nil: the terminal's own); nil for no colour at all.
  func color(of tone: Tone) -> (full: Int, eight: Int?)? {
    switch (self, tone) {
    case (.standard, .muted): (244, nil)
    case (.standard, .accent): (32, 6)
    case (.standard, .good): (30, 6)
    case (.standard, .warning): (166, 5)
    case (.standard, .danger): (196, 1)
    case (.highContrast, .accent): (63, 4)
    case (.highContrast, .good): (28, 2)
    case (.highContrast, .warning): (163, 5)
    case (.highContrast, .danger): (196, 1)
    case (.colorBlind, .muted): (244, nil)
    case (.colorBlind, .accent): (32, 6)
    case (.colorBlind, .good): (33, 4)
    case (.colorBlind, .warning): (130, 3)
    case (.colorBlind, .danger): (166, 3)
    default: nil
    }
  }
}
