import Model

/// What the events of an iCalendar file do to the visits that are there (RFC 5546): by their names and revisions, so
/// that the same file a second time does nothing.
package struct InvitationPlan: Sendable {
  /// What becomes of one event.
  package enum Step: Sendable {
    /// A new visit.
    case add(Visit, note: String?)
    /// The visit changes: what it was and what it becomes.
    case change(KnownVisit, to: Visit)
    /// The visit is called off.
    case cancel(KnownVisit, to: Visit)
    /// It is there as it stands; nothing changes.
    case there(KnownVisit)
    /// Nothing changes, for a reason that is told.
    case nothing(String)
  }

  /// A visit that is there.
  package struct KnownVisit: Sendable {
    /// The id of its entry.
    package let id: ULID
    /// What it says.
    package let visit: Visit
    /// When it was last written.
    package let written: Moment

    /// Makes a known visit.
    package init(id: ULID, visit: Visit, written: Moment) {
      self.id = id
      self.visit = visit
      self.written = written
    }

    /// The name under which this program writes it into calendars.
    var ownName: String { CalendarItem.uid(id) }
  }

  /// The events in the order of the file, each with what becomes of it.
  package let steps: [(event: CalendarEvent, step: Step)]

  /// Works out what a file does.
  ///
  /// - Parameter hasWritten: Whether an id is of an entry that this home has or had: what this program wrote of it
  ///   and is no visit here is a reminder, or was deleted, and comes back as no visit.
  package init(
    _ file: CalendarFile, known: [KnownVisit], now: Moment, zone: Zone,
    hasWritten: (ULID) -> Bool = { _ in false }
  ) {
    var known = known
    var steps: [(CalendarEvent, Step)] = []
    for event in file.events {
      let found = InvitationMatch(event, now: now, zone: zone).visit(among: known)
      if found == nil, let id = event.uid.flatMap(CalendarItem.id(ofUID:)), hasWritten(id) {
        steps.append(
          (event, .nothing("it is an export of this program, of a reminder or of what was deleted here")))
        continue
      }
      let step = Self.step(event, file.method, found, among: known, now: now, zone: zone)
      // A visit answers for one event of a file only.
      if let found { known.removeAll { $0.id == found.id } }
      steps.append((event, step))
    }
    self.steps = steps
  }

  /// Whether nothing is to be saved.
  package var isEmpty: Bool {
    steps.allSatisfy {
      switch $0.step {
      case .add, .change, .cancel: false
      case .there, .nothing: true
      }
    }
  }
}

extension InvitationPlan {
  private static func step(
    _ event: CalendarEvent, _ method: CalendarFile.Method, _ found: KnownVisit?, among known: [KnownVisit],
    now: Moment, zone: Zone
  ) -> Step {
    if case .other(let word) = method {
      return .nothing("METHOD:\(word) is an answer or a proposal; it changes no visit here")
    }
    let isCancelled = method == .cancel || event.state == .cancelled
    guard let found else {
      guard !isCancelled else { return .nothing("it is called off, and no visit of it is here") }
      var visit = InvitedVisit.made(of: event, zone)
      if let series = event.series, series.isWhole,
        known.contains(where: { $0.isOccurrence(of: series.name) })
      {
        guard visit.start >= now else {
          return .nothing("it comes back no more; its last occurrence is over")
        }
        visit.uid = series.occurrence
      }
      return .add(visit, note: event.description.map(InvitedVisit.note))
    }
    // A visit that the person typed in, and that is called off under no name, is not surely the same.
    if isCancelled { return cancelled(event, found) }
    var changed = InvitedVisit.changed(found.visit, by: event, zone)
    if event.uid == found.ownName {
      (changed.uid, changed.sequence) = (found.visit.uid, found.visit.sequence)
    } else if let name = found.visit.uid {
      changed.uid = name
    }
    guard changed != found.visit else { return .there(found) }
    return isNewer(event, than: found) ? .change(found, to: changed) : .nothing(older(event, found))
  }

  private static func cancelled(_ event: CalendarEvent, _ found: KnownVisit) -> Step {
    guard let uid = event.uid, found.isOccurrence(of: event.series?.name ?? uid) else {
      return .nothing("it is called off, and no visit of it is here")
    }
    guard found.visit.status != .cancelled else { return .there(found) }
    guard found.visit.status.isAwaited else {
      return .nothing("it is called off, but the visit is \(found.visit.status.rawValue) already")
    }
    guard event.sequence >= found.visit.sequence ?? 0 else { return .nothing(older(event, found)) }
    var visit = found.visit
    visit.status = .cancelled
    visit.sequence = event.sequence
    return .cancel(found, to: visit)
  }

  /// Whether an event says something later than what is here: by its revision, then by when it was written.
  private static func isNewer(_ event: CalendarEvent, than found: KnownVisit) -> Bool {
    let isOwn = event.uid != nil && event.uid == found.ownName
    guard isOwn || found.visit.uid != nil else { return true }
    let known = found.visit.sequence ?? (isOwn ? 0 : -1)
    if event.sequence != known { return event.sequence > known }
    return event.stamp.map { $0 > found.written } ?? false
  }

  private static func older(_ event: CalendarEvent, _ found: KnownVisit) -> String {
    let known = found.visit.sequence ?? 0
    return event.sequence < known
      ? "it is an older version (\(event.sequence)) of a visit that is here in version \(known)"
      : "it was written before the visit here was last changed; to change it by hand: vitals visit edit"
  }
}
