import Model

extension JournalStore {
  /// Everything that is odd about one file, settled or not, however much it is.
  ///
  /// - Throws: `JournalError.noSuchLine` where the journal has no such file.
  package func problems(in file: String, _ ledger: Ledger) throws(JournalError) -> [JournalProblem] {
    let inHome = "\(folder.home)/"
    let name = file.hasPrefix(inHome) ? String(file.dropFirst(inHome.count)) : file
    guard let found = try everyFile().first(where: { $0.shown == name }) else {
      throw .noSuchLine(place: file, reason: "the journal has no such file")
    }
    let reader = JournalReader(system: system, zone: zone, mostProblems: .max) { _ in false }
    var builder = LedgerBuilder()
    for part in reader.read([found]) { builder.add(part) }
    return builder.ledger(.standing).problems.map(ledger.settlements.applied)
  }

  /// Every file that is read: those of all writers, and rescued lines.
  func everyFile() throws(JournalError) -> [JournalFolder.File] {
    do throws(SystemError) {
      return try folder.files(in: .everything, system) + folder.rescued(system)
    } catch {
      throw JournalError(reading: error)
    }
  }

  /// Writes what lines say that are set aside or written by hand as new revisions, as one action for `undo`.
  ///
  /// The lines themselves stay as they are; from now on they are settled. Of several lines about one entry the
  /// latest counts.
  /// - Throws: `JournalError`; nothing is saved where one of the lines has changed meanwhile.
  package func accept(_ acceptances: [Acceptance], now: Moment) throws(JournalError) -> [Revision] {
    guard !acceptances.isEmpty else { return [] }
    return try locked { lock throws(JournalError) in
      // What counts now may stand in this device's own copy alone: an undo must find it in the journal.
      try bringBack(about: Set(acceptances.map(\.id)), besides: loadAll().settlements, now)
      let ledger = try loadAll()
      try requireWritable(ledger, acceptances.map(\.id))
      var pending: [PendingRevision] = []
      var seen: [JournalProblem] = []
      var counting: [ULID: [JournalProblem]] = [:]
      for acceptance in acceptances {
        let problem = try readAgain(acceptance, ledger)
        if try ledger.acceptance(of: problem).outcome == .onlySeen {
          seen.append(problem)
        } else {
          counting[acceptance.id, default: []].append(problem)
        }
      }
      for (_, problems) in counting.sorted(by: { $0.key < $1.key }) {
        if let change = PendingRevision(accepting: problems, in: ledger, now: now) { pending.append(change) }
      }
      return try write(
        asOneAction(pending + self.pending(noting: seen, now: now), now: now), under: lock, now: now)
    }
  }

  /// Notes that lines which cannot be counted, or numbers that are missing, were seen.
  ///
  /// - Throws: `JournalError`; nothing is saved then.
  package func noteSeen(_ problems: [JournalProblem], now: Moment) throws(JournalError) -> [Revision] {
    let open = problems.filter { $0.severity != .settled && $0.canBeSeen }
    guard !open.isEmpty else { return [] }
    return try locked { lock throws(JournalError) in
      try write(asOneAction(pending(noting: open, now: now), now: now), under: lock, now: now)
    }
  }

  /// Decides between the states of an entry: one of them takes the place of all.
  ///
  /// - Throws: `JournalError.cannotSettle` where there is nothing to decide, or the state is none of them.
  package func resolve(_ id: ULID, keeping head: Revision, now: Moment) throws(JournalError) -> Revision {
    try locked { lock throws(JournalError) in
      let ledger = try loadAll(about: [id])
      let heads = ledger.heads(of: id)
      try requireWritable(ledger, [id])
      guard heads.count > 1 else {
        throw .cannotSettle(
          place: id.short, reason: "there is only one version of this entry",
          advice: "To change it, run vitals edit.")
      }
      guard let kept = heads.first(where: { $0.origin == head.origin && $0.fingerprint == head.fingerprint }),
        kept.refusal == nil
      else {
        throw .cannotSettle(
          place: id.short, reason: "\(head.origin) is not one of its versions, or cannot be read",
          advice: "To see them: vitals resolve \(id.short)")
      }
      var change = PendingRevision(after: kept, in: ledger, now: now)
      change.details.enteredInError = kept.enteredInError
      guard let revision = try write([change], under: lock, now: now).first else { throw .noSuchEntry(id) }
      return revision
    }
  }

  /// The line that was looked at, as it stands now.
  private func readAgain(_ acceptance: Acceptance, _ ledger: Ledger) throws(JournalError) -> JournalProblem {
    let place = LinePlace(acceptance.place)
    let problems = try problems(in: place.file, ledger)
    guard
      let same = problems.first(where: { $0.line == place.line && $0.fingerprint == acceptance.fingerprint })
    else {
      throw .cannotSettle(
        place: acceptance.place, reason: "the line has changed meanwhile", advice: "Look at it again.")
    }
    return same
  }

  /// Lines that say that others were seen, in the file that every reader reads.
  private func pending(noting problems: [JournalProblem], now: Moment) -> [PendingRevision] {
    stride(from: 0, to: problems.count, by: Self.notedAtOnce).map { first in
      let some = problems[first..<min(first + Self.notedAtOnce, problems.count)]
      let id = newID(now: now)
      let entry = Entry(id: id, at: now, content: Acknowledgement(of: id, rule: Revision.seenRule))
      var details = Revision.Details(id: id, kindID: entry.kind.id)
      details.accepts = some.compactMap(\.fingerprint).eachOnce
      let numbers = some.flatMap(\.numbers) + LineNumbers.naming(some.compactMap { $0.says?.origin })
      details.numbers = Array(numbers.eachOnce.prefix(Self.notedAtOnce))
      return PendingRevision(details: details, entry: entry, stems: [.standing])
    }
  }

  /// So many fingerprints fit into a line.
  private static let notedAtOnce = 1000
}

extension Revision {
  /// The rule of an acknowledgement that is about lines and not about an alert.
  static let seenRule = "damaged-line"

  /// Whether it only notes that lines were seen.
  var isNoteOfSeen: Bool { (entry?.content as? Acknowledgement)?.rule == Self.seenRule }
}

extension JournalProblem {
  /// Whether noting it as seen settles it.
  package var canBeSeen: Bool { fingerprint != nil || !numbers.isEmpty }
}

extension PendingRevision {
  /// A revision that says what damaged or handwritten lines about one entry say; nil where there are none.
  fileprivate init?(accepting problems: [JournalProblem], in ledger: Ledger, now: Moment) {
    let lines = problems.compactMap { $0.says?.revision }
    guard let last = lines.max(by: Heads.isOlder) else { return nil }
    self.init(after: last, in: ledger, now: now)
    details.enteredInError = last.enteredInError
    details.accepts = (details.accepts + problems.compactMap(\.fingerprint)).eachOnce
    details.replaces = (details.replaces + lines.map(\.origin).filter { $0.seq > 0 }).eachOnce
    stems = (stems + problems.map { FileStem(path: $0.file) }).eachOnce
    details.rev = details.replaces.isEmpty ? 1 : max(details.rev, last.rev + 1)
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each the first time only.
  var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
