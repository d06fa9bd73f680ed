/// Keeps a spreadsheet from taking a person's words for a formula.
///
/// A cell that begins with one of `= + - @`, a tab or a line break gets an apostrophe in front; so does one
/// that begins with an apostrophe, or it could not be told from a guarded one.
enum FormulaGuard {
  /// The text as it goes into a cell.
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, risky.contains(first) else { return text }
    return "'" + text
  }

  /// The text that a guarded cell stands for.
  static func bare(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first, risky.contains(second) else {
      return cell
    }
    return String(scalars.dropFirst())
  }

  private static let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "'"]
}
