/// What one cell (or one wide pair of cells) shows: a base character and at most four marks on it.
package struct Glyph: Sendable {
  /// The base character.
  package let scalar: Unicode.Scalar
  /// Base and marks together, where there are marks.
  package var cluster: Character?
  /// 1 or 2.
  package let width: Int

  /// What is shown, marks and all.
  package var character: Character { cluster ?? Character(scalar) }
}

extension Text {
  /// Calls `body` with what each cell shows, from the left, until it returns false.
  ///
  /// Terminals disagree about joined emoji and flags, and obey control characters. So each character is taken
  /// apart into what every terminal shows alike: the first picture of a joined emoji, one flag for all flags, a
  /// symbol for a control character.
  package static func forEachGlyph(in text: String, _ body: (Glyph) -> Bool) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      // Finding where characters end is slow; between two of these there is always such an end.
      if standsAlone(scalar), next == scalars.endIndex || standsAlone(scalars[next]) {
        if let glyph = single(scalar), !body(glyph) { return }
        index = next
        continue
      }
      let end = text.index(after: index)
      if next >= end {
        if let glyph = single(scalar), !body(glyph) { return }
      } else {
        for glyph in parts(of: scalars[index..<end]) where !body(glyph) { return }
      }
      index = end
    }
  }
}

extension Text {
  fileprivate static let mostMarks = 4

  /// Whether the scalar never joins a neighbour of its own kind: letters without marks, symbols, line drawing,
  /// Chinese and Japanese signs, whole Korean syllables.
  fileprivate static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x2010...0x2027, 0x2030...0x205F, 0x2070...0x20CF, 0x2100...0x2BFF, 0x3041...0x3096,
      0x30A0...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }

  @inline(__always)
  fileprivate static func single(_ scalar: Unicode.Scalar) -> Glyph? {
    if (0x20..<0x7F).contains(scalar.value) { return Glyph(scalar: scalar, width: 1) }
    return unusual(scalar)
  }

  fileprivate static func unusual(_ scalar: Unicode.Scalar) -> Glyph? {
    if let symbol = ControlSymbol.of(scalar) { return Glyph(scalar: symbol, width: 1) }
    if isRegional(scalar) { return flag }
    let width = ScalarWidth.columns(scalar)
    if width > 0 { return Glyph(scalar: scalar, width: width) }
    return ScalarWidth.isMark(scalar) ? onCircle(scalar) : nil
  }

  fileprivate static func parts(of scalars: Substring.UnicodeScalarView) -> [Glyph] {
    if let first = scalars.first, isRegional(first) { return [flag] }
    var glyphs: [Glyph] = []
    var marks = 0
    var joined = false
    for scalar in scalars {
      if let symbol = ControlSymbol.of(scalar) {
        glyphs.append(Glyph(scalar: symbol, width: 1))
        continue
      }
      let width = ScalarWidth.columns(scalar)
      if width > 0 {
        let absorbed = !glyphs.isEmpty && (scalar.properties.isEmojiModifier || joined && isPicture(scalar))
        if !absorbed { glyphs.append(Glyph(scalar: scalar, width: width)) }
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

  fileprivate static let flag = Glyph(scalar: "⚑", width: 1)

  fileprivate static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  fileprivate static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && scalar.properties.isEmoji
  }

  /// A mark without a letter is shown as books do it, on a dotted circle.
  fileprivate static func onCircle(_ mark: Unicode.Scalar) -> Glyph {
    Glyph(scalar: "◌", width: 1).with(mark)
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
    return Glyph(scalar: scalar, cluster: first, width: width)
  }
}
