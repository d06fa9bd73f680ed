import Model

/// Makes a ledger out of revisions from any number of files, in any order, however often each of them came.
struct LedgerBuilder {
  private var fast: [FastRows] = []
  private var revisions: [Revision] = []
  private var problems: [JournalProblem] = []
  private var unlisted: [UnlistedProblems] = []
  /// What the lines say about other lines.
  private(set) var settlements = Settlements()
  private var isComplete = true
  /// The files of which not everything could be counted.
  private(set) var damaged: Set<String> = []
  private var newer: [String: Int] = [:]
  private var unreadable: SystemError?

  /// Takes what files have brought.
  mutating func add(_ part: JournalReader.Part) {
    fast.append(part.fast)
    for reading in part.readings {
      revisions.append(contentsOf: reading.revisions)
      problems.append(contentsOf: reading.summary())
      unlisted.append(reading.unlisted)
      settlements.merge(reading.settlements)
      if reading.isDamaged { damaged.insert(reading.file.shown) }
      isComplete = isComplete && reading.isComplete
      unreadable = unreadable ?? reading.failure
      if reading.oldest > Header.written { newer[reading.file.shown] = reading.oldest }
    }
  }

  /// Notes a home folder that others can look into.
  mutating func noteOpenness(of home: String, _ system: any FileSystem) {
    guard let status = try? system.stat(home), status.isOpenToOthers else { return }
    problems.append(
      JournalProblem(
        .note, .openToOthers, ".", found: "other users of this computer can look into \(home)",
        advice: "Close it with: chmod 700 \(home)", remedy: .close(folder: home)))
  }

  /// Counts what is gone from the files and still remembered, and says so.
  mutating func add(_ gaps: [RememberedGap]) {
    for gap in gaps { revisions.append(contentsOf: gap.lost.map(\.revision)) }
    problems.append(contentsOf: RememberedGap.problems(gaps))
  }

  /// The ledger of everything that was taken.
  consuming func ledger(_ scope: Scope) -> Ledger {
    let store = FastStore(fast)
    let suspects = Suspects(in: store, besides: revisions).places
    revisions += suspects.map { store.revision(Int($0)) }
    settlements.close()
    if settlements.hasErasures { passOverErased() }
    let (all, copies) = Self.united(revisions)
    problems = problems.map(settlements.applied) + unlisted.flatMap { $0.problems(settlements) }
    problems += Numbers.problems(
      in: all, besides: store.runs, isComplete: isComplete && scope == .everything, settlements: settlements
    ).map(settlements.applied)
    problems += Self.doubled(copies)
    var counted: [Int] = []
    var conflicts: [Conflict] = []
    var first = 0
    while first < all.count {
      var end = first + 1
      while end < all.count, all[end].id == all[first].id { end += 1 }
      Self.settle(all, first..<end, scope, &counted, &conflicts)
      first = end
    }
    let others = counted.compactMap { all[$0].entry }.sorted { $0.isBefore($1) }
    return Ledger(
      scope: scope, fast: store, suspects: suspects, shared: all,
      entries: Self.entries(store, besides: suspects, others, scope), conflicts: conflicts,
      problems: problems, newer: newer, unreadable: unreadable, settlements: settlements)
  }

  /// The fast rows that count, and the other entries, in order of time.
  private static func entries(
    _ store: FastStore, besides suspects: [UInt32], _ others: [Entry], _ scope: Scope
  ) -> Entries {
    var places = store.placesByTime()
    if !suspects.isEmpty || scope != .everything {
      let suspects = Set(suspects)
      places.removeAll { suspects.contains($0) || !scope.covers(store[Int($0)]) }
    }
    guard !others.isEmpty else { return Entries(fast: store, others: [], places: places) }
    var merged: [UInt32] = []
    merged.reserveCapacity(places.count + others.count)
    var rest = places[...]
    for (index, other) in others.enumerated() {
      while let place = rest.first, store[Int(place)].isBefore(other) { merged.append(rest.removeFirst()) }
      merged.append(Entries.other | UInt32(index))
    }
    return Entries(fast: store, others: others, places: merged + rest)
  }

  /// Leaves nothing of erased entries but the lines that say so.
  private mutating func passOverErased() {
    let returned = revisions.filter { settlements.hasErased($0.id) && !$0.isErasure }
    guard !returned.isEmpty else { return }
    revisions.removeAll { settlements.hasErased($0.id) && !$0.isErasure }
    problems.append(contentsOf: returned.map(settlements.returned))
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

  /// Lines that stand more than once in one file, a note for each file.
  private static func doubled(_ copies: [Revision]) -> [JournalProblem] {
    Dictionary(grouping: copies, by: \.file).sorted { $0.key < $1.key }.map { file, copies in
      JournalProblem(
        .note, .duplicateLine, file, line: copies.map(\.line).min() ?? 0,
        found: copies.count == 1
          ? "a line that is there twice" : "\(copies.count) lines that are there twice",
        advice: "Each is used once. There is nothing to do.")
    }
  }

  /// The revisions by entry and age, each once, and those that are a copy of another line in the same file.
  private static func united(_ revisions: [Revision]) -> (all: [Revision], copies: [Revision]) {
    let ids = revisions.map(\.id)
    let order = revisions.indices.sorted { left, right in
      if ids[left] != ids[right] { return ids[left] < ids[right] }
      return Heads.isOlder(revisions[left], revisions[right])
    }
    var all: [Revision] = []
    var copies: [Revision] = []
    all.reserveCapacity(revisions.count)
    for place in order {
      let revision = revisions[place]
      var before = all.count - 1
      while before >= 0, all[before].id == revision.id, !all[before].isCopy(of: revision) { before -= 1 }
      if before < 0 || all[before].id != revision.id {
        all.append(revision)
      } else if all[before].file == revision.file {
        copies.append(revision)
      }
    }
    return (all, copies)
  }
}

extension Revision {
  /// Whether both are the same line, met twice.
  func isCopy(of other: Revision) -> Bool {
    origin == other.origin && fingerprint == other.fingerprint && id == other.id && rev == other.rev
      && entry == other.entry
  }
}

extension Entry {
  /// Whether it is placed before another in the order of time, and of ids within an instant.
  fileprivate func isBefore(_ other: Entry) -> Bool {
    (at.instantMilliseconds, id) < (other.at.instantMilliseconds, other.id)
  }
}

extension FastRow {
  fileprivate func isBefore(_ other: Entry) -> Bool {
    (at.instantMilliseconds, id) < (other.at.instantMilliseconds, other.id)
  }
}
