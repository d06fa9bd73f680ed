import CContainers

/// A row of a database while it is looked at.
struct DatabaseRow {
  /// Which row of its table it is, counted from 1.
  let number: Int
  private let database: OpaquePointer

  init(_ database: OpaquePointer, number: Int) {
    self.database = database
    self.number = number
  }

  /// Whether a cell is empty.
  func isEmpty(_ column: Int) -> Bool { type(column) == ccontainers_cell_empty }

  /// A whole number, also where it stands as a text or with nothing behind the point; nil for anything else.
  func whole(_ column: Int) -> Int? {
    switch type(column) {
    case ccontainers_cell_whole: Int(ccontainers_cell_read_whole(database, CInt(column)))
    case ccontainers_cell_real: Int(exactly: ccontainers_cell_read_real(database, CInt(column)))
    case ccontainers_cell_text: text(column).flatMap { Int($0) }
    default: nil
    }
  }

  /// A number; nil for anything else.
  func number(_ column: Int) -> Double? {
    switch type(column) {
    case ccontainers_cell_whole, ccontainers_cell_real:
      ccontainers_cell_read_real(database, CInt(column))
    case ccontainers_cell_text: text(column).flatMap { Double($0) }
    default: nil
    }
  }

  /// What stands in a cell, as text; nil where it is empty, or no text in UTF-8.
  func text(_ column: Int) -> String? {
    guard type(column) != ccontainers_cell_empty else { return nil }
    var count = 0
    guard let bytes = ccontainers_cell_read_bytes(database, CInt(column), &count) else { return nil }
    return String(validating: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private func type(_ column: Int) -> ccontainers_cell { ccontainers_cell_type(database, CInt(column)) }
}
