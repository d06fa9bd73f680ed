/// A bar of one row that fills up.
package enum Progress {
  /// `width` cells of which `share` (0 to 1) are full and the others show that they are not.
  package static func text(_ share: Double, width: Int, glyphs: Glyphs = .unicode) -> String {
    let width = min(max(0, width), 10_000)
    let full = Int((bounded(share) * Double(width)).rounded())
    return String(repeating: String(glyphs.full), count: full)
      + String(repeating: String(glyphs.empty), count: width - full)
  }

  /// The full part alone, to the eighth of a cell where the glyphs allow; more than nothing is always visible.
  static func bar(_ share: Double, width: Int, glyphs: Glyphs) -> String {
    let width = min(max(0, width), 10_000)
    let fineness = glyphs.parts.count + 1
    let share = bounded(share)
    guard share > 0, width > 0 else { return "" }
    let units = max(1, Int((share * Double(width * fineness)).rounded()))
    let rest = units % fineness
    return String(repeating: String(glyphs.full), count: units / fineness)
      + (rest > 0 ? String(glyphs.parts[rest - 1]) : "")
  }

  private static func bounded(_ share: Double) -> Double { share.isNaN ? 0 : min(max(share, 0), 1) }
}
