extension Canvas {
  /// The longest gap between two characters that is sent as spaces; a longer one is erased by a single sequence.
  private static let longestGap = 8

  /// The spaces between two characters that may be sent in the tone of the first; none where there are others.
  ///
  /// A space looks the same in every tone that has neither ground nor line, and a change of looks costs some twenty
  /// bytes: on a chart of many marks that would be most of what is sent.
  /// - Parameter hasGround: Whether a space of a tone can be seen.
  func gap(from first: Int, to second: Int, hasGround: (Tone) -> Bool) -> Range<Int> {
    let gap = min(first + Int(max(1, slots[first].width)), second)..<second
    let isFree =
      gap.count <= Self.longestGap && first / columns == second / columns && !hasGround(slots[first].tone)
      && slots[gap].allSatisfy { $0.isSpace && !hasGround($0.tone) }
    return isFree ? gap : second..<second
  }
}
