import Model

/// Reads one `VEVENT`.
struct EventReader {
  let component: CalendarComponent
  private let zones: CalendarZones

  init(_ component: CalendarComponent, zones: CalendarZones) {
    self.component = component
    self.zones = zones
  }

  /// How often the sender has changed an event.
  static func sequence(_ component: CalendarComponent) -> Int {
    component["SEQUENCE"].flatMap { Int($0.value.trimmed) }.map { max(0, $0) } ?? 0
  }

  /// When it starts, as it is written.
  ///
  /// - Throws: `ImportProblem` where it does not say when.
  func start() throws(ImportProblem) -> WrittenDate {
    guard let line = component["DTSTART"] else {
      throw ImportProblem(
        .format, line: component.line, "the event that begins here does not say when it starts",
        expected: "DTSTART is expected")
    }
    return try WrittenDate(line)
  }

  /// The event, at its start or at another occurrence of it.
  ///
  /// - Parameters:
  ///   - occurrence: The time by which an occurrence of what comes back is named.
  ///   - isAlone: Whether the file has this occurrence alone; its time then becomes a part of its name.
  ///   - master: The event whose name and sequence an occurrence of it takes.
  /// - Throws: `ImportProblem` where its times cannot be read.
  func event(
    start date: WrittenDate, occurrence: WrittenDate? = nil, isAlone: Bool = false,
    of master: CalendarComponent? = nil, isCalledOff: Bool = false, remarks: [String]
  ) throws(ImportProblem) -> CalendarEvent {
    let (start, remark) = try meant(date)
    let links = EventLinks(component)
    let name = component.text("UID")
    let series = name.flatMap { name in
      occurrence.map { CalendarEvent.Series(name: name, day: $0.day, isWhole: !isAlone) }
    }
    return CalendarEvent(
      line: component.line, uid: isAlone ? series?.occurrence ?? name : name, series: series,
      sequence: max(Self.sequence(component), master.map(Self.sequence) ?? 0), stamp: stamp(), start: start,
      minutes: try minutes(), title: component.text("SUMMARY"), description: component.text("DESCRIPTION"),
      place: links.place, link: links.link, organizer: organizer, state: isCalledOff ? .cancelled : state,
      remarks: remarks + remark)
  }
}

extension EventReader {
  /// The start by the patient's clock, and what there is to say about it.
  private func meant(_ date: WrittenDate) throws(ImportProblem) -> (CalendarEvent.Start, [String]) {
    guard let time = date.time else { return (.day(date.day), []) }
    guard let theirs = zones.moment(date),
      let ours = Moment(
        instantMilliseconds: theirs.instantMilliseconds, zone: zones.here, precision: .minute)
    else { throw unknownZone(date) }
    guard case .zone(let name) = date.clock, let found = zones.find(name) else {
      let isFloating = date.clock == .floating
      return (.moment(ours), isFloating ? ["no time zone is given; \(time) is read as time here"] : [])
    }
    var remarks: [String] = []
    if theirs.wallMilliseconds != ours.wallMilliseconds {
      remarks.append("\(time) in \(found.how); \(ours.time) by the clock here")
    }
    if let second = zones.second(name)?.nearestMoment(day: date.day, time: time), second != theirs {
      remarks.append(
        "the file's rules for \(name) and this machine's differ by \(abs(second.minutes(since: theirs))) minutes; "
          + "the file's are used: ask whether \(ours.time) is right")
    }
    return (.moment(ours), remarks)
  }

  private func unknownZone(_ date: WrittenDate) -> ImportProblem {
    guard case .zone(let name) = date.clock, zones.find(name) == nil else {
      return ImportProblem(
        .format, line: component.line, "the time is outside the years that Vitals knows",
        expected: "a year from 1800 to 2300 is expected")
    }
    return ImportProblem(
      .format, line: component["DTSTART"]?.line ?? component.line, "the time zone \"\(name)\" is not known",
      expected: "a zone such as Europe/Paris, one of Windows' names, or its rules in the file are expected")
  }

  /// How long it takes: from its end, or as it says.
  private func minutes() throws(ImportProblem) -> Int? {
    if let line = component["DTEND"] {
      let (start, end) = (try start(), try WrittenDate(line))
      guard let from = zones.moment(start), let to = zones.moment(end), to > from else { return nil }
      return to.minutes(since: from)
    }
    guard let line = component["DURATION"], try start().time != nil else { return nil }
    guard let minutes = WrittenSpan.minutes(line.value.trimmed) else {
      throw line.problem("a duration such as PT30M is expected")
    }
    return minutes > 0 ? minutes : nil
  }

  private func stamp() -> Moment? {
    component["DTSTAMP"].flatMap { WrittenDate($0.value.trimmed) }.flatMap { zones.moment($0) }
  }

  private var state: CalendarEvent.State {
    switch component.text("STATUS")?.uppercased() {
    case "CANCELLED": .cancelled
    case "TENTATIVE": .tentative
    default: .confirmed
    }
  }

  private var organizer: CalendarEvent.Organizer? {
    guard let line = component["ORGANIZER"] else { return nil }
    let value = line.value.trimmed
    let isMail = value.lowercased().hasPrefix("mailto:")
    let name = line.parameter("CN").map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    return CalendarEvent.Organizer(name: name, address: isMail ? String(value.dropFirst(7)) : value)
  }
}
