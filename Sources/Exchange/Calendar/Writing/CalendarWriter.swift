import Model

/// Writes an iCalendar file (RFC 5545) that calendars of phones and computers read.
package enum CalendarWriter {
  /// The file: the zone's rules where a time refers to them, then the events in their order.
  package static func text(_ items: [CalendarItem], zone: Zone) -> String {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Vitals//Vitals 1//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    let times = Times(zone: zone)
    let years = items.filter { times.needsZone($0.start) }.map { $0.start.day.date.year }
    if let first = years.min() { ZoneText(zone, from: first).write(to: &lines) }
    for item in items { write(item, times, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  private static func write(_ item: CalendarItem, _ times: Times, to lines: inout ContentLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add(text: item.uid, "UID")
    lines.add("DTSTAMP", WrittenMoment.utc(item.stamp))
    times.write(item.start, "DTSTART", to: &lines)
    if case .day = item.start {
    } else if let minutes = item.minutes, minutes > 0 {
      lines.add("DURATION", "PT\(minutes)M")
    }
    if let rule = item.rule { lines.add("RRULE", rule) }
    for day in item.exceptions { times.write(item.start.moved(to: day), "EXDATE", to: &lines) }
    lines.add(text: item.title, "SUMMARY")
    lines.add(text: item.description, "DESCRIPTION")
    lines.add(text: item.place, "LOCATION")
    if let link = item.link {
      // A URI is no text: nothing in it is escaped.
      lines.add(
        "CONFERENCE", link.filter { !$0.isNewline },
        [("VALUE", "URI"), ("FEATURE", "VIDEO"), ("LABEL", "Video visit")])
      lines.add("URL", link.filter { !$0.isNewline })
    }
    if item.sequence > 0 { lines.add("SEQUENCE", "\(item.sequence)") }
    lines.add("STATUS", item.isCancelled ? "CANCELLED" : "CONFIRMED")
    // A reminder or a visit of one's own does not take the time from anything else.
    lines.add("TRANSP", "TRANSPARENT")
    if !item.isCancelled {
      for minutes in item.alarms { alarm(minutes, item.title, to: &lines) }
    }
    lines.add("END", "VEVENT")
  }

  private static func alarm(_ minutes: Int, _ title: String, to lines: inout ContentLines) {
    lines.add("BEGIN", "VALARM")
    lines.add("ACTION", "DISPLAY")
    lines.add(text: title, "DESCRIPTION")
    lines.add("TRIGGER", "\(minutes > 0 ? "-" : "")PT\(minutes.magnitude)M")
    lines.add("END", "VALARM")
  }
}

/// How the starts of events are written: by the patient's clock where it shows them so, else in UTC.
private struct Times {
  let zone: Zone

  /// Whether the start refers to the zone's rules.
  func needsZone(_ start: CalendarItem.Start) -> Bool {
    guard zone.name != "UTC" else { return false }
    switch start {
    case .day: return false
    case .clock: return true
    case .moment(let moment): return isOfZone(moment)
    }
  }

  func write(_ start: CalendarItem.Start, _ name: String, to lines: inout ContentLines) {
    switch start {
    case .day(let day): lines.add(name, WrittenMoment.text(day), [("VALUE", "DATE")])
    case .clock(let day, let time) where zone.name == "UTC":
      lines.add(name, WrittenMoment.text(day, time) + "Z")
    case .clock(let day, let time): local(day, time, name, to: &lines)
    case .moment(let moment) where needsZone(start): local(moment.day, moment.time, name, to: &lines)
    case .moment(let moment): lines.add(name, WrittenMoment.utc(moment))
    }
  }

  private func local(_ day: Day, _ time: TimeOfDay, _ name: String, to lines: inout ContentLines) {
    lines.add(name, WrittenMoment.text(day, time), [("TZID", ZoneText.id(of: zone))])
  }

  /// Whether the zone's clock shows the moment as it was written, and only once.
  private func isOfZone(_ moment: Moment) -> Bool {
    zone.moment(day: moment.day, time: moment.time) == .once(moment)
  }
}

extension CalendarItem.Start {
  /// The day.
  fileprivate var day: Day {
    switch self {
    case .day(let day), .clock(let day, _): day
    case .moment(let moment): moment.day
    }
  }

  /// The same time on another day.
  fileprivate func moved(to day: Day) -> CalendarItem.Start {
    switch self {
    case .day: .day(day)
    case .clock(_, let time): .clock(day, time)
    case .moment(let moment): .clock(day, moment.time)
    }
  }
}
