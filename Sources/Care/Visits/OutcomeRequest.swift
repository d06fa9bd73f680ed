import Model

/// What came of a visit, as it is written in the form or behind `vitals visit done`: all of it is taken over, or nothing.
package struct OutcomeRequest: Sendable {
  /// What was agreed, in words; empty leaves it as it is.
  package var agreed = ""
  /// The limits that were agreed, each as `systolic 130`, `130/80` or `glucose 3.9-10.0 mmol/L`.
  package var targets: [String] = []
  /// When the next visit is wanted: `3m`, `6w` or a day; empty leaves it as it is.
  package var next = ""
  /// A remark, put behind the ones that are there.
  package var note = ""

  /// Starts with nothing but that it took place.
  package init() {}

  /// What is to be saved, as one action.
  package struct Changes: Sendable {
    /// Entries that say something else now; the visit first.
    package var changed: [Entry]
    /// New entries.
    package var new: [Entry] = []
    /// The visit as it stands then.
    package let visit: Visit
    /// What readings are held against then; nil where that stays.
    package var targets: Targets?
  }

  /// Works out what is to be saved.
  ///
  /// - Throws: `FieldProblem` for a visit that is still to come, and for a target or interval that is not understood.
  package func changes(of kept: Stored<Visit>, in record: PatientRecord) throws(FieldProblem) -> Changes {
    var visit = kept.content
    guard visit.start.day <= record.now.day else {
      throw FieldProblem("status", "the visit is in the future, on \(visit.start.day)")
    }
    visit.status = .done
    if !agreed.isEmpty { visit.agreed = agreed }
    if !next.isEmpty { visit.next = try nextVisit(after: visit, record) }
    visit.targets += targets.filter { !visit.targets.contains($0) }
    var entry = kept.saying(visit)
    if !note.isEmpty { entry.note = entry.note.map { "\($0); \(note)" } ?? note }
    var changes = Changes(changed: [entry], visit: visit)
    if !targets.isEmpty { try setTargets(of: kept.id, visit, record, &changes) }
    return changes
  }

  private func nextVisit(after visit: Visit, _ record: PatientRecord) throws(FieldProblem) -> NextVisit {
    var found = NextVisit(next.filter { !$0.isWhitespace })
    if found == nil {
      found = try TimeWords.day(next, .future, key: "next", in: record.time).map(NextVisit.day)
    }
    guard let found, found.day(after: visit.start.day) > visit.start.day else {
      throw FieldProblem(
        "next", "\"\(next)\" is not an interval such as 3m or 6w, or a day after the visit such as 2027-03-03"
      )
    }
    return found
  }

  private func setTargets(
    of id: ULID, _ visit: Visit, _ record: PatientRecord, _ changes: inout Changes
  ) throws(FieldProblem) {
    var targets = record.targets
    let origin = TargetOrigin(visit: id, day: visit.start.day, clinician: visit.clinician)
    try targets.agree(self.targets, origin: origin)
    changes.targets = targets
    if var entry = record.targetsEntry {
      entry.content = targets
      changes.changed.append(entry)
    } else {
      changes.new.append(Entry(id: record.newID, at: record.now, content: targets))
    }
  }
}

extension OutcomeRequest {
  /// A reminder to arrange the next visit; nil where no interval was agreed, or a visit is planned already.
  ///
  /// It comes two weeks before the visit is wanted, so that there is time to find a day (D), and not before tomorrow.
  package static func reminder(for visit: Visit, in record: PatientRecord) -> Reminder? {
    guard let next = visit.next, record.visits.next == nil else { return nil }
    let wanted = next.day(after: visit.start.day)
    let day = max(wanted.adding(days: -daysAhead), record.now.day.adding(days: 1))
    let with = visit.clinician.map { " with \($0)" } ?? ""
    return try? Reminder("Arrange the next visit\(with)", recurrence: .once, first: day)
  }

  /// How many days before a visit is wanted the person is reminded to arrange it (D).
  static let daysAhead = 14
}
