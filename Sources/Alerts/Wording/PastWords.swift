import Model

/// How alerts tell of what is over: when it was, and how long something took.
enum PastWords {
  /// When something was: `at 07:00`, `yesterday at 07:00`, `on Thu 19 Nov at 07:00`; of a day alone `on Thu 19 Nov`.
  static func when(_ moment: Moment, from now: Moment, _ clock: ClockFormat) -> String {
    guard moment.hasTime else { return day(moment.day, from: now) }
    let time = "at \(moment.time.text(clock))"
    switch now.day.number - moment.day.number {
    case 0: return time
    case 1: return "yesterday \(time)"
    default: return "on \(moment.day.words(from: now.day)) \(time)"
    }
  }

  /// A day: `today`, `yesterday`, `on Thu 19 Nov`.
  static func day(_ day: Day, from now: Moment) -> String {
    let words = day.words(from: now.day)
    return (0...1).contains(now.day.number - day.number) ? words : "on \(words)"
  }

  /// The day, or of today the time: `at 08:00`, `yesterday`, `on 11 Nov`, `on 11 Nov 2025`.
  static func dayOrTime(_ moment: Moment, from now: Moment, _ clock: ClockFormat) -> String {
    switch now.day.number - moment.day.number {
    case 0: moment.hasTime ? "at \(moment.time.text(clock))" : "today"
    case 1: "yesterday"
    case ..<180: "on \(moment.day.shortText)"
    default: "on \(moment.day.longText)"
    }
  }

  /// A time from one moment to another: `from 02:10 to 03:05`, `from Thu 19 Nov 23:40 to Fri 20 Nov 00:30`.
  static func span(_ first: Moment, _ last: Moment, from now: Moment, _ clock: ClockFormat) -> String {
    if first.day == last.day {
      let day = first.day == now.day ? "" : "\(first.day.words(from: now.day)) "
      return "\(day)from \(first.time.text(clock)) to \(last.time.text(clock))"
    }
    return "from \(first.words(from: now, clock)) to \(last.words(from: now, clock))"
  }

  /// When something was after something else: `15 minutes later`, and from three hours on `yesterday at 22:00`.
  static func later(_ first: Moment, _ second: Moment, from now: Moment, _ clock: ClockFormat) -> String {
    let minutes = second.minutes(since: first)
    return first.hasTime && second.hasTime && minutes <= 180
      ? "\(long(minutes)) later" : when(second, from: now, clock)
  }

  /// From which day on, where something began on an earlier one: ` from 14 Nov on`.
  static func since(_ first: Moment, until last: Moment) -> String {
    first.day < last.day ? " from \(first.day.shortText) on" : ""
  }

  /// How long something took: `15 minutes`, `2 hours 10 minutes`, `36 hours`, `4 days`.
  static func long(_ minutes: Int) -> String {
    if minutes < 120 { return count(minutes, "minute") }
    if minutes >= 72 * 60 { return count(minutes / (24 * 60), "day") }
    if minutes % 60 == 0 || minutes >= 12 * 60 { return count(minutes / 60, "hour") }
    return "\(count(minutes / 60, "hour")) \(count(minutes % 60, "minute"))"
  }

  /// A number of things: `1 minute`, `3 values`.
  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}

extension ReadingContext {
  /// When something was, in a sentence about the past: `at 07:00`, `yesterday at 07:00`, `on Thu 19 Nov at 07:00`.
  func when(_ moment: Moment) -> String { PastWords.when(moment, from: now, clock) }
}

extension AlertPeriod {
  /// Its last day in a headline about the past: `today`, `yesterday`, `on 11 Nov`.
  var past: String {
    let midnight = Moment(day: day, time: .midnight, offsetMinutes: Int(context.now.offsetMinutes))
    return day == context.now.day
      ? "today" : PastWords.dayOrTime(midnight ?? context.now, from: context.now, context.clock)
  }
}
