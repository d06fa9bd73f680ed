import Model

/// The journal as it reads: what counts, how it came to be, and what could not be counted.
package struct Ledger: Sendable {
  /// What counts: one for each id, deleted ones left out, by moment and then by id.
  package let entries: Entries
  /// How much of the journal was read.
  package let scope: Scope
  /// Entries that were changed in two places at once.
  package let conflicts: [Conflict]
  /// Everything that was set aside or is odd.
  package let problems: [JournalProblem]
  /// Revisions of kinds that only a newer version knows; they are kept.
  package let unknown: [Revision]
  /// Files that a newer version does not let this one write about, with the format that may.
  let newer: [String: Int]
  /// Why a part of the files could not be read; nil where all of them were.
  let unreadable: SystemError?
  /// Every revision that is not alone or not fast, by entry and then oldest first.
  let shared: [Revision]
  /// The lines that are alone: first and only revisions, besides those at the places in `suspects`.
  let fast: FastStore
  private let suspects: [UInt32]
  /// What the lines say about other lines.
  let settlements: Settlements

  /// A journal in which nothing was written yet.
  package static let empty = Ledger(
    scope: .everything, fast: .empty, suspects: [], shared: [], entries: .none, conflicts: [], problems: [],
    newer: [:], unreadable: nil)

  init(
    scope: Scope, fast: FastStore, suspects: [UInt32], shared: [Revision], entries: Entries,
    conflicts: [Conflict],
    problems: [JournalProblem], newer: [String: Int], unreadable: SystemError?,
    settlements: Settlements = Settlements()
  ) {
    self.scope = scope
    self.settlements = settlements
    self.newer = newer
    self.unreadable = unreadable
    self.fast = fast
    self.suspects = suspects
    self.shared = shared
    self.entries = entries
    self.conflicts = conflicts
    self.problems = problems
    unknown = shared.filter { $0.entry == nil && $0.refusal == nil && !$0.isErasure }
  }

  /// The same, with more that a person should know of.
  func with(_ more: [JournalProblem]) -> Ledger {
    Ledger(
      scope: scope, fast: fast, suspects: suspects, shared: shared, entries: entries, conflicts: conflicts,
      problems: problems + more, newer: newer, unreadable: unreadable, settlements: settlements)
  }

  /// Whether something is damaged or was not counted, so that a command ends with status 65.
  package var hasSetAside: Bool { problems.contains { $0.severity == .setAside } }

  /// The counted state of an entry; nil where it is not there, deleted, or outside the scope that was loaded.
  package func entry(_ id: ULID) -> Entry? { entries.entry(id) }

  /// Every revision of an entry, deleted ones too, oldest first; empty where there is no such entry.
  package func revisions(of id: ULID) -> [Revision] {
    let first = shared.partitioningIndex { $0.id >= id }
    let known = shared[first...].prefix { $0.id == id }
    if !known.isEmpty { return Array(known) }
    return fast.places(of: id).map { fast.revision($0) }
  }

  /// The ids of entries, deleted ones too, for which a condition holds, in their order.
  func ids(where holds: (ULID) -> Bool) -> [ULID] {
    let store = fast
    let alone = store.places { holds($0.id) }.map { store[$0].id }
    return Set(alone + shared.map(\.id).filter(holds)).sorted()
  }

  /// The revisions of an entry that nothing replaces: one, or more where there is a conflict.
  func heads(of id: ULID) -> [Revision] { Heads.of(revisions(of: id)) }

  /// The places of fast rows that are alone and for which a condition holds.
  func fastPlaces(where holds: (FastRow) -> Bool) -> [Int] {
    let places = fast.places(where: holds)
    guard !suspects.isEmpty else { return places }
    let suspects = Set(suspects)
    return places.filter { !suspects.contains(UInt32($0)) }
  }
}
