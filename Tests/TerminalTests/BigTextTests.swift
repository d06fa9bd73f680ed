import Testing

@testable import Terminal

struct BigTextTests {
  @Test func blocksAndSigns() throws {
    let digits = try #require(BigText("128/82", glyphs: .unicode))
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
    let digits = try #require(BigText("5.6", glyphs: .ascii))
    #expect(digits.size == Size(width: 9, height: 5))
    expectDrawn(
      """
      ###   ###
      #     #
      ###   ###
        #   # #
      ### # ###
      """, 9, 5, glyphs: .ascii
    ) { canvas in
      canvas.fill(Rect(canvas.size))
      digits.draw(on: &canvas, x: 0, y: 0)
    }
  }

  @Test func lettersToo() throws {
    let words = try #require(BigText("Call 112 now", glyphs: .unicode))
    expectDrawn(
      """
      █▀▀ █▀█ █   █     ▄█  ▄█  ▀▀█   █▄  █ █▀█ █   █
      █   █▀█ █   █      █   █  █▀▀   █ ▀▄█ █ █ █▄▀▄█
      ▀▀▀ ▀ ▀ ▀▀▀ ▀▀▀   ▀▀▀ ▀▀▀ ▀▀▀   ▀   ▀ ▀▀▀ ▀   ▀
      """, words.size.width, 3
    ) { canvas in
      canvas.fill(Rect(canvas.size))
      words.draw(on: &canvas, x: 0, y: 0)
    }
  }

  @Test func everyLetterAndDigitHasAFormOfItsOwn() throws {
    let forms = try "ABCDEFGHIJKLMNPQRTUVWXYZ0123456789+-./?!:,".map { character in
      let text = try #require(BigText("\(character)", glyphs: .unicode), "\(character)")
      var canvas = Canvas(width: 5, height: 3)
      text.draw(on: &canvas, x: 0, y: 0)
      return canvas.text()
    }
    #expect(Set(forms).count == forms.count)
  }

  @Test(arguments: [
    (80, ["CALL 112 NOW"]), (48, ["CALL 112 NOW"]), (46, ["CALL 112", "NOW"]), (30, ["CALL 112", "NOW"]),
    (28, ["CALL", "112", "NOW"]),
    (14, nil),
  ])
  func wordsGoToTheNextLine(_ width: Int, _ lines: [String]?) throws {
    let found = BigText.lines("Call 112 now", width: width, glyphs: .unicode)
    #expect(found?.map(\.size) == lines?.compactMap { BigText($0, glyphs: .unicode)?.size })
  }

  @Test(arguments: ["0123456789", "HI", "LO", "7:41", "-2,5 /", "REST!"])
  func whatHasABigForm(_ text: String) throws {
    for glyphs in [Glyphs.unicode, .ascii] {
      let digits = try #require(BigText(text, glyphs: glyphs))
      for size in hardSizes {
        var canvas = Canvas(width: size.width, height: size.height, glyphs: glyphs)
        digits.draw(on: &canvas, x: -3, y: -1)
        digits.draw(on: &canvas, x: Int.max, y: Int.min)
      }
    }
  }

  @Test(arguments: ["5(x", "é", "１"]) func whatHasNone(_ text: String) {
    #expect(BigText(text, glyphs: .unicode) == nil)
  }
}
