/// Why a line cannot be taken: where, what was found, and what would be accepted.
public struct LogProblem: Error, Sendable, Equatable {
  /// A stretch of the line, in characters from 1.
  public struct Place: Sendable, Equatable {
    /// The first character's column, from 1.
    public let column: Int
    /// How many characters.
    public let length: Int

    /// Makes a place.
    public init(column: Int, length: Int) {
      self.column = column
      self.length = length
    }
  }

  /// Where in the line.
  public let place: Place
  /// What was found there, as a sentence without its full stop.
  public let found: String
  /// What would be accepted, as a sentence without its full stop.
  public let expected: String

  /// Makes a problem.
  public init(at place: Place, _ found: String, _ expected: String) {
    self.place = place
    self.found = found
    self.expected = expected
  }
}

extension LogProblem: CustomStringConvertible {
  /// Column, finding and expectation in one line.
  public var description: String {
    let separator = expected.isEmpty ? "" : "; "
    return "column \(place.column): \(found)\(separator)\(expected)"
  }
}
