import Testing

@testable import Terminal

struct StyleTests {
  @Test(arguments: ColorDepth.allCases)
  func toneMeaningSurvivesWithoutColour(depth: ColorDepth) {
    let plain = Tone.normal.style(depth)
    #expect(plain == Style())
    for tone in [Tone.muted, .accent, .heading, .warning, .danger, .selected, .input, .bar] {
      #expect(tone.style(depth) != plain, "\(tone)")
    }
    #expect(Tone.warning.style(depth) != Tone.danger.style(depth))
    #expect(Tone.good.style(depth) != Tone.warning.style(depth))
  }

  @Test func noColourMeansNone() {
    for tone in Tone.allCases { #expect(tone.style(.none).color == nil) }
  }

  @Test func blackAndWhiteAreNeverNamed() {
    for tone in Tone.allCases {
      #expect(![0, 7, 8, 15].contains(tone.style(.eight).color))
      #expect(![0, 7, 8, 15, 16, 231].contains(tone.style(.full).color))
    }
  }

  @Test(arguments: [(-1, ColorDepth.none), (0, .none), (7, .none), (8, .eight), (255, .eight), (256, .full)])
  func depth(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }
}
