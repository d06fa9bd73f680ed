extension Day {
  /// The weekday in three letters, `Sat`.
  package var weekdayText: String { Self.weekdays[weekday - 1] }

  /// The day for people, as seen from another: `today`, `yesterday`, `Thu 19 Nov`, `19 Nov 2025`.
  package func words(from today: Day) -> String {
    switch today.number - number {
    case 0: return "today"
    case 1: return "yesterday"
    case -1: return "tomorrow"
    default: break
    }
    let (year, month, day) = date
    let short = "\(day) \(Self.months[month - 1])"
    return abs(today.number - number) < 180 ? "\(weekdayText) \(short)" : "\(short) \(year)"
  }

  /// The day for an axis or a heading: `21 Nov`.
  package var shortText: String {
    let (_, month, day) = date
    return "\(day) \(Self.months[month - 1])"
  }

  /// The day as short as it is clear on another one: `21 Nov` of the same year, `21 Nov 2025` of any other.
  package func shortText(from today: Day) -> String {
    date.year == today.date.year ? shortText : longText
  }

  /// The whole day for people, as it is read years later: `21 Nov 2026`.
  package var longText: String { "\(shortText) \(date.year)" }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension ClosedRange<Day> {
  /// The days for a heading, as seen from another: `23 Oct to today`; with years where one of them is not of this year.
  package func words(from today: Day) -> String {
    guard count > 1 else { return upperBound.words(from: today) }
    let last = upperBound.date.year == today.date.year ? upperBound.words(from: today) : upperBound.longText
    return "\(lowerBound.shortText(from: today)) to \(last)"
  }

  /// The same without words for days near today: `16 Nov to 22 Nov`, `28 Dec 2025 to 3 Jan 2026`.
  package func shortText(from today: Day) -> String {
    guard count > 1 else { return upperBound.shortText(from: today) }
    let isOneYear = lowerBound.date.year == upperBound.date.year
    let first = isOneYear ? lowerBound.shortText : lowerBound.longText
    return "\(first) to \(isOneYear ? upperBound.shortText(from: today) : upperBound.longText)"
  }
}

extension Moment {
  /// Day and time for people, as seen from another moment: `today 07:30`, `Thu 19 Nov 07:20`, of a day alone `Thu 19 Nov`.
  package func words(from now: Moment, _ clock: ClockFormat) -> String {
    day.words(from: now.day) + timeBehind(clock)
  }

  /// The time of day for people, nothing of a day alone: `07:30`, `7:30 am`.
  package func timeText(_ clock: ClockFormat) -> String { hasTime ? time.text(clock) : "" }

  /// The same to put behind a day, with a space before it where there is a time.
  package func timeBehind(_ clock: ClockFormat) -> String { hasTime ? " \(time.text(clock))" : "" }
}
