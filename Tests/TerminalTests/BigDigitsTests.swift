import Testing

@testable import Terminal

struct BigDigitsTests {
  @Test func blocksAndSigns() throws {
    let digits = try #require(BigDigits("128/82", glyphs: .unicode))
    #expect(digits.size == Size(width: 23, height: 3))
    expectDrawn(
      """
      ▄█  ▀▀█ █▀█   █ █▀█ ▀▀█
       █  █▀▀ █▀█ ▄▀  █▀█ █▀▀
      ▀▀▀ ▀▀▀ ▀▀▀ ▀   ▀▀▀ ▀▀▀
      """.replacing("\n\n", with: "\n"), 23, 3
    ) { canvas in
      canvas.fill(Rect(canvas.size))
      digits.draw(on: &canvas, x: 0, y: 0)
    }
  }

  @Test func withASCIIAlone() throws {
    let digits = try #require(BigDigits("5.6", glyphs: .ascii))
    #expect(digits.size == Size(width: 11, height: 5))
    expectDrawn(
      """
      ###     ###
      #       #
      ###     ###
        #     # #
      ###  #  ###
      """, 11, 5, glyphs: .ascii
    ) { canvas in
      canvas.fill(Rect(canvas.size))
      digits.draw(on: &canvas, x: 0, y: 0)
    }
  }

  @Test(arguments: ["0123456789", "HI", "LO", "7:41", "-2,5 /"])
  func whatHasABigForm(_ text: String) throws {
    for glyphs in [Glyphs.unicode, .ascii] {
      let digits = try #require(BigDigits(text, glyphs: glyphs))
      #expect(digits.size.width == 4 * text.count - 1)
      for size in hardSizes {
        var canvas = Canvas(width: size.width, height: size.height, glyphs: glyphs)
        digits.draw(on: &canvas, x: -3, y: -1)
        digits.draw(on: &canvas, x: Int.max, y: Int.min)
      }
    }
  }

  @Test(arguments: ["5x", "é", "１"]) func whatHasNone(_ text: String) {
    #expect(BigDigits(text, glyphs: .unicode) == nil)
  }
}
