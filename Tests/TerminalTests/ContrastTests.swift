import Testing

@testable import Terminal

/// Every colour can be read on the background it is chosen for; the contrast is that of WCAG 2.2, 4.5 for text.
@Suite struct ContrastTests {
  /// A background that people have.
  struct Background: Sendable, CustomTestStringConvertible {
    let name: String
    let color: UInt32
    var testDescription: String { name }
  }

  /// White, black, and what the common themes of terminals make of them.
  static let backgrounds: [Background] = [
    ("white", 0xFFFFFF), ("black", 0x000000), ("Solarized light", 0xFDF6E3), ("Solarized dark", 0x002B36),
    ("Gruvbox light", 0xFBF1C7), ("Gruvbox light, hard", 0xF9F5D7), ("Gruvbox light, soft", 0xF2E5BC),
    ("Gruvbox dark", 0x282828), ("Gruvbox dark, hard", 0x1D2021), ("Gruvbox dark, soft", 0x32302F),
    ("Dracula", 0x282A36), ("Nord", 0x2E3440), ("Nord light", 0xE5E9F0), ("One Dark", 0x282C34),
    ("One Light", 0xFAFAFA), ("Monokai", 0x272822), ("Tokyo Night", 0x1A1B26), ("Catppuccin Mocha", 0x1E1E2E),
    ("Catppuccin Macchiato", 0x24273A), ("Catppuccin Latte", 0xEFF1F5), ("Visual Studio Code dark", 0x1E1E1E),
    ("GitHub dark", 0x0D1117), ("Material", 0x263238), ("Tango dark", 0x2E3436), ("Tango light", 0xEEEEEC),
    ("Everforest dark", 0x2D353B), ("Rose Pine", 0x191724), ("Rose Pine Dawn", 0xFAF4ED),
    ("Ubuntu", 0x300A24), ("Campbell", 0x0C0C0C), ("Zenburn", 0x3F3F3F), ("Gnome light", 0xFFFFDD),
  ].map { Background(name: $0.0, color: $0.1) }

  @Test(arguments: Theme.allCases, backgrounds)
  func textCanBeRead(_ theme: Theme, _ background: Background) throws {
    let looks = [ColorDepth.full, .direct].map { Look($0, theme, on: .color(background.color)) }
    for tone in Tone.allCases {
      for look in looks {
        guard let number = look.style(tone).color else { continue }
        let color = look.depth == .direct ? UInt32(number) : Palette.rgb(number)
        let contrast = Luminance.contrast(color, background.color)
        #expect(contrast >= 4.5, "\(theme) \(tone) on \(background.name): \(contrast)")
      }
    }
  }

  /// What is drawn on the shade between limits is no text, and asks for 3.
  @Test(arguments: Theme.allCases, backgrounds)
  func theShadeHidesNothingAndIsSeen(_ theme: Theme, _ background: Background) throws {
    for depth in [ColorDepth.full, .direct] {
      let look = Look(depth, theme, on: .color(background.color))
      func rgb(_ number: Int) -> UInt32 { depth == .direct ? UInt32(number) : Palette.rgb(number) }
      let ground = rgb(try #require(look.style(.normal, on: .shade).ground))
      #expect(ground != background.color, "\(background.name)")
      #expect((1.2..<1.6).contains(Luminance.contrast(ground, background.color)), "\(background.name)")
      for tone in Tone.allCases {
        let style = look.style(tone, on: .shade)
        guard let color = style.color, style.ground != nil else { continue }
        let contrast = Luminance.contrast(rgb(color), ground)
        #expect(contrast >= 3, "\(theme) \(tone) on the shade on \(background.name): \(contrast)")
      }
    }
  }

  @Test(arguments: [Backdrop.light, .dark], Tone.allCases)
  func highContrastIsHigher(_ backdrop: Backdrop, _ tone: Tone) throws {
    guard let number = Look(.full, .highContrast, on: backdrop).style(tone).color,
      case .color(let ground) = backdrop
    else { return }
    #expect(Luminance.contrast(Palette.rgb(number), ground) >= 7, "\(tone)")
  }

  /// A background that is not known gets colours that can be read on white and on black, and no shade.
  @Test(arguments: Theme.allCases, Tone.allCases)
  func whereNothingIsKnownBothCanBeRead(_ theme: Theme, _ tone: Tone) {
    for depth in [ColorDepth.full, .direct] {
      let style = Look(depth, theme).style(tone, on: .shade)
      #expect(style.ground == nil)
      guard let number = style.color else { continue }
      let color = depth == .direct ? UInt32(number) : Palette.rgb(number)
      for ground in [UInt32(0x000000), 0xFFFFFF] {
        #expect(Luminance.contrast(color, ground) >= 4, "\(theme) \(tone)")
      }
    }
  }

  /// What the eight colours look like nobody knows: blue on black is 2.2 on a console of Linux.
  @Test(arguments: Tone.allCases) func highContrastUsesNoneOfTheEight(_ tone: Tone) {
    #expect(Look(.eight, .highContrast).style(tone).color == nil)
    #expect(Look(.full, .highContrast).style(tone).color == nil)
    #expect(!Look(.eight, .highContrast).style(tone).isDim)
  }

  /// The formula itself: black on white is 21, and the order does not matter.
  @Test func blackOnWhite() {
    #expect(Luminance.contrast(0x000000, 0xFFFFFF) == 21)
    #expect(Luminance.contrast(0xFFFFFF, 0x000000) == 21)
    #expect(Palette.rgb(208) == 0xFF8700)
    #expect(Palette.rgb(244) == 0x808080)
  }

  @Test(arguments: [
    (UInt32(0x000000), 16), (0xFFFFFF, 231), (0x303030, 236), (0x0087D7, 32), (0x313131, 236),
  ])
  func theNearestColourIsFound(_ color: UInt32, _ number: Int) {
    #expect(Palette.nearest(to: color) == number)
  }
}
