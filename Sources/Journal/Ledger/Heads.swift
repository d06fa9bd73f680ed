/// Which of an entry's revisions stand at the end of its history, and which of those is counted.
enum Heads {
  /// The revisions that no other one replaces, oldest first.
  ///
  /// Damage or a hand can make revisions replace each other in a ring; then all of them are heads, because
  /// dropping an entry would be worse than asking about it.
  static func of(_ revisions: [Revision]) -> [Revision] {
    guard revisions.count > 1 else { return revisions }
    var replaced: Set<RevisionID> = []
    for revision in revisions {
      for name in revision.replaces where name != revision.origin { replaced.insert(name) }
    }
    let heads = revisions.filter { !replaced.contains($0.origin) }
    return heads.isEmpty ? revisions : heads
  }

  /// The head that is counted: what is there before what is deleted, then the later written, then the name.
  ///
  /// Nil where this version can read none of them.
  static func counted(of heads: [Revision]) -> Revision? {
    let readable = heads.filter { $0.entry != nil }
    let live = readable.filter { !$0.enteredInError }
    return (live.isEmpty ? readable : live).max(by: isOutdone)
  }

  /// Whether the heads say different things, so that a person has to be asked.
  static func disagree(_ heads: [Revision]) -> Bool {
    guard let first = heads.first else { return false }
    if heads.allSatisfy(\.enteredInError) || heads.allSatisfy(\.isErasure) { return false }
    return heads.dropFirst().contains { !$0.says(theSameAs: first) }
  }

  /// The order of an entry's history: later ones are behind those that they replace.
  static func isOlder(_ left: Revision, _ right: Revision) -> Bool {
    left.rev != right.rev ? left.rev < right.rev : isOutdone(left, right)
  }

  private static func isOutdone(_ left: Revision, _ right: Revision) -> Bool {
    let (a, b) = (left.written?.instantMilliseconds ?? 0, right.written?.instantMilliseconds ?? 0)
    if a != b { return a < b }
    if left.origin.writer != right.origin.writer { return left.origin.writer < right.origin.writer }
    if left.origin.seq != right.origin.seq { return left.origin.seq < right.origin.seq }
    return left.fingerprint.sum < right.fingerprint.sum
  }
}
