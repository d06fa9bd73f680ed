import Model

/// An event and those of its occurrences that were moved or called off (`RECURRENCE-ID`, RFC 5545, 3.8.4.4).
struct EventSeries {
  private let master: CalendarComponent?
  private let moved: [CalendarComponent]

  /// The line on which the first of them begins.
  var line: Int { (master ?? moved.first)?.line ?? 1 }

  /// Puts together the events of a file that have the same name, in the order of the file.
  static func all(in events: [CalendarComponent]) -> [EventSeries] {
    var order: [String] = []
    var groups: [String: [CalendarComponent]] = [:]
    for event in events {
      // Without a name an event stands for itself.
      let key = event.text("UID").map { "uid \($0)" } ?? "line \(event.line)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(event)
    }
    return order.map { key in
      let group = groups[key] ?? []
      // Of two states of the same event in one file the later counts.
      let masters = group.filter { $0["RECURRENCE-ID"] == nil }
      let master = masters.max { EventReader.sequence($0) < EventReader.sequence($1) }
      return EventSeries(master: master, moved: group.filter { $0["RECURRENCE-ID"] != nil })
    }
  }

  /// The one event that is taken of it: the next occurrence, or the last where all are over.
  ///
  /// - Throws: `ImportProblem` where its times cannot be read.
  func event(now: Moment, zones: CalendarZones) throws(ImportProblem) -> CalendarEvent {
    guard let master else { return try loneOccurrence(zones) }
    let reader = EventReader(master, zones: zones)
    guard master["RRULE"] != nil || master["RDATE"] != nil else {
      return try reader.event(start: reader.start(), remarks: [])
    }
    return try nextOccurrence(of: reader, now: now, zones: zones)
  }

  private func loneOccurrence(_ zones: CalendarZones) throws(ImportProblem) -> CalendarEvent {
    let component = moved.max { EventReader.sequence($0) < EventReader.sequence($1) }
    guard let component, let line = component["RECURRENCE-ID"] else {
      throw ImportProblem(.format, line: line, "the event is empty", expected: "DTSTART is expected")
    }
    let reader = EventReader(component, zones: zones)
    return try reader.event(
      start: reader.start(), occurrence: try WrittenDate(line), isAlone: true,
      remarks: ["one occurrence of an event that comes back"])
  }

  private func nextOccurrence(
    of reader: EventReader, now: Moment, zones: CalendarZones
  ) throws(ImportProblem) -> CalendarEvent {
    var left = Occurrences(try reader.start(), zones: zones)
    var words = "it comes back; this is its next occurrence"
    if let rule = reader.component["RRULE"], !left.add(rule: rule.value, now: now) {
      words =
        "it comes back by a rule that is not understood (\(rule.value)); only its first occurrence is used"
    }
    for line in reader.component.all("RDATE") { left.add(try WrittenDate.list(line)) }
    for line in reader.component.all("EXDATE") { left.remove(try WrittenDate.list(line)) }
    var events: [CalendarEvent] = []
    for component in moved {
      guard let line = component["RECURRENCE-ID"] else { continue }
      left.remove([try WrittenDate(line)])
      let other = EventReader(component, zones: zones)
      let event = try other.event(
        start: other.start(), occurrence: try WrittenDate(line), of: reader.component, remarks: [words])
      if event.state != .cancelled { events.append(event) }
    }
    if let next = left.next(after: now) {
      events.append(try reader.event(start: next, occurrence: next, remarks: [words]))
    }
    let today = now.day
    let next = events.filter { $0.start.isLater(than: now, today) }.min { $0.start.isBefore($1.start) }
    guard let chosen = next ?? events.max(by: { $0.start.isBefore($1.start) }) else {
      return try reader.event(
        start: reader.start(), isCalledOff: true,
        remarks: ["it comes back, and every occurrence was called off"])
    }
    return chosen
  }
}

extension CalendarEvent.Start {
  fileprivate func isLater(than now: Moment, _ today: Day) -> Bool {
    switch self {
    case .moment(let moment): moment >= now
    case .day(let day): day >= today
    }
  }

  fileprivate func isBefore(_ other: CalendarEvent.Start) -> Bool {
    switch (self, other) {
    case (.moment(let left), .moment(let right)): left < right
    default: day < other.day
    }
  }
}
