extension Canvas {
  /// The longest gap between two characters that is sent as spaces; a longer one is erased by a single sequence.
  private static let longestGap = 8

  /// The tone with which a cell is sent.
  ///
  /// A space looks the same in every tone that has neither ground nor line, and a change of looks costs some twenty
  /// bytes. So the spaces between two characters of a row take the tone of the first: on a chart of many marks that
  /// is most of what is sent.
  /// - Parameter hasGround: Whether a space of a tone can be seen.
  func sentTone(at index: Int, hasGround: (Tone) -> Bool) -> Tone {
    let own = slots[index].tone
    guard slots[index].isSpace, !hasGround(own) else { return own }
    let row = index / columns * columns
    let before = (max(row, index - Self.longestGap)..<index).reversed().first { !slots[$0].isSpace }
    guard let before, !hasGround(slots[before].tone) else { return own }
    let end = min(row + columns, before + Self.longestGap + 2)
    return slots[index..<end].contains { !$0.isSpace } ? slots[before].tone : own
  }
}
