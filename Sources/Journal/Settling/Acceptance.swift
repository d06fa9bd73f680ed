import Model

/// What accepting a line would do: what counts now, and what the line says.
package struct Acceptance: Sendable {
  /// What follows from accepting it.
  package enum Outcome: Sendable, Equatable {
    /// A new revision says what the line says, and that counts.
    case takesOver
    /// What counts says the same already, or has taken the place of the line: it is only noted as seen.
    case onlySeen
  }

  /// The file and the line.
  package let place: String
  /// The entry.
  package let id: ULID
  /// What counts now; nil where nothing does.
  package let before: Entry?
  /// What would count; nil where the line says that the entry should not be there.
  package let after: Entry?
  /// What follows from accepting it.
  package let outcome: Outcome
  /// What recognises the line, should it have changed before it is accepted.
  let fingerprint: Revision.Fingerprint
}

extension Ledger {
  /// What accepting a line would do.
  ///
  /// - Throws: `JournalError.cannotSettle` with the reason, and what to do instead.
  package func acceptance(of problem: JournalProblem) throws(JournalError) -> Acceptance {
    guard problem.severity != .settled else {
      throw .cannotSettle(place: problem.place, reason: "this was settled before", advice: "")
    }
    guard [.brokenChecksum, .byHand].contains(problem.code), let said = problem.says, let entry = said.entry,
      let fingerprint = problem.fingerprint
    else {
      throw .cannotSettle(
        place: problem.place, reason: "it cannot be read as an entry (\(problem.found))",
        advice: "If the reading is missing, enter it again with vitals log. Then settle the line: "
          + "\(Remedy.seen(place: problem.place).command())")
    }
    guard !hasErased(entry.id) else {
      throw .cannotSettle(
        place: problem.place, reason: "the entry was erased",
        advice: "To remove the line: \(Remedy.erase(entry.id).command())")
    }
    let heads = heads(of: entry.id)
    guard heads.count < 2 || !Heads.disagree(heads) else {
      throw .cannotSettle(
        place: problem.place, reason: "the entry has competing versions",
        advice: "Decide that first: \(Remedy.resolve(entry.id).command())")
    }
    let counted = self.entry(entry.id)
    let after = said.enteredInError ? nil : entry
    return Acceptance(
      place: problem.place, id: entry.id, before: counted, after: after,
      outcome: isTakenOver(said, problem.code, fingerprint) ? .onlySeen : .takesOver, fingerprint: fingerprint
    )
  }

  /// Whether the line has nothing to add: a later one took its place, or what counts says the same.
  private func isTakenOver(
    _ said: JournalProblem.Said, _ code: JournalProblem.Code, _ fingerprint: Revision.Fingerprint
  ) -> Bool {
    guard let entry = said.entry else { return true }
    let revisions = revisions(of: entry.id)
    let heads = Heads.of(revisions)
    if code == .byHand { return !heads.contains { $0.fingerprint == fingerprint } }
    // Taken over and undone, it waits again, so that what it says can be brought back.
    let isReplaced = revisions.contains { line in
      line.replaces.contains(said.origin) && !settlements.hasUndone(line, accepting: fingerprint)
    }
    if said.origin.seq > 0, isReplaced { return true }
    return heads.contains { $0.enteredInError == said.enteredInError && $0.entry == entry }
  }
}
