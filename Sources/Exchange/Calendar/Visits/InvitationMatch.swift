import Model

/// Finds the visit that an event is about.
struct InvitationMatch {
  private let event: CalendarEvent
  private let start: Int64
  private let now: Moment

  init(_ event: CalendarEvent, now: Moment, zone: Zone) {
    self.event = event
    self.now = now
    start = InvitedVisit.start(event, zone).instantMilliseconds
  }

  /// The visit of its name, else one without a name that the person entered for the same time; nil where there is none.
  ///
  /// Of an event that comes back every occurrence is a visit of its own: one that is over stays what it was.
  func visit(among known: [InvitationPlan.KnownVisit]) -> InvitationPlan.KnownVisit? {
    if let same = named(known) { return same }
    return known.first { $0.visit.uid == nil && $0.visit.start.instantMilliseconds == start }
  }

  private func named(_ known: [InvitationPlan.KnownVisit]) -> InvitationPlan.KnownVisit? {
    guard let uid = event.uid else { return nil }
    let exact = known.first { $0.visit.uid == uid || $0.ownName == uid }
    let occurrences = known.filter { $0.isOccurrence(of: event.series?.name ?? uid) }
    if let series = event.series, !series.isWhole {
      // The first occurrence has the name of them all.
      return exact ?? occurrences.first { $0.visit.uid == series.name && $0.visit.start.day == series.day }
    }
    let sameTime = occurrences.first { $0.visit.start.instantMilliseconds == start }
    let coming = occurrences.first { $0.visit.status.isOpen && $0.visit.start > now }
    return sameTime ?? coming ?? (event.series == nil ? exact : nil)
  }
}

extension InvitationPlan.KnownVisit {
  /// Whether it is the event of a name, or an occurrence of it.
  func isOccurrence(of name: String) -> Bool {
    visit.uid == name || ownName == name || visit.uid?.hasPrefix("\(name)/") ?? false
  }
}

extension Visit.Status {
  /// Whether a later message of its sender can still change it.
  fileprivate var isOpen: Bool { isAwaited || self == .cancelled }
}
