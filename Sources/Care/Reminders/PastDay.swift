import Model

/// A day that is over, or today, as people type it.
public enum PastDay {
  /// Reads `2026-11-15`, `today`, `yesterday`; today for nothing.
  ///
  /// - Throws: `FieldProblem` where the text is none of these, or a day that is still to come.
  public static func day(_ text: String, today: Day) throws(FieldProblem) -> Day {
    switch text.lowercased() {
    case "", "today": return today
    case "yesterday": return today.adding(days: -1)
    default:
      guard let day = Day(text) else {
        throw FieldProblem("on", "\"\(text)\" is not a day such as 2026-11-15 or yesterday")
      }
      guard day <= today else { throw FieldProblem("on", "\(day) is still to come") }
      return day
    }
  }
}
