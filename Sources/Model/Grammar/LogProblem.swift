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
  /// What was found there, as a sentence without its full stop.
  package let found: String
  /// What would be accepted, as a sentence without its full stop.
  package let expected: String

  /// Makes a problem.
  package init(at place: Place, _ found: String, _ expected: String) {
    self.place = place
    self.found = found
    self.expected = expected
  }
}

extension LogProblem: CustomStringConvertible {
  /// Column, finding and expectation in one line.
  package var description: String {
    let separator = expected.isEmpty ? "" : "; "
    return "column \(place.column): \(found)\(separator)\(expected)"
  }
}
