import Model

/// Finds the rows that are not alone: another line has their id or their number.
///
/// Only of these can there be copies, later revisions and conflicts, so only these are looked at as revisions.
struct Suspects {
  /// Their places in rising order.
  let places: [UInt32]

  init(in store: FastStore, besides revisions: [Revision]) {
    var places = Self.sharingIDs(store, Set(revisions.map(\.id)))
    let shared = Self.sharedNumbers(store, revisions)
    if !shared.isEmpty {
      store.forEach { place, row in
        guard let ranges = shared[store.writer(place)] else { return }
        let after = ranges.partitioningIndex { $0.lowerBound > Int(row.seq) }
        if after > 0, ranges[after - 1].contains(Int(row.seq)) { places.append(UInt32(place)) }
      }
    }
    self.places = Array(Set(places)).sorted()
  }

  /// The rows with an id that comes twice among them or stands in another revision.
  private static func sharingIDs(_ store: FastStore, _ ids: Set<ULID>) -> [UInt32] {
    var found: [UInt32] = []
    let order = store.placesByID()
    let place = { (index: Int) in order.map { Int($0[index]) } ?? index }
    if order != nil {
      for index in 1..<max(1, store.count) where store[place(index)].id == store[place(index - 1)].id {
        found += [UInt32(place(index - 1)), UInt32(place(index))]
      }
    }
    for id in ids {
      var index = (0..<store.count).partitioningIndex { store[place($0)].id >= id }
      while index < store.count, store[place(index)].id == id {
        found.append(UInt32(place(index)))
        index += 1
      }
    }
    return found
  }

  /// The numbers that more than one line has, by writer, in rising order.
  private static func sharedNumbers(
    _ store: FastStore, _ revisions: [Revision]
  ) -> [String: [ClosedRange<Int>]] {
    var taken: [String: [ClosedRange<Int>]] = [:]
    for run in store.runs { taken[run.writer, default: []].append(run.numbers) }
    for origin in Set(revisions.map(\.origin)) where origin.seq > 0 {
      taken[origin.writer, default: []].append(origin.seq...origin.seq)
    }
    return taken.compactMapValues { ranges in
      var shared: [ClosedRange<Int>] = []
      var reached = 0
      for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        if range.lowerBound <= reached { shared.append(range.lowerBound...min(range.upperBound, reached)) }
        reached = max(reached, range.upperBound)
      }
      return shared.isEmpty ? nil : united(shared)
    }
  }

  /// The same numbers in ranges that do not overlap.
  private static func united(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    ranges.reduce(into: []) { united, range in
      if let last = united.last, range.lowerBound <= last.upperBound {
        united[united.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        united.append(range)
      }
    }
  }
}
