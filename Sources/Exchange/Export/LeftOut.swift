import Model

/// What a person keeps and an exported file does not have, counted.
package struct LeftOut: Sendable, Equatable {
  /// What it is, and how many entries that are, nil for all of them; in the order in which it was met.
  package private(set) var counts: [(what: String, count: Int?)] = []

  /// Nothing yet.
  package init() {}

  /// Counts more of something.
  package mutating func add(_ what: String, _ count: Int = 1) {
    guard count > 0 else { return }
    if let place = counts.firstIndex(where: { $0.what == what }) {
      counts[place].count = counts[place].count.map { $0 + count }
    } else {
      counts.append((what, count))
    }
  }

  /// Notes that nothing of a sort is in the file, however much there is.
  package mutating func addAll(_ what: String) { counts.append((what, nil)) }

  /// A sentence for people: `Not in the file: reminder (3), targets (1).`; nil where all is in it.
  package var sentence: String? {
    guard !counts.isEmpty else { return nil }
    let words = counts.map { what, count in count.map { "\(what) (\($0))" } ?? what }
    return "Not in the file: \(words.joined(separator: ", "))."
  }

  /// Compares what was counted.
  package static func == (left: Self, right: Self) -> Bool { left.counts.elementsEqual(right.counts, by: ==) }
}
