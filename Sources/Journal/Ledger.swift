import Model

/// The journal as it reads: what counts, how it came to be, and what could not be counted.
public struct Ledger: Sendable {
  /// What counts: one for each id, deleted ones left out, by moment and then by id.
  public let entries: [Entry]
  /// Entries that were changed in two places at once.
  public let conflicts: [Conflict]
  /// Everything that was set aside or is odd.
  public let problems: [Problem]
  /// Revisions of kinds that only a newer version knows; they are kept.
  public let unknown: [Revision]
  /// Files that a newer version does not let this one write about, with the format that may.
  let newer: [String: Int]
  /// Why a part of the files could not be read; nil where all of them were.
  let unreadable: SystemError?
  /// What the lines say about other lines.
  let settlements: Settlements
  /// Every revision, by entry and then oldest first.
  let revisions: [Revision]
  /// Where in `revisions` the counted revision of each counted entry stands, in the order of ids.
  private let counted: [Int]

  /// A journal in which nothing was written yet.
  public static let empty = Ledger(revisions: [], counted: [], entries: [], conflicts: [], problems: [])

  init(
    revisions: [Revision], counted: [Int], entries: [Entry], conflicts: [Conflict], problems: [Problem],
    newer: [String: Int] = [:], unreadable: SystemError? = nil, settlements: Settlements = Settlements()
  ) {
    self.settlements = settlements
    self.newer = newer
    self.unreadable = unreadable
    self.revisions = revisions
    self.counted = counted
    self.entries = entries
    self.conflicts = conflicts
    self.problems = problems
    unknown = revisions.filter { $0.entry == nil && $0.refusal == nil && !$0.isErasure }
  }

  /// Whether something is damaged or was not counted, so that a command ends with status 65.
  public var hasSetAside: Bool { problems.contains { $0.severity == .setAside } }

  /// The counted state of an entry; nil where it is not there, deleted, or outside the scope that was loaded.
  public func entry(_ id: ULID) -> Entry? {
    let place = firstIndex(in: counted.count) { revisions[counted[$0]].id >= id }
    guard place < counted.count, revisions[counted[place]].id == id else { return nil }
    return revisions[counted[place]].entry
  }

  /// Every revision of an entry, deleted ones too, oldest first; empty where there is no such entry.
  public func revisions(of id: ULID) -> [Revision] {
    let first = firstIndex(in: revisions.count) { revisions[$0].id >= id }
    return Array(revisions[first...].prefix { $0.id == id })
  }

  /// The ids of all entries, deleted ones too, in their order.
  var ids: [ULID] {
    revisions.indices.filter { $0 == 0 || revisions[$0 - 1].id != revisions[$0].id }.map { revisions[$0].id }
  }

  /// The revisions of an entry that nothing replaces: one, or more where there is a conflict.
  func heads(of id: ULID) -> [Revision] { Heads.of(revisions(of: id)) }

  /// The smallest index from 0 to `count` from which on a condition holds.
  private func firstIndex(in count: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
