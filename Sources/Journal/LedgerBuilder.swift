import Model

/// Makes a ledger out of revisions from any number of files, in any order, however often each of them came.
struct LedgerBuilder {
  private var revisions: [Revision] = []
  private var problems: [Problem] = []
  private var isComplete = true
  private var newer: [String: Int] = [:]
  private var unreadable: SystemError?

  /// Takes what a file has brought.
  mutating func add(_ reading: FileReading) {
    revisions.append(contentsOf: reading.revisions)
    problems.append(contentsOf: reading.summary())
    isComplete = isComplete && reading.isComplete
    unreadable = unreadable ?? reading.failure
    if reading.oldest > Header.written { newer[reading.file.shown] = reading.oldest }
  }

  /// Takes revisions that come from elsewhere than the journal's files.
  mutating func add(_ others: [Revision]) {
    revisions.append(contentsOf: others)
  }

  /// Takes a problem that is no file's own.
  mutating func add(_ problem: Problem) {
    problems.append(problem)
  }

  /// The ledger of everything that was taken.
  consuming func ledger(_ scope: Scope) -> Ledger {
    let all = Self.united(revisions)
    problems.append(contentsOf: Numbers.problems(in: all, isComplete: isComplete && scope == .everything))
    var counted: [Int] = []
    var conflicts: [Conflict] = []
    var first = 0
    while first < all.count {
      var end = first + 1
      while end < all.count, all[end].id == all[first].id { end += 1 }
      Self.settle(all, first..<end, scope, &counted, &conflicts)
      first = end
    }
    let entries = counted.compactMap { all[$0].entry }.sorted { left, right in
      left.at == right.at ? left.id < right.id : left.at < right.at
    }
    return Ledger(
      revisions: all, counted: counted, entries: entries, conflicts: conflicts, problems: problems,
      newer: newer,
      unreadable: unreadable)
  }

  /// Decides what counts of one entry.
  private static func settle(
    _ all: [Revision], _ places: Range<Int>, _ scope: Scope, _ counted: inout [Int],
    _ conflicts: inout [Conflict]
  ) {
    if places.count == 1 {
      let only = all[places.lowerBound]
      if let entry = only.entry, !only.enteredInError, scope.covers(entry) {
        counted.append(places.lowerBound)
      }
      return
    }
    let heads = Heads.of(Array(all[places]))
    let chosen = Heads.counted(of: heads)
    if let chosen, let entry = chosen.entry {
      guard scope.covers(entry) else { return }
      if !chosen.enteredInError,
        let place = places.first(where: { all[$0].line == chosen.line && all[$0].isCopy(of: chosen) })
      {
        counted.append(place)
      }
    }
    if heads.count > 1, Heads.disagree(heads) {
      conflicts.append(Conflict(id: all[places.lowerBound].id, heads: heads, counted: chosen))
    }
  }

  /// The revisions by entry and age, each once.
  private static func united(_ revisions: [Revision]) -> [Revision] {
    let ids = revisions.map(\.id)
    let order = revisions.indices.sorted { left, right in
      if ids[left] != ids[right] { return ids[left] < ids[right] }
      return Heads.isOlder(revisions[left], revisions[right])
    }
    var all: [Revision] = []
    all.reserveCapacity(revisions.count)
    for place in order {
      let revision = revisions[place]
      var before = all.count - 1
      while before >= 0, all[before].id == revision.id, !all[before].isCopy(of: revision) { before -= 1 }
      if before < 0 || all[before].id != revision.id { all.append(revision) }
    }
    return all
  }
}

extension Revision {
  /// Whether both are the same line, met twice.
  func isCopy(of other: Revision) -> Bool {
    origin == other.origin && fingerprint == other.fingerprint && id == other.id && rev == other.rev
      && entry == other.entry
  }
}
