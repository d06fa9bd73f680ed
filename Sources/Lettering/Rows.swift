extension Text {
  /// The text in rows of at most `width` cells, with all its spaces, so that columns stay columns where they fit.
  ///
  /// Broken behind the last space of a row where there is one in its second half, else between characters. There is at
  /// least one row; a width below 1 gives none.
  package static func rows(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    let text = visible(text)
    guard columns(text) > width else { return [text] }
    var rows: [String] = []
    var row = ""
    var used = 0
    forEachGlyph(in: text) { glyph in
      if used + glyph.width > width, glyph.character == " " {
        rows.append(row)
        (row, used) = ("", 0)
        return true
      }
      if used + glyph.width > width {
        let cut = broken(row, used: used)
        rows.append(cut.row)
        row = cut.rest
        used = columns(row)
      }
      row.append(glyph.character)
      used += glyph.width
      return true
    }
    return rows + [row]
  }

  /// A full row up to its last space, and what goes on in the next one.
  private static func broken(_ row: String, used: Int) -> (row: String, rest: String) {
    guard let space = row.lastIndex(of: " "), columns(String(row[..<space])) * 2 >= used else {
      return (row, "")
    }
    return (String(row[..<space]), String(row[row.index(after: space)...]))
  }
}
