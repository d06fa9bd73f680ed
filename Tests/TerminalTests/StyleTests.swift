import Testing

@testable import Terminal

struct StyleTests {
  static let looks = ColorDepth.allCases.flatMap { depth in
    [Backdrop.unknown, .light, .dark].map { Look(depth, on: $0) }
  }

  @Test(arguments: looks)
  func toneMeaningSurvivesWithoutColour(_ look: Look) {
    let plain = look.style(.normal)
    #expect(plain == Style())
    for tone in [Tone.muted, .accent, .heading, .warning, .danger, .selected, .input, .bar] {
      #expect(look.style(tone) != plain, "\(tone)")
    }
    #expect(look.style(.warning) != look.style(.danger))
    #expect(look.style(.good) != look.style(.warning))
  }

  @Test(arguments: Tone.allCases) func noColourMeansNone(_ tone: Tone) {
    let style = Look(.none, on: .dark).style(tone, on: .shade)
    #expect(style.color == nil && style.ground == nil)
  }

  @Test(arguments: looks) func blackAndWhiteAreNeverNamed(_ look: Look) {
    for tone in Tone.allCases {
      #expect(![0, 7, 8, 15, 16, 231, 0xFFFFFF].contains(look.style(tone).color))
    }
  }

  /// The same colours, by their number or by themselves.
  @Test(arguments: Theme.allCases, Tone.allCases) func trueColourIsTheSamePicture(
    _ theme: Theme, _ tone: Tone
  ) {
    for backdrop in [Backdrop.light, .dark] {
      let full = Look(.full, theme, on: backdrop).style(tone)
      let direct = Look(.direct, theme, on: backdrop).style(tone)
      #expect(full.color.map { Int(Palette.rgb($0)) } == direct.color)
      #expect(full.isBold == direct.isBold && full.isReverse == direct.isReverse)
    }
  }

  /// Exchanged with its ground a letter would have a colour that nobody chose.
  @Test(arguments: looks) func whatIsReversedHasNoShade(_ look: Look) {
    for tone in Tone.allCases {
      let style = look.style(tone, on: .shade)
      #expect(!style.isReverse || style.ground == nil)
    }
  }

  @Test(arguments: [
    (-1, ColorDepth.none), (0, .none), (7, .none), (8, .eight), (255, .eight), (256, .full), (257, .direct),
    (16_777_216, .direct),
  ])
  func depth(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }
}
