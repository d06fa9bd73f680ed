/// Why a line cannot be taken: where, what was found, and what would be accepted.
package struct LogProblem: Error, Sendable, Equatable {
  /// A stretch of the line, in characters from 1.
  package struct Place: Sendable, Equatable {
    /// The first character's column, from 1.
    package let column: Int
    /// How many characters.
    package let length: Int

    /// Makes a place.
    package init(column: Int, length: Int) {
      self.column = column
      self.length = length
    }
  }

  /// Where in the line.
  package let place: Place
  /// What was found there, as a sentence without its capital and full stop.
  package let found: String
  /// What would be accepted, as a sentence without its capital and full stop.
  package let expected: String

  /// Makes a problem.
  package init(at place: Place, _ found: String, _ expected: String) {
    self.place = place
    self.found = found
    self.expected = expected
  }
}

extension LogProblem: CustomStringConvertible {
  /// What was found and what would be accepted, each as a sentence.
  ///
  /// The place is not said: the line is short, the words name what is meant, and a screen shows where it is.
  package var description: String { [finding, expectation].filter { !$0.isEmpty }.joined(separator: " ") }

  /// What was found, as a sentence.
  package var finding: String { Self.sentence(found) }

  /// What would be accepted, as a sentence; empty where nothing is said of that.
  package var expectation: String { Self.sentence(expected) }

  /// What was found and what would be accepted, as the reason why a field is refused.
  var reason: String {
    if expected.isEmpty { return found }
    return found.last == "?" ? "\(found) \(Self.capitalised(expected))" : "\(found); \(expected)"
  }

  private static func sentence(_ text: String) -> String {
    guard let last = text.last else { return "" }
    return capitalised(text) + (".?".contains(last) ? "" : ".")
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
