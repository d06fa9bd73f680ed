import Model

/// A measurement from a file, not stored yet.
package struct ImportedRow: Sendable {
  /// The line on which its record starts, counted from 1.
  package let line: Int
  /// When it was measured.
  package let at: Moment
  /// What was measured.
  package let measurement: any Measurement
  /// The remark beside it, nil where there is none.
  package var note: String?
  /// Words to find it by.
  package var tags: [String]
  /// The id that it had where the file was written; nil unless the file is an export of this program.
  package let id: ULID?
  /// Whether the file names no zone, so that the time is read on the clock that is assumed for it.
  package var isZoneless = false
  /// Whether the file does not say what measured a glucose, so that it is assumed.
  package var assumesSource = false

  /// Makes a row.
  package init(
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

extension ImportedRow {
  /// The same row, saying something else.
  func saying(_ measurement: any Measurement) -> ImportedRow {
    var row = ImportedRow(line: line, at: at, measurement: measurement, note: note, tags: tags, id: id)
    (row.isZoneless, row.assumesSource) = (isZoneless, assumesSource)
    return row
  }

  /// The same row without the id that it had elsewhere.
  var withoutID: ImportedRow {
    var row = ImportedRow(line: line, at: at, measurement: measurement, note: note, tags: tags)
    (row.isZoneless, row.assumesSource) = (isZoneless, assumesSource)
    return row
  }
}

/// A row of a file that is not imported because something in it cannot be read or cannot be.
package struct Refusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// The line on which the row starts, counted from 1.
  package let line: Int
  /// The cell in the row, counted from 1; nil where it is the whole row.
  package let column: Int?
  /// The name of the cell's column, nil where it is the whole row.
  package let field: String?
  /// What stands there.
  package let found: String
  /// What would be accepted, or why this cannot be.
  package let expected: String
  /// What `line` counts: the lines of a table, the entries of a file of JSON.
  package var unit = "line"
  /// What the person can say so that the row is read; nil where no word of theirs helps.
  package var question: ImportQuestion?

  /// Place, finding and what would be accepted, in one line.
  package var description: String {
    let name = field.map { " (\($0))" } ?? ""
    let place = column.map { ", cell \($0)\(name)" } ?? name
    return "\(unit) \(line)\(place): found \"\(found)\"; \(expected)"
  }
}

/// A row of a file that holds nothing to import.
package struct IgnoredRow: Sendable, Equatable {
  /// The line on which the row starts, counted from 1.
  package let line: Int
  /// Why there is nothing to import.
  package let why: String
}

/// A measurement that is read though it is unlikely, so that the person can look at it.
package struct ImportDoubt: Sendable, Equatable {
  /// The line on which the row starts, counted from 1.
  package let line: Int
  /// What is unusual about it, in words.
  package let reason: String
}

/// What a file holds: every row of it is read into measurements, refused, or ignored, each with its line.
package struct ImportResult: Sendable {
  /// The id of the format, such as `libreview`.
  package let formatID: String
  /// The format's name for people.
  package let formatTitle: String
  /// Everything that was decided while reading, in words: separator, times, zone, units, day order.
  package var decisions: [String]
  /// How many rows were read, the header not counted; blank lines are no rows.
  package let rowsRead: Int
  /// The measurements, in the order of the file; one row may hold several.
  package let rows: [ImportedRow]
  /// What is unlikely among the measurements; they are in `rows` all the same.
  package let doubts: [ImportDoubt]
  /// The rows that are not imported, and why.
  package let refused: [Refusal]
  /// The rows that hold nothing to import, and why.
  package let ignored: [IgnoredRow]
  /// What the numbers of rows count: the lines of a table, the entries of a file of JSON, the rows of a database.
  package var unit = "line"
  /// How many rows more hold nothing that is kept, too many to name each; `decisions` says of what kinds.
  package var passedOver = 0

  /// How many rows hold nothing to import.
  package var ignoredCount: Int { ignored.count + passedOver }
}
