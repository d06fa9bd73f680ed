import Model

/// Describes a zone in an iCalendar file (`VTIMEZONE`), by the rules that the program itself goes by.
///
/// Changes that follow a yearly rule up to the last year are written as that rule, all others one by one.
struct ZoneText {
  private let zone: Zone
  private let years: ClosedRange<Int>

  /// The last year that is looked at: C libraries know rules without an end, and calendars ask for no later one.
  static let lastYear = 2037

  /// Describes a zone from a year on.
  init(_ zone: Zone, from year: Int) {
    self.zone = zone
    // One year more in front, so that the first time of the file has a rule before it.
    years = min(year, Self.lastYear) - 1...Self.lastYear
  }

  /// The name by which times refer to it; an offset such as `+01:00` gets a name that is one.
  static func id(of zone: Zone) -> String {
    zone.name.first == "+" || zone.name.first == "-" ? "UTC\(zone.name)" : zone.name
  }

  /// Writes it.
  func write(to lines: inout ContentLines) {
    lines.add("BEGIN", "VTIMEZONE")
    lines.add(text: Self.id(of: zone), "TZID")
    let changes = ZoneChange.all(of: zone, in: years)
    write(start(changes.first), to: &lines)
    for group in Self.groups(changes) { write(group, to: &lines) }
    lines.add("END", "VTIMEZONE")
  }

  /// What holds on the first day, so that there is a rule from the start.
  private func start(_ first: ZoneChange?) -> Group {
    let day = Day(year: years.lowerBound, month: 1, day: 1) ?? Day(number: 0)
    let offset = first?.before ?? zone.offsetMinutes(atInstant: Int64(day.number) * 86_400)
    return Group([ZoneChange(before: offset, after: offset, day: day, time: .midnight)], rule: nil)
  }

  /// Changes that are written together: by a rule, or one by one.
  private struct Group {
    let changes: [ZoneChange]
    let rule: String?

    init(_ changes: [ZoneChange], rule: String?) {
      self.changes = changes
      self.rule = rule
    }
  }

  private static func groups(_ changes: [ZoneChange]) -> [Group] {
    var kinds: [[ZoneChange]] = []
    for change in changes {
      let index = kinds.firstIndex { $0[0].before == change.before && $0[0].after == change.after }
      if let index { kinds[index].append(change) } else { kinds.append([change]) }
    }
    return kinds.flatMap { kind -> [Group] in
      guard let yearly = YearlyChange(kind, through: lastYear) else { return [Group(kind, rule: nil)] }
      let single = kind.filter { $0.day < yearly.first.day }
      return (single.isEmpty ? [] : [Group(single, rule: nil)]) + [Group([yearly.first], rule: yearly.rule)]
    }
  }

  private func write(_ group: Group, to lines: inout ContentLines) {
    guard let first = group.changes.first else { return }
    let name = first.after > first.before ? "DAYLIGHT" : "STANDARD"
    lines.add("BEGIN", name)
    lines.add("DTSTART", WrittenMoment.text(first.day, first.time))
    lines.add("TZOFFSETFROM", WrittenMoment.offset(first.before))
    lines.add("TZOFFSETTO", WrittenMoment.offset(first.after))
    if let rule = group.rule { lines.add("RRULE", rule) }
    for change in group.changes.dropFirst() {
      lines.add("RDATE", WrittenMoment.text(change.day, change.time))
    }
    lines.add("END", name)
  }
}

/// A change of a clock that comes back each year on the same weekday of the same month, up to the last year.
private struct YearlyChange {
  /// The first change that follows the rule.
  let first: ZoneChange
  /// The rule.
  let rule: String

  init?(_ changes: [ZoneChange], through lastYear: Int) {
    guard let last = changes.last, last.day.date.year == lastYear else { return nil }
    for ordinal in [-1, (last.day.date.day - 1) / 7 + 1] {
      var first = last
      for change in changes.reversed().dropFirst() {
        guard change.time == last.time, change.day.date.year == first.day.date.year - 1,
          change.day.date.month == last.day.date.month, change.day.weekday == last.day.weekday,
          Self.is(change.day, the: ordinal)
        else { break }
        first = change
      }
      // Fewer years may be chance.
      guard Self.is(last.day, the: ordinal), last.day.date.year - first.day.date.year >= 6 else { continue }
      self.first = first
      let weekday = CalendarRule.names[last.day.weekday - 1]
      rule = "FREQ=YEARLY;BYMONTH=\(last.day.date.month);BYDAY=\(ordinal)\(weekday)"
      return
    }
    return nil
  }

  private static func `is`(_ day: Day, the ordinal: Int) -> Bool {
    ordinal > 0
      ? (day.date.day - 1) / 7 + 1 == ordinal : (day.month.length - day.date.day) / 7 + 1 == -ordinal
  }
}
