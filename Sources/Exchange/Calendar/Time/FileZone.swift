import Model

/// A time zone that a file describes itself (`VTIMEZONE`, RFC 5545, 3.6.5), made into rules.
struct FileZone: Sendable {
  /// A change of the clock: from an instant on, an offset.
  private struct Change: Sendable {
    /// Seconds since 1970 in UTC.
    let instant: Int64
    let before: Int
    let after: Int
  }

  /// The name by which times of the file refer to it.
  let id: String
  private let changes: [Change]

  /// The years for which changes are worked out.
  private static let years = 1970...2100

  /// Takes a `VTIMEZONE`; nil where its rules are not understood or there are none.
  init?(_ component: CalendarComponent) {
    guard let id = component["TZID"]?.text.trimmed, !id.isEmpty else { return nil }
    var changes: [Change] = []
    for part in component.parts where part.name == "STANDARD" || part.name == "DAYLIGHT" {
      guard let found = Self.changes(part) else { return nil }
      changes += found
    }
    guard !changes.isEmpty else { return nil }
    self.id = id
    self.changes = changes.sorted { $0.instant < $1.instant }
  }

  /// The zone by these rules.
  var zone: Zone {
    Zone(name: id) { [changes] seconds in
      var (low, high) = (0, changes.count)
      while low < high {
        let middle = (low + high) / 2
        if changes[middle].instant <= seconds { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? changes[0].before : changes[low - 1].after
    }
  }

  private static func changes(_ part: CalendarComponent) -> [Change]? {
    guard let start = part["DTSTART"].flatMap({ anchor($0.value.trimmed) }),
      let before = part["TZOFFSETFROM"].flatMap({ offset($0.value.trimmed) }),
      let after = part["TZOFFSETTO"].flatMap({ offset($0.value.trimmed) })
    else { return nil }
    var days = [start.day]
    if let text = part["RRULE"]?.value {
      guard let rule = CalendarRule(text), rule.frequency == .yearly,
        let last = Day(year: years.upperBound, month: 12, day: 31)
      else { return nil }
      let end = rule.until.map { min($0.day, last) } ?? last
      days = rule.days(from: start.day, through: max(end, start.day))
    }
    var times = days.map { WrittenDate(day: $0, time: start.time) }
    for line in part.all("RDATE") {
      guard let dates = try? WrittenDate.list(line) else { return nil }
      times += dates
    }
    return times.map { date in
      let minutes = (date.time ?? start.time).minutes
      let wall = (Int64(date.day.number) * 1440 + Int64(minutes)) * 60
      return Change(instant: wall - Int64(before) * 60, before: before, after: after)
    }
  }

  /// The first time of a rule.
  ///
  /// Outlook begins its rules in 1601; such early years become the first one that is counted.
  private static func anchor(_ text: String) -> (day: Day, time: TimeOfDay)? {
    let year = text.prefix(4)
    let isEarly = Int(year).map { $0 < years.lowerBound } ?? false
    let date = WrittenDate(isEarly ? "\(years.lowerBound)\(text.dropFirst(4))" : text)
    return date.flatMap { date in date.time.map { (date.day, $0) } }
  }

  /// Minutes east of UTC of `+0100` or `-023000`; seconds are cut off.
  private static func offset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || bytes.count == 7,
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = WrittenDate.number(bytes, 1..<3), let minutes = WrittenDate.number(bytes, 3..<5),
      minutes < 60
    else { return nil }
    let offset = hours * 60 + minutes
    guard Moment.offsets.contains(offset) else { return nil }
    return bytes[0] == UInt8(ascii: "-") ? -offset : offset
  }
}
