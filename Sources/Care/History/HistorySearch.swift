import Journal
import Model

/// The entries that a filter finds, looked for from the newest on and piece by piece, so that no key has to wait
/// for a lifetime of readings.
package struct HistorySearch: Sendable {
  /// So many entries are looked at when a key is pressed: about a screenful is found, and it is not felt.
  static let firstPiece = 256
  /// So many are looked at between two keys.
  package static let nextPiece = 4096

  private let filter: HistoryFilter
  /// What stands for the record that was searched; another one holds its entries in other places.
  private let record: ULID
  /// The places of what was found among the readings, the newest first.
  package private(set) var found: [Int] = []
  private var rest: Int

  /// Begins to look.
  package init(_ filter: HistoryFilter, in record: PatientRecord) {
    self.filter = filter
    self.record = record.newID
    rest = record.readings.count
    goOn(Self.firstPiece, in: record)
  }

  /// Whether all was looked at.
  package var isDone: Bool { rest == 0 }

  /// Whether this is what a filter finds in a record.
  package func isOf(_ filter: HistoryFilter, in record: PatientRecord) -> Bool {
    self.filter == filter && self.record == record.newID
  }

  /// Looks at so many more entries.
  package mutating func goOn(_ count: Int, in record: PatientRecord) {
    let next = max(0, rest - count)
    for place in (next..<rest).reversed() where filter.holds(for: record.readings[place], in: record) {
      found.append(place)
    }
    rest = next
  }
}

/// The entries that the history lists, the newest first; each is made only where it is looked at.
package struct HistoryRows {
  /// All that was logged, the oldest first.
  package let readings: Entries
  /// The places of those that are listed; nil for all.
  package let found: [Int]?

  /// Lists those at some places, nil for all.
  package init(readings: Entries, found: [Int]?) { (self.readings, self.found) = (readings, found) }

  /// How many are listed.
  package var count: Int { found?.count ?? readings.count }

  /// The entry of a row, from 0.
  package subscript(row: Int) -> Entry { readings[place(of: row)] }

  /// Where the entry of a row stands among the readings.
  package func place(of row: Int) -> Int { found?[row] ?? readings.count - 1 - row }
}
