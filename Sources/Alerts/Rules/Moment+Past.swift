import Model

extension Moment {
  /// When something was, in a headline about the past: `at 08:00`, `yesterday`, `on 11 Nov`, `on 11 Nov 2025`.
  func past(from now: Moment, _ clock: ClockFormat) -> String {
    switch now.day.number - day.number {
    case 0: "at \(time.text(clock))"
    case 1: "yesterday"
    case ..<180: "on \(day.shortText)"
    default: "on \(day.longText)"
    }
  }
}

extension AlertPeriod {
  /// Its last day in a headline about the past: `today`, `yesterday`, `on 11 Nov`.
  var past: String {
    let noon = Moment(day: day, time: .midnight, offsetMinutes: Int(context.now.offsetMinutes))
    return day == context.now.day ? "today" : (noon ?? context.now).past(from: context.now, context.clock)
  }
}
