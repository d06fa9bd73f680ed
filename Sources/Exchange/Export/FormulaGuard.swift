/// Keeps a spreadsheet from taking a person's words for a formula.
///
/// A line of a cell that begins with one of `= + - @`, with their full-width forms, which some spreadsheets take for
/// them, or with a tab gets an apostrophe in front; so does a cell that begins with a line break. What begins with an
/// apostrophe gets one more, or it could not be told from what was guarded. The lines behind the first count too: what
/// tears a cell apart at its line breaks makes cells of them.
enum FormulaGuard {
  /// The text as it goes into a cell.
  static func guarded(_ text: String) -> String {
    var guarded = String.UnicodeScalarView()
    var place = Place.start
    for scalar in text.unicodeScalars {
      if place.isRisky(scalar) { guarded.append("'") }
      guarded.append(scalar)
      place = Place(behind: scalar)
    }
    return String(guarded)
  }

  /// The text that a guarded cell stands for.
  static func bare(_ cell: String) -> String {
    var bare = String.UnicodeScalarView()
    var place = Place.start
    var rest = cell.unicodeScalars[...]
    while var scalar = rest.popFirst() {
      if scalar == "'", let next = rest.first, place.isRisky(next) {
        rest.removeFirst()
        scalar = next
      }
      bare.append(scalar)
      place = Place(behind: scalar)
    }
    return String(bare)
  }

  /// Where the next sign stands.
  private enum Place {
    case start, line, within

    init(behind scalar: Unicode.Scalar) { self = scalar == "\n" || scalar == "\r" ? .line : .within }

    /// Whether a sign there could begin a formula, or hide that it is guarded.
    func isRisky(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .start: FormulaGuard.risky.contains(scalar) || scalar == "\n" || scalar == "\r"
      case .line: FormulaGuard.risky.contains(scalar)
      case .within: false
      }
    }
  }

  private static let risky: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
