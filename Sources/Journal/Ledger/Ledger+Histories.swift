import Model

extension Ledger {
  /// The entries that were corrected, deleted, or changed in two places at once: every revision of each, oldest first.
  package var histories: [[Revision]] {
    var histories: [[Revision]] = []
    var first = 0
    while first < shared.count {
      var end = first + 1
      while end < shared.count, shared[end].id == shared[first].id { end += 1 }
      if end - first > 1 || shared[first].enteredInError { histories.append(Array(shared[first..<end])) }
      first = end
    }
    return histories
  }

  /// The revision of some that is counted; nil where none of them can be read.
  package static func counted(_ revisions: [Revision]) -> Revision? {
    Heads.counted(of: Heads.of(revisions))
  }

  /// Whether an entry that is not there was deleted, and its addition not only undone.
  package func isDeletion(_ counted: Revision) -> Bool {
    counted.enteredInError && counted.root(in: self).enteredInError
  }

  /// The names of the revisions that nothing replaces.
  package static func heads(_ revisions: [Revision]) -> Set<RevisionID> {
    Set(Heads.of(revisions).map(\.origin))
  }
}
