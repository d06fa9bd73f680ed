extension Canvas {
  /// The longest gap between two characters that is sent as spaces; a longer one is erased by a single sequence.
  private static let longestGap = 8

  /// The same picture with fewer changes of look: spaces in short gaps take the tone of the character before them, all
  /// others the normal one.
  ///
  /// A space looks the same in every tone that has neither ground nor line, and a change of looks costs some twenty
  /// bytes: on a chart of many marks that would be most of what is sent.
  /// - Parameter hasGround: Whether a space of a tone can be seen.
  func withQuietGaps(hasGround: (Tone) -> Bool) -> Canvas {
    var quiet = self
    for row in 0..<rows {
      var start = row * columns
      // Before the first character of a row nothing lends its tone.
      var lender: Tone?
      for index in row * columns..<(row + 1) * columns {
        let slot = slots[index]
        let isSeen = !slot.isSpace || hasGround(slot.tone)
        guard isSeen else { continue }
        let isShort = index - start <= Self.longestGap
        quiet.setTones(start..<index, isShort ? lender ?? .normal : .normal)
        start = index + 1
        lender = hasGround(slot.tone) ? nil : slot.tone
      }
      quiet.setTones(start..<(row + 1) * columns, .normal)
    }
    return quiet
  }

  private mutating func setTones(_ cells: Range<Int>, _ tone: Tone) {
    for index in cells { slots[index].tone = tone }
  }
}
