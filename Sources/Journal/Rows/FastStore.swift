import Model
import Synchronization

/// All rows that were read, each under a number: its place.
final class FastStore: Sendable {
  private let parts: [FastRows]
  /// The rows of each part: to look at one must not touch all else that a part has.
  private let rows: [[FastRow]]
  /// The place of each part's first row.
  private let starts: [Int]
  /// How many rows there are.
  let count: Int
  private let lookups = Mutex(Lookups())

  /// Who asks for one id looks at every row, which is the quicker for one; who goes on asking gets an order of ids.
  private struct Lookups {
    var count = 0
    var order: [UInt32]?
  }

  /// From so many questions on, the order is made.
  private static let fewLookups = 12

  static let empty = FastStore([])

  init(_ parts: [FastRows]) {
    self.parts = parts
    rows = parts.map(\.rows)
    var starts: [Int] = []
    var count = 0
    for part in parts {
      starts.append(count)
      count += part.rows.count
    }
    self.starts = starts
    self.count = count
  }

  /// The row at a place.
  subscript(place: Int) -> FastRow {
    let part = part(of: place)
    return rows[part][place - starts[part]]
  }

  /// The entry at a place.
  func entry(_ place: Int) -> Entry {
    let part = part(of: place)
    return parts[part].entry(rows[part][place - starts[part]])
  }

  /// The row at a place as a revision.
  func revision(_ place: Int) -> Revision {
    let part = part(of: place)
    return parts[part].revision(place - starts[part])
  }

  /// What a row has beside it.
  func extra(_ place: Int) -> FastRows.Extra? {
    let part = part(of: place)
    return parts[part].extra(rows[part][place - starts[part]])
  }

  /// Who wrote the row at a place.
  func writer(_ place: Int) -> String {
    let part = part(of: place)
    return parts[part].stretch(of: place - starts[part])?.writer ?? ""
  }

  /// Every run of numbers.
  var runs: [FastRows.Run] { parts.flatMap(\.runs) }

  /// The places of the rows with an id, of which there are several only in a damaged journal.
  func places(of id: ULID) -> [Int] {
    guard let order = orderByID() else { return places { $0.id == id } }
    let first = order.partitioningIndex { self[Int($0)].id >= id }
    return order[first...].prefix { self[Int($0)].id == id }.map(Int.init)
  }

  /// The places in the order of ids; nil as long as few were asked for.
  private func orderByID() -> [UInt32]? {
    lookups.withLock { lookups in
      lookups.count += 1
      guard lookups.count > Self.fewLookups else { return nil }
      if lookups.order == nil { lookups.order = placesByID() ?? Array(0..<UInt32(count)) }
      return lookups.order
    }
  }

  /// Calls a function with every row and its place, in the order of places.
  func forEach(_ body: (Int, FastRow) -> Void) {
    for (rows, start) in zip(rows, starts) {
      for (index, row) in rows.enumerated() { body(start + index, row) }
    }
  }

  /// The places of the rows for which a condition holds.
  func places(where holds: (FastRow) -> Bool) -> [Int] {
    var places: [Int] = []
    forEach { place, row in if holds(row) { places.append(place) } }
    return places
  }

  /// All places in the order of time.
  func placesByTime() -> [UInt32] {
    let isInOrder = parts.allSatisfy(\.isInOrderOfTime) && isRising { !$1.isBefore($0) }
    let places = Array(0..<UInt32(count))
    return isInOrder ? places : MergedOrder.sorted(places) { self[Int($0)].isBefore(self[Int($1)]) }
  }

  /// All places in the order of ids; nil where they stand in that order and no id comes twice.
  func placesByID() -> [UInt32]? {
    if parts.allSatisfy(\.isInOrderOfIDs), isRising({ $0.id < $1.id }) { return nil }
    return MergedOrder.sorted(Array(0..<UInt32(count))) { self[Int($0)].id < self[Int($1)].id }
  }

  /// Whether a relation holds between the last row of each part and the first of the next.
  private func isRising(_ holds: (FastRow, FastRow) -> Bool) -> Bool {
    let ends = rows.compactMap { rows in rows.first.flatMap { first in rows.last.map { (first, $0) } } }
    return zip(ends, ends.dropFirst()).allSatisfy { holds($0.1, $1.0) }
  }

  private func part(of place: Int) -> Int {
    var part = parts.count - 1
    while part > 0, starts[part] > place { part -= 1 }
    return part
  }
}
