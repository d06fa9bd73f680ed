/// What one cell (or one wide pair of cells) shows: a base character and at most four marks on it.
struct Glyph {
  let character: Character
  /// 1 or 2.
  let width: Int
}

extension Text {
  /// Calls `body` with what each cell shows, from the left, until it returns false.
  ///
  /// Terminals disagree about joined emoji and flags, and obey control characters. So each character is taken
  /// apart into what every terminal shows alike: the first picture of a joined emoji, one flag for all flags, a
  /// symbol for a control character.
  static func forEachGlyph(in text: String, _ body: (Glyph) -> Bool) {
    for character in text {
      let scalars = character.unicodeScalars
      guard let first = scalars.first else { continue }
      if scalars.index(after: scalars.startIndex) == scalars.endIndex {
        guard let glyph = single(character, first) else { continue }
        if !body(glyph) { return }
      } else {
        for glyph in parts(of: scalars) where !body(glyph) { return }
      }
    }
  }
}

extension Text {
  fileprivate static let mostMarks = 4

  fileprivate static func single(_ character: Character, _ scalar: Unicode.Scalar) -> Glyph? {
    if let symbol = ControlSymbol.of(scalar) { return Glyph(character: Character(symbol), width: 1) }
    if isRegional(scalar) { return Glyph(character: "⚑", width: 1) }
    let width = ScalarWidth.columns(scalar)
    if width > 0 { return Glyph(character: character, width: width) }
    return ScalarWidth.isMark(scalar) ? onCircle(scalar) : nil
  }

  fileprivate static func parts(of scalars: Character.UnicodeScalarView) -> [Glyph] {
    if let first = scalars.first, isRegional(first) { return [Glyph(character: "⚑", width: 1)] }
    var glyphs: [Glyph] = []
    var marks = 0
    var joined = false
    for scalar in scalars {
      if let symbol = ControlSymbol.of(scalar) {
        glyphs.append(Glyph(character: Character(symbol), width: 1))
        continue
      }
      let width = ScalarWidth.columns(scalar)
      if width > 0 {
        let absorbed = !glyphs.isEmpty && (scalar.properties.isEmojiModifier || joined && isPicture(scalar))
        if !absorbed { glyphs.append(Glyph(character: Character(scalar), width: width)) }
        marks = 0
      } else if ScalarWidth.isMark(scalar) {
        if let last = glyphs.last {
          if marks < mostMarks { glyphs[glyphs.count - 1] = last.with(scalar) }
        } else {
          glyphs.append(onCircle(scalar))
        }
        marks += 1
      }
      joined = scalar.value == 0x200D
    }
    return glyphs
  }

  fileprivate static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  fileprivate static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && scalar.properties.isEmoji
  }

  /// A mark without a letter is shown as books do it, on a dotted circle.
  fileprivate static func onCircle(_ mark: Unicode.Scalar) -> Glyph {
    Glyph(character: "◌", width: 1).with(mark)
  }
}

extension Glyph {
  fileprivate func with(_ mark: Unicode.Scalar) -> Glyph {
    var scalars = String.UnicodeScalarView(character.unicodeScalars)
    scalars.append(mark)
    let joined = String(scalars)
    guard let first = joined.first, joined.index(after: joined.startIndex) == joined.endIndex else {
      return self
    }
    return Glyph(character: first, width: width)
  }
}
