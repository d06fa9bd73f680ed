import Model

/// Days and times as iCalendar files write them.
enum WrittenMoment {
  /// A day: `20261124`.
  static func text(_ day: Day) -> String {
    let (year, month, number) = day.date
    return String(year * 10_000 + month * 100 + number)
  }

  /// A day and a time, without a zone: `20261124T103000`.
  static func text(_ day: Day, _ time: TimeOfDay) -> String {
    let clock = String(1_000_000 + time.hour * 10_000 + time.minute * 100).dropFirst()
    return "\(text(day))T\(clock)"
  }

  /// A moment in UTC: `20261124T093000Z`.
  static func utc(_ moment: Moment) -> String {
    let zone = Zone(name: "UTC") { _ in 0 }
    let there = Moment(
      instantMilliseconds: moment.instantMilliseconds, zone: zone, precision: .minute)
    return text((there ?? moment).day, (there ?? moment).time) + "Z"
  }

  /// An offset: `+0100`.
  static func offset(_ minutes: Int) -> String {
    let size = minutes.magnitude
    return (minutes < 0 ? "-" : "+") + String(10_000 + size / 60 * 100 + size % 60).dropFirst()
  }
}
