import Model

/// Days and moments: what is accepted exists, is the day that another calendar counts, and comes back.
///
/// Each line of the input is a day or a moment, or not; its bytes are also taken as numbers to count with.
enum TimeTarget {
  static func run(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false).prefix(8) {
      let text = String(decoding: line, as: UTF8.self)
      day(text)
      moment(text)
      clock(text)
      words(text)
    }
    if bytes.count >= 12 { arithmetic(bytes) }
  }

  private static func day(_ text: String) {
    let (day, expected) = (Day(text), PlainCalendar.number(text[...]))
    law(day?.number == expected, "\"\(text)\" is day \(String(describing: day?.number))")
    let month = Month(text)
    law((month == nil) == (PlainCalendar.number("\(text)-01") == nil), "\"\(text)\" as a month")
    law(month.map { same($0.description, text) } ?? true, "the month \"\(text)\" comes back otherwise")
    guard let day else { return }
    law(same(day.description, text), "\"\(text)\" comes back as \(day)")
    law(Day(number: day.number) == day, "\(day) by its number")
  }

  private static func moment(_ text: String) {
    let (moment, expected) = (Moment(text), PlainCalendar.moment(text))
    law((moment == nil) == (expected == nil), "\"\(text)\" is \(String(describing: moment))")
    guard let moment, let expected else { return }
    law(Int(moment.wallMilliseconds) == expected.wall, "the clock of \"\(text)\"")
    law(Int(moment.offsetMinutes) == expected.offset, "the offset of \"\(text)\"")
    law(same(moment.description, expected.canonical), "\"\(text)\" comes back as \(moment)")
    law(Moment(moment.description) == moment, "\(moment) does not come back")
    law(text.hasPrefix(moment.day.description), "the day of \"\(text)\"")
    law(moment.description.dropFirst(11).hasPrefix(moment.time.description), "the time of \"\(text)\"")
  }

  private static func clock(_ text: String) {
    guard let time = TimeOfDay(text) else { return }
    let full = text.utf8.count == 4 ? "0\(text)" : text
    law(same(time.description, full), "\"\(text)\" comes back as \(time)")
  }

  /// A day that people type is one, and the same when it is typed as it is shown; a moment is no other by another way.
  private static func words(_ text: String) {
    guard let now = Moment("2026-11-21T12:00+01:00") else { return }
    let context = TimeContext(now: now, zone: .fixed(offsetMinutes: 60))
    for direction in [Direction.past, .future, .either] {
      let day = (try? TimeWords.day(text, direction, key: "", in: context)) ?? nil
      let moment = (try? TimeWords.moment(text, direction, usual: .midnight, key: "", in: context)) ?? nil
      if let day {
        law(Day.years.contains(day.date.year), "\"\(text)\" is \(day)")
        let again = (try? TimeWords.day(day.longText, direction, key: "", in: context)) ?? nil
        law(again == day, "\(day.longText) of \"\(text)\" is \(String(describing: again))")
        law(moment?.day == day, "\"\(text)\" is \(day), but \(String(describing: moment))")
      }
      guard let moment else { continue }
      let again = (try? TimeWords.moment("\(moment)", direction, key: "", in: context)) ?? nil
      law(again == moment, "\(moment) of \"\(text)\" is \(String(describing: again))")
    }
  }

  private static func arithmetic(_ bytes: [UInt8]) {
    let raw = bytes[..<8].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    let day = Day(number: Int(raw >> 36))
    law(Day(number: day.number).date == day.date, "\(day) by its number")
    law((1...7).contains(day.weekday), "the weekday of \(day)")
    law(day.adding(days: 7).weekday == day.weekday, "a week after \(day)")
    months(day, Int(Int16(truncatingIfNeeded: raw)))
    let precision = Moment.Precision(rawValue: bytes[8] % 3) ?? .minute
    let offset = Int(bytes[9]) << 8 | Int(bytes[10]) - 32_768
    guard let moment = Moment(wallMilliseconds: raw, offsetMinutes: offset, precision: precision),
      Day.years.contains(moment.day.date.year)
    else { return }
    law(Moment(moment.description) == moment, "\(moment) does not come back")
    if let later = moment.adding(minutes: Int(raw >> 20)) {
      law(later.minutes(since: moment) == Int(raw >> 20), "\(later) since \(moment)")
    }
  }

  /// The same day so many months later, or the last day of that month; and back into the month it came from.
  private static func months(_ day: Day, _ months: Int) {
    let later = day.adding(months: months)
    let (from, to) = (day.date, later.date)
    let (month, target) = (from.year * 12 + from.month - 1 + months, to.year * 12 + to.month - 1)
    law(month == target, "\(day) plus \(months) months is \(later)")
    law(to.day == min(from.day, PlainCalendar.length(to.month, to.year)), "\(day) plus \(months) is \(later)")
    law(later.adding(months: -months).month == day.month, "\(later) minus \(months) months")
  }
}
