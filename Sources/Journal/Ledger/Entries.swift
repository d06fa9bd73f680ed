import Model

/// What counts in a journal, in order of time; each entry is made when it is asked for.
///
/// A million readings so take 52 bytes each, and an entry nobody looks at costs nothing.
package struct Entries: RandomAccessCollection, Sendable {
  let fast: FastStore
  let others: [Entry]
  /// Where each entry is: a place among the fast rows, or with the highest bit one among the others.
  let places: [UInt32]
  /// The units in which they are shown.
  let units: ShownUnits

  static let other: UInt32 = 1 << 31
  /// No entries.
  package static let none = Entries(fast: .empty, others: [], places: [])

  init(fast: FastStore, others: [Entry], places: [UInt32], units: ShownUnits = .asEntered) {
    self.fast = fast
    self.others = others
    self.places = places
    self.units = units
  }

  /// The place of the first entry: 0.
  package var startIndex: Int { 0 }
  /// The place behind the last entry.
  package var endIndex: Int { places.count }

  /// The entry at a place.
  package subscript(position: Int) -> Entry { entry(places[position]) }

  func entry(_ place: UInt32) -> Entry {
    let entry = place & Self.other == 0 ? fast.entry(Int(place)) : others[Int(place & ~Self.other)]
    return units.isAsEntered ? entry : entry.shown(in: units)
  }

  /// The entry with an id; nil where it is not among them.
  package func entry(_ id: ULID) -> Entry? {
    if let other = others.first(where: { $0.id == id }) { return other.shown(in: units) }
    return places.first { $0 & Self.other == 0 && fast[Int($0)].id == id }.map(entry)
  }
}

extension Entries: Equatable {
  /// Whether both hold the same entries in the same order.
  package static func == (left: Entries, right: Entries) -> Bool { left.elementsEqual(right) }
}
