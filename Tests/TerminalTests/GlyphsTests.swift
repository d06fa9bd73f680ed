import Lettering
import Testing

@testable import Terminal

struct GlyphsTests {
  @Test(arguments: [Glyphs.unicode, Glyphs.blocks, Glyphs.ascii])
  func everyGlyphIsOneCellOfItsSet(glyphs: Glyphs) {
    let characters: [Character] =
      [
        glyphs.horizontal, glyphs.vertical, glyphs.topLeft, glyphs.topRight, glyphs.bottomLeft,
        glyphs.bottomRight, glyphs.ellipsis, glyphs.bullet, glyphs.cursorMark, glyphs.above, glyphs.below,
        glyphs.within, glyphs.aboveHollow, glyphs.withinHollow, glyphs.belowHollow, glyphs.stem, glyphs.rule,
        glyphs.uprightRule, glyphs.axisTick, glyphs.axisRule, glyphs.axisCorner, glyphs.axisMark, glyphs.gap,
        glyphs.full, glyphs.empty, glyphs.innerBand, glyphs.outerBand, glyphs.noneBeyond, glyphs.someBeyond,
        glyphs.mostBeyond, glyphs.allBeyond,
      ] + glyphs.sparks + glyphs.parts + glyphs.levels
    for character in characters {
      #expect(Text.columns(String(character)) == 1, "\(character)")
      #expect(Text.visible(String(character)) == String(character))
      #expect(!glyphs.isASCII || character.isASCII, "\(character)")
    }
    let shades = [
      glyphs.noneBeyond, glyphs.someBeyond, glyphs.mostBeyond, glyphs.allBeyond, glyphs.gap,
    ]
    #expect(Set(shades).count == shades.count, "each share has its own shade")
    #expect(Set([glyphs.innerBand, glyphs.outerBand, glyphs.median]).count == 3)
    #expect(glyphs.sparks.count == Sparkline.levels)
    #expect(Set(glyphs.sparks).count == Sparkline.levels)
    #expect(Set([glyphs.above, glyphs.within, glyphs.below]).count == 3, "shape alone tells the state")
    #expect(Set([glyphs.aboveHollow, glyphs.withinHollow, glyphs.belowHollow]).count == 3)
  }
}
