extension Text {
  /// The text in lines of at most `width` cells, broken between words.
  ///
  /// A newline in the text ends a line, an empty line stays. A word longer than a line is broken between
  /// characters; a character wider than the line is left out. A width below 1 gives no lines.
  package static func wrap(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrapParagraph(visible(String($0)), width: width) }
  }
}

extension Text {
  fileprivate static func wrapParagraph(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let word = String(word)
      let length = columns(word)
      if used > 0, used + 1 + length <= width {
        line += " " + word
        used += 1 + length
        continue
      }
      if used > 0 { lines.append(line) }
      var pieces = length <= width ? [word] : broken(word, width: width)
      line = pieces.popLast() ?? ""
      used = columns(line)
      lines += pieces
    }
    return lines + [line]
  }

  fileprivate static func broken(_ word: String, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    forEachGlyph(in: word) {
      if $0.width > width { return true }
      if used + $0.width > width {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append($0.character)
      used += $0.width
      return true
    }
    return pieces + [piece]
  }
}
