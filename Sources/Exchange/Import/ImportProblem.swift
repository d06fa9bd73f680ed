/// Why nothing of a file can be imported, and what would make it possible.
package struct ImportProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// What stands in the way.
  package enum Cause: Sendable, Equatable {
    /// The file holds nothing.
    case empty
    /// The bytes are no text, or not text in UTF-8.
    case notText
    /// No format fits, or the one that was named does not.
    case format
    /// Glucose values have no unit: `--unit` answers it.
    case glucoseUnit
    /// Weights, or values of another kind, have no unit.
    case unit
    /// Dates can be read in two ways: `--day-order` answers it.
    case dayOrder
    /// The file is of several persons: `--only` chooses one.
    case persons
    /// Numbers seem to be cut in two at a decimal comma.
    case decimalComma
    /// A column has a name that says nothing of what is in it.
    case columns
    /// The person stopped it.
    case stopped
    /// A library that reads this kind of file is not on the machine.
    case library
    /// The file cannot be read from the disk.
    case unreadable
    /// What the file is made of is damaged, or is not what it says.
    case damaged
  }

  /// What stands in the way.
  package let cause: Cause
  /// The line at fault, counted from 1; nil where it is the whole file.
  package let line: Int?
  /// The character in the line, counted from 1; nil where it is the whole line.
  package let column: Int?
  /// What was found.
  package let found: String
  /// What would be accepted.
  package let expected: String
  /// What the option that answers it may say, where there is a list of it.
  package let answers: [String]

  init(
    _ cause: Cause, line: Int? = nil, column: Int? = nil, _ found: String, expected: String,
    answers: [String] = []
  ) {
    self.answers = answers
    self.cause = cause
    self.line = line
    self.column = column
    self.found = found
    self.expected = expected
  }

  /// Place, finding and what would be accepted, in one line.
  package var description: String {
    let place = [line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap(\.self)
    return (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + "\(found); \(expected)"
  }
}
