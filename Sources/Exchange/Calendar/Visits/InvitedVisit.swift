import Model

/// Makes visits of the events of an iCalendar file.
enum InvitedVisit {
  /// A visit that is not here yet.
  static func made(of event: CalendarEvent, _ zone: Zone) -> Visit {
    var visit = Visit(start: start(event, zone))
    take(event, into: &visit)
    return visit
  }

  /// A visit that is here, as an event changes it; what the person added to it stays.
  static func changed(_ visit: Visit, by event: CalendarEvent, _ zone: Zone) -> Visit {
    var changed = visit
    let start = start(event, zone)
    let isMoved = start.instantMilliseconds != visit.start.instantMilliseconds
    changed.start = isMoved ? start : visit.start
    // One that is over stays so, unless it has another time now.
    let isOver = !visit.status.isAwaited && visit.status != .cancelled && !isMoved
    take(event, into: &changed)
    if isOver { changed.status = visit.status }
    return changed
  }

  /// When a visit starts; one for a whole day starts at its midnight.
  static func start(_ event: CalendarEvent, _ zone: Zone) -> Moment {
    switch event.start {
    case .moment(let moment): moment
    case .day(let day): zone.nearestMoment(day: day, time: .midnight)
    }
  }

  /// The most characters of a description that become a remark.
  static let longestNote = 2000

  /// A description as a remark.
  static func note(_ description: String) -> String { String(description.prefix(longestNote)) }

  private static func take(_ event: CalendarEvent, into visit: inout Visit) {
    // A length that a visit cannot have is left out: 0 minutes, or more than a week.
    if let minutes = length(event), Visit.lengths.contains(minutes) { try? visit.setMinutes(minutes) }
    visit.reason = event.title ?? visit.reason
    visit.place = event.place ?? visit.place
    visit.link = event.link ?? visit.link
    visit.clinician = visit.clinician ?? event.organizer?.name
    visit.organizer =
      event.organizer.map { organizer in
        organizer.name.map { "\($0) <\(organizer.address)>" } ?? organizer.address
      } ?? visit.organizer
    visit.uid = event.uid ?? visit.uid
    visit.sequence = event.uid == nil ? visit.sequence : event.sequence
    visit.status = event.state == .tentative ? .planned : .confirmed
  }

  private static func length(_ event: CalendarEvent) -> Int? {
    if case .day = event.start { return event.minutes ?? 1440 }
    return event.minutes
  }
}
