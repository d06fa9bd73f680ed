import Model

/// The recurrence of a reminder as iCalendar writes it: a first day, a rule with its end, and days left out.
struct ReminderRule {
  /// The first day on which it comes.
  let first: Day
  /// Days on which it would come, but for a pause.
  let exceptions: [Day]
  private let recurrence: Recurrence
  private let last: Day?

  /// A pause of more days ends a reminder in the calendar: it would be thousands of days to leave out.
  private static let longestPause = 1000

  /// Takes a reminder that comes by the calendar; nil where no day of it is left.
  init?(_ reminder: Reminder) {
    guard let first = reminder.recurrence.day(0, from: reminder.first) else { return nil }
    self.first = first
    recurrence = reminder.recurrence
    let isOpen = { (pause: Pause) in
      pause.through.map { $0.number - pause.from.number > Self.longestPause } ?? true
    }
    let stops = reminder.pauses.filter(isOpen).map { $0.from.adding(days: -1) }
    let last = (stops + [reminder.until].compactMap(\.self)).min()
    if let last, last < first { return nil }
    self.last = last
    let days = reminder.pauses.filter { !isOpen($0) }.flatMap { Self.days(of: reminder, in: $0) }
    exceptions = Set(days.filter { day in last.map { day <= $0 } ?? true }).sorted()
    // Whoever comes once, and then not, does not come.
    if reminder.recurrence == .once, exceptions.contains(first) { return nil }
  }

  /// The rule for one of its times of day; nil for what comes once.
  func rule(at time: TimeOfDay?, in zone: Zone) -> String? {
    guard var rule = frequency else { return nil }
    if let last {
      // A rule with times of a zone ends at an instant (RFC 5545, 3.3.10).
      let end = time.map { WrittenMoment.utc(zone.nearestMoment(day: last, time: $0)) }
      rule += ";UNTIL=\(end ?? WrittenMoment.text(last))"
    }
    return rule
  }

  private var frequency: String? {
    switch recurrence {
    case .once: nil
    case .days(let count): "FREQ=DAILY\(Self.interval(count))"
    case .weeks(let count, let days):
      "FREQ=WEEKLY\(Self.interval(count))"
        + (days.isEmpty
          ? "" : ";BYDAY=\(days.numbers.map { CalendarRule.names[$0 - 1] }.joined(separator: ","))")
    case .months(let count): "FREQ=MONTHLY\(Self.interval(count))\(monthEnd)"
    case .years(let count): "FREQ=YEARLY\(Self.interval(count))\(yearEnd)"
    }
  }

  private static func interval(_ count: Int) -> String { count == 1 ? "" : ";INTERVAL=\(count)" }

  /// Of a shorter month the last day counts; a rule alone would leave the month out.
  private var monthEnd: String {
    let number = first.date.day
    guard number > 28 else { return "" }
    return ";BYMONTHDAY=\((28...number).map(String.init).joined(separator: ","));BYSETPOS=-1"
  }

  private var yearEnd: String {
    let (_, month, number) = first.date
    return month == 2 && number == 29 ? ";BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1" : ""
  }

  private static func days(of reminder: Reminder, in pause: Pause) -> [Day] {
    guard let through = pause.through else { return [] }
    let (rule, first) = (reminder.recurrence, reminder.first)
    var index = (rule.lastIndex(onOrBefore: pause.from.adding(days: -1), from: first) ?? -1) + 1
    var days: [Day] = []
    while let day = rule.day(index, from: first), day <= through {
      days.append(day)
      index += 1
    }
    return days
  }
}
