extension Text {
  /// The text, cut to at most `width` cells where it is longer: at a word, with the ellipsis behind it.
  ///
  /// A number or a link is shown whole or not at all, a number with its unit, and an ellipsis never stands right behind
  /// one: `82…` could be 820, so it stands a space away. Only where there is room for a number and no more, it stands
  /// alone. A word is cut inside only if the words before it take less than a third of the room.
  package static func cut(_ text: String, width: Int, ellipsis: Character = "…") -> String {
    let safe = visible(text)
    if columns(safe) <= width { return safe }
    guard width > 0 else { return "" }
    // Without the mark at its end it is whole too.
    let bare = trimmed(safe[...], of: " .,;:")
    if columns(bare) <= width { return bare }
    let words = CutWord.all(in: safe)
    let marked = words.kept(width, behindNumber: 2)
    let kept = marked.isEmpty ? words.kept(width, behindNumber: 0) : marked
    if let last = kept.last, words.endsNumber(kept.count - 1) {
      let shown = trimmed(safe[..<last.end])
      return marked.isEmpty ? shown : "\(shown) \(ellipsis)"
    }
    if (kept.last?.columns ?? 0) * 3 < width {
      if let part = words.dropFirst(kept.count).first?.beginning(of: safe, after: kept.last, width - 1) {
        return part + String(ellipsis)
      }
      // Of a number whose unit is too long the number.
      if kept.isEmpty, let first = words.first, first.isWhole, first.columns <= width, !words.isOpen(0) {
        let number = trimmed(safe[..<first.end])
        return words.count > 2 && columns(number) + 2 <= width ? "\(number) \(ellipsis)" : number
      }
    }
    return (kept.last.map { trimmed(safe[..<$0.end]) } ?? "") + String(ellipsis)
  }

  /// Without the mark or the opening bracket at its end that would stand before the ellipsis.
  fileprivate static func trimmed(_ text: Substring, of marks: String = " ,;:([") -> String {
    var text = text
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}

/// A word of a text that is cut: where it stands, and in which column it ends.
private struct CutWord {
  let start: String.Index
  let end: String.Index
  /// The cells of the text up to its end, without the marks that go where it is cut behind it.
  let columns: Int
  /// Whether it holds a digit, or is a link: it is shown whole or not at all.
  let isWhole: Bool
  /// Whether a word behind it that is no number belongs to it, as a unit does; a time of day has none.
  let hasUnit: Bool
  /// Whether it joins two numbers to one.
  let isJoint: Bool

  static func all(in text: String) -> [CutWord] {
    var words: [CutWord] = []
    var start = text.startIndex
    var columns = 0
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: " ") ?? text.endIndex
      let word = text[start..<end]
      columns += Text.columns(String(word))
      if !word.isEmpty { words.append(CutWord(word, columns)) }
      guard end < text.endIndex else { break }
      columns += 1
      start = text.index(after: end)
    }
    return words
  }

  private init(_ word: Substring, _ columns: Int) {
    (start, end) = (word.startIndex, word.endIndex)
    self.columns = columns - (word.count - Text.trimmed(word).count)
    isWhole = word.contains(where: Self.isDigit) || word.contains("://")
    hasUnit = word.last.map(Self.isDigit) == true && !word.contains(":")
    isJoint = word == "to" || word == "of"
  }

  /// The text up to as much of this word as has room; nil where nothing of it may be shown.
  func beginning(of text: String, after before: CutWord?, _ width: Int) -> String? {
    guard before?.hasUnit != true, !text[start..<end].contains("://") else { return nil }
    var shown = String(text[..<start])
    var used = Text.columns(shown)
    let bare = used
    Text.forEachGlyph(in: String(text[start..<end])) { glyph in
      guard used + glyph.width <= width, !Self.isDigit(glyph.character) else { return false }
      shown.append(glyph.character)
      used += glyph.width
      return true
    }
    return used > bare ? Text.trimmed(shown[...]) : nil
  }

  static func isDigit(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.generalCategory == .decimalNumber
  }
}

extension [CutWord] {
  /// The words that have room: up to the end of a number and so many cells behind it, or with the ellipsis up to a word
  /// that belongs to none.
  fileprivate func kept(_ width: Int, behindNumber sign: Int) -> ArraySlice<CutWord> {
    var kept = prefix { $0.columns <= width }
    while let last = kept.last {
      let isEnd = endsNumber(kept.count - 1)
      if isEnd ? last.columns + sign <= width : last.columns < width && !belongsToNumber(kept.count - 1) {
        break
      }
      kept.removeLast()
    }
    return kept
  }

  /// Whether a word is the end of a number: its unit, or a number without one.
  fileprivate func endsNumber(_ index: Int) -> Bool {
    let word = self[index]
    if isOpen(index) || word.isJoint { return false }
    if word.isWhole { return !word.hasUnit || index + 1 == count || self[index + 1].isWhole }
    return index > 0 && self[index - 1].hasUnit
  }

  private func belongsToNumber(_ index: Int) -> Bool {
    self[index].isWhole || index > 0 && self[index - 1].hasUnit
  }

  /// Whether a number goes on behind the next word: `10.1 to 13.9`, `2 of 7`.
  fileprivate func isOpen(_ index: Int) -> Bool {
    index + 2 < count && self[index].isWhole && self[index + 1].isJoint && self[index + 2].isWhole
  }
}
