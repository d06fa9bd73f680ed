import Testing

@testable import Terminal

struct GlyphsTests {
  @Test(arguments: [Glyphs.unicode, Glyphs.ascii])
  func everyGlyphIsOneCell(glyphs: Glyphs) {
    let characters = Mirror(reflecting: glyphs).children.flatMap { child in
      (child.value as? Character).map { [$0] } ?? (child.value as? [Character]) ?? []
    }
    #expect(characters.count > 30)
    for character in characters { #expect(Text.columns(String(character)) == 1, "\(character)") }
    #expect(glyphs.sparks.count == Sparkline.levels)
  }

  @Test func asciiIsASCII() {
    for child in Mirror(reflecting: Glyphs.ascii).children {
      let characters = (child.value as? Character).map { [$0] } ?? (child.value as? [Character]) ?? []
      #expect(characters.allSatisfy { $0.isASCII }, "\(child.label ?? "")")
    }
  }
}
