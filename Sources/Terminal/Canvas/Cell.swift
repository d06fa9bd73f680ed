/// One cell of a canvas, as it is read back.
package struct Cell: Hashable, Sendable {
  /// What stands in the cell; a space in the second half of a wide character.
  package var character: Character
  /// What the cell means.
  package var tone: Tone
  /// 1, or 2 for the first half of a wide character, or 0 for its second half.
  package var width: Int
  /// What lies behind it.
  package var ground: Ground

  /// Makes a cell.
  package init(character: Character, tone: Tone = .normal, width: Int = 1, ground: Ground = .plain) {
    self.character = character
    self.tone = tone
    self.width = width
    self.ground = ground
  }
}
