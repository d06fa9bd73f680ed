import Model

/// A measurement from a file, not stored yet.
public struct ImportedRow: Sendable {
  /// The line on which its record starts, counted from 1.
  public let line: Int
  /// When it was measured.
  public let at: Moment
  /// What was measured.
  public let measurement: any Measurement
  /// The remark beside it, nil where there is none.
  public let note: String?
  /// Words to find it by.
  public let tags: [String]
  /// The id that it had where the file was written; nil unless the file is an export of this program.
  public let id: ULID?

  /// Makes a row.
  public init(
    line: Int, at: Moment, measurement: any Measurement, note: String? = nil, tags: [String] = [],
    id: ULID? = nil
  ) {
    self.line = line
    self.at = at
    self.measurement = measurement
    self.note = note
    self.tags = tags
    self.id = id
  }
}

/// A row of a file that is not imported because something in it cannot be read or cannot be.
public struct Refusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// The line on which the row starts, counted from 1.
  public let line: Int
  /// The cell in the row, counted from 1; nil where it is the whole row.
  public let column: Int?
  /// The name of the cell's column, nil where it is the whole row.
  public let field: String?
  /// What stands there.
  public let found: String
  /// What would be accepted, or why this cannot be.
  public let expected: String

  /// Place, finding and what would be accepted, in one line.
  public var description: String {
    let place = column.map { ", cell \($0)\(field.map { " (\($0))" } ?? "")" } ?? ""
    return "line \(line)\(place): found \"\(found)\"; \(expected)"
  }
}

/// A row of a file that holds nothing to import.
public struct IgnoredRow: Sendable, Equatable {
  /// The line on which the row starts, counted from 1.
  public let line: Int
  /// Why there is nothing to import.
  public let why: String
}

/// A measurement that is read though it is unlikely, so that the person can look at it.
public struct ImportDoubt: Sendable, Equatable {
  /// The line on which the row starts, counted from 1.
  public let line: Int
  /// What is unusual about it, in words.
  public let reason: String
}

/// What a file holds: every row of it is read into measurements, refused, or ignored, each with its line.
public struct ImportResult: Sendable {
  /// The id of the format, such as `libreview`.
  public let formatID: String
  /// The format's name for people.
  public let formatTitle: String
  /// Everything that was decided while reading, in words: separator, times, zone, units, day order.
  public let decisions: [String]
  /// How many rows were read, the header not counted; blank lines are no rows.
  public let rowsRead: Int
  /// The measurements, in the order of the file; one row may hold several.
  public let rows: [ImportedRow]
  /// What is unlikely among the measurements; they are in `rows` all the same.
  public let doubts: [ImportDoubt]
  /// The rows that are not imported, and why.
  public let refused: [Refusal]
  /// The rows that hold nothing to import, and why.
  public let ignored: [IgnoredRow]
}
