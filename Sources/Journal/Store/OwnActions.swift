import Model

/// What one writer did, action by action: what can be undone, and what was undone and can be done again.
///
/// An undo names the line that it takes back, and a redo the undo that it takes back, and so on: a line at an even
/// depth of this chain does something, one at an odd depth undoes something, and only the end of a chain is in force.
struct OwnActions {
  private let ledger: Ledger
  private let writer: String
  /// The writer's lines besides the fast ones.
  private let own: [Revision]
  /// How deep in its chain each line stands that takes another one back, by its number.
  private let depths: [Int: Int]
  /// The numbers of the lines that another one takes back.
  private let named: Set<Int>

  init(of writer: String, in ledger: Ledger) {
    (self.ledger, self.writer) = (ledger, writer)
    own = ledger.shared.filter { $0.origin.writer == writer && $0.origin.seq > 0 }
    named = Set(own.compactMap { $0.undoes?.seq })
    var depths: [Int: Int] = [:]
    // What is taken back has a lower number, so its depth is known by then.
    for line in Self.inOrder(own) {
      if let target = line.undoes { depths[line.origin.seq] = 1 + (depths[target.seq] ?? 0) }
    }
    self.depths = depths
  }

  /// The lines of the action that is next in a direction, in the order in which they were written; none where
  /// there is none.
  func next(_ direction: UndoDirection) -> [Revision] {
    switch direction {
    case .undo: lastDone
    case .redo: lastUndone
    }
  }

  /// The lines of the last action that is in force.
  private var lastDone: [Revision] {
    let open = own.filter { isInForce($0) && !isUndo($0) && !$0.isErasure }
    let fast = ledger.fastPlaces { _ in true }.filter { ledger.fast.writer($0) == writer }
    // Of a lifetime of fast lines only the last, and those that came with it, are made into revisions.
    let lastFast = fast.filter { isInForce($0) }.max { ledger.fast[$0].seq < ledger.fast[$1].seq }
    let candidates = open + (lastFast.map { [ledger.fast.revision($0)] } ?? [])
    guard let last = candidates.max(by: { $0.origin.seq < $1.origin.seq }) else { return [] }
    guard let group = Self.group(last) else { return [last] }
    let belonging = fast.filter { place in
      ledger.fast.extra(place).flatMap { $0.action ?? $0.batch } == group && isInForce(place)
    }
    return Self.inOrder(open.filter { Self.group($0) == group } + belonging.map { ledger.fast.revision($0) })
  }

  /// The lines of the last undo that was not taken back; none once something new was done.
  private var lastUndone: [Revision] {
    // Where an undo wrote several lines for one, a redo names only the first of them.
    let redone = Set(own.filter { isUndo($0) && !isInForce($0) }.compactMap { $0.undoes })
    let open = own.filter { isUndo($0) && isInForce($0) && !redone.contains($0.undoes ?? $0.origin) }
    guard let last = open.max(by: { $0.origin.seq < $1.origin.seq }), last.origin.seq > newest else {
      return []
    }
    return Self.inOrder(Self.group(last).map { group in open.filter { Self.group($0) == group } } ?? [last])
  }

  /// The number of the last line that did something new.
  private var newest: Int {
    let fast = ledger.fastPlaces { _ in true }.filter { ledger.fast.writer($0) == writer }
    let lastFast = fast.lazy.map { Int(ledger.fast[$0].seq) }.max() ?? 0
    return max(lastFast, own.lazy.filter { $0.undoes == nil }.map(\.origin.seq).max() ?? 0)
  }

  private func isUndo(_ line: Revision) -> Bool { (depths[line.origin.seq] ?? 0) % 2 == 1 }

  private func isInForce(_ line: Revision) -> Bool { !named.contains(line.origin.seq) }

  /// The same of a fast line; one that was undone is not alone any more, but for damage.
  private func isInForce(_ place: Int) -> Bool { !named.contains(Int(ledger.fast[place].seq)) }

  /// What the lines of one action share; nil for an action of one line.
  private static func group(_ revision: Revision) -> ULID? {
    revision.action ?? (revision.replaces.isEmpty ? revision.entry?.batch : nil)
  }

  private static func inOrder(_ lines: [Revision]) -> [Revision] {
    lines.sorted { $0.origin.seq < $1.origin.seq }
  }
}

extension Undone.Action {
  /// What some lines had done at first, by the first of them.
  init(of lines: [Revision], in ledger: Ledger) {
    guard let first = lines.first.map({ $0.root(in: ledger) }) else {
      self = .added
      return
    }
    let before = first.before(in: ledger)
    // The lines that were seen stand behind those that were accepted with them.
    let isOfLines = !first.accepts.isEmpty
    if Heads.joined(before).count > 1 {
      self = .resolved
    } else if isOfLines, first.isNoteOfSeen {
      self = .seen
    } else if isOfLines, !before.contains(where: { first.accepts.contains($0.fingerprint) }) {
      self = .accepted
    } else if first.replaces.isEmpty {
      self = .added
    } else {
      self = first.enteredInError ? .deleted : .edited
    }
  }
}
