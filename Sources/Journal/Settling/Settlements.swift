import Model

/// What lines say about other lines: which are accepted or were seen, which entries are erased, which numbers are
/// missing for a reason.
///
/// All of it follows from the set of lines alone, in any order, so that every device comes to the same answer. Only
/// lines whose checksums hold are believed.
struct Settlements: Sendable {
  private var accepts: [(by: RevisionID, what: Revision.Fingerprint)] = []
  private var undone: Set<RevisionID> = []
  private var numbers: [(by: RevisionID, what: LineNumbers)] = []
  private var tombstones: [ULID: Moment?] = [:]
  private var settled: Set<Revision.Fingerprint> = []

  /// Takes note of what a line says about others.
  mutating func take(_ revision: Revision) {
    guard revision.isSettling, revision.checksum == .verified else { return }
    let origin = revision.origin
    if let name = revision.undoes { undone.insert(name) }
    accepts += revision.accepts.map { (origin, $0) }
    numbers += revision.numbers.map { (origin, $0) }
    // A line that was accepted under a new number is not missing under its old one.
    if !revision.accepts.isEmpty { numbers += LineNumbers.naming(revision.replaces).map { (origin, $0) } }
    if revision.isErasure { tombstones.updateValue(revision.written, forKey: revision.id) }
  }

  /// Takes what another file has brought.
  mutating func merge(_ other: Settlements) {
    accepts += other.accepts
    numbers += other.numbers
    undone.formUnion(other.undone)
    tombstones.merge(other.tombstones) { first, _ in first }
  }

  /// Makes it quick to ask; to be called once everything was taken.
  mutating func close() {
    settled = Set(accepts.filter { !undone.contains($0.by) }.map(\.what))
  }

  /// Whether a line took over what another one says, and that was undone.
  func hasUndone(_ line: Revision, accepting fingerprint: Revision.Fingerprint) -> Bool {
    line.accepts.contains(fingerprint) && undone.contains(line.origin)
  }

  /// Whether a line was accepted or seen.
  func settles(_ fingerprint: Revision.Fingerprint) -> Bool { settled.contains(fingerprint) }

  /// The numbers of a writer that are missing for a reason.
  func explained(of writer: String) -> [ClosedRange<Int>] {
    numbers.filter { $0.what.writer == writer && !undone.contains($0.by) }.map(\.what.range)
  }

  /// Whether an entry was erased for good.
  func hasErased(_ id: ULID) -> Bool { tombstones[id] != nil }

  /// The entries that were erased for good.
  var erased: Set<ULID> { Set(tombstones.keys) }

  /// Whether a line is missing for a reason: it was accepted under another number, or known to be gone.
  func explains(_ name: RevisionID) -> Bool {
    numbers.contains {
      $0.what.writer == name.writer && $0.what.range.contains(name.seq) && !undone.contains($0.by)
    }
  }

  /// Whether anything was erased.
  var hasErasures: Bool { !tombstones.isEmpty }

  /// A problem, which is no longer one where it was settled.
  func applied(to problem: JournalProblem) -> JournalProblem {
    guard let fingerprint = problem.fingerprint, settles(fingerprint) else { return problem }
    var settled = problem
    settled.severity = .settled
    return settled
  }

  /// What is there though it was erased: an erasing that was cut short, or a copy from another device.
  func returned(_ revision: Revision) -> JournalProblem {
    JournalProblem(
      .setAside, .erased, revision.file, line: revision.line, id: revision.id,
      found: "a line of an entry that was erased\(tombstones[revision.id]?.map { " on \($0.day)" } ?? "")",
      advice:
        "It is not used. Erasing was cut short, or the line came back from another device or a copy: "
        + "erase it again.",
      remedy: .erase(revision.id))
  }
}

extension Revision {
  /// The kind of the line that is left of an erased entry.
  static let erasedKind = "erased"

  /// Whether it is what is left of an erased entry: its id and the numbers of its lines.
  package var isErasure: Bool { kindID == Self.erasedKind }

  /// Whether it says something about other lines.
  fileprivate var isSettling: Bool {
    undoes != nil || !accepts.isEmpty || !numbers.isEmpty || (entry == nil && isErasure)
  }
}

extension Ledger {
  /// Whether an entry was erased for good.
  package func hasErased(_ id: ULID) -> Bool { settlements.hasErased(id) }
}
