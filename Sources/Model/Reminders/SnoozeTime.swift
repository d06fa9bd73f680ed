/// When a reminder that was put off asks again, as people type it.
public enum SnoozeTime {
  /// What can be typed, for a refusal.
  public static let examples = "15m, 1h, 2d, tomorrow, 2026-12-01 or 2026-12-01 08:00"

  /// Reads `15m`, `1h`, `2d`, `tomorrow`, a time of today such as `18:30`, a day, or a day and a time.
  ///
  /// Minutes and hours are counted by instants, days by the patient's clock. A day alone is that day at `time`, or from its
  /// start where there is none.
  /// - Throws: `FieldProblem` where the text is none of these, or is not later than now.
  public static func moment(
    _ text: String, now: Moment, zone: Zone, time: TimeOfDay?
  ) throws(FieldProblem) -> Moment {
    guard let moment = read(text.lowercased(), now, zone, time) else {
      throw FieldProblem("until", "\"\(text)\" is not a time such as \(examples)")
    }
    guard moment > now else { throw FieldProblem("until", "\"\(text)\" is not later than now") }
    return moment
  }

  private static func read(_ text: String, _ now: Moment, _ zone: Zone, _ time: TimeOfDay?) -> Moment? {
    if let span = span(text, now, zone) { return span }
    if text == "tomorrow" { return Occurrence(now.day.adding(days: 1), time).moment(in: zone) }
    if let clock = TimeOfDay(typed: text) { return Occurrence(now.day, clock).moment(in: zone) }
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let day = parts.first.flatMap({ Day($0) }) else { return nil }
    guard parts.count == 2 else { return Occurrence(day, time).moment(in: zone) }
    return TimeOfDay(typed: parts[1]).map { Occurrence(day, $0).moment(in: zone) }
  }

  private static func span(_ text: String, _ now: Moment, _ zone: Zone) -> Moment? {
    guard let unit = text.last, text.utf8.count <= 5, let count = Day.digits(text.dropLast()), count > 0
    else {
      return nil
    }
    let minutes = { (count: Int) in
      Moment(
        instantMilliseconds: now.instantMilliseconds + Int64(count) * 60_000, zone: zone, precision: .minute)
    }
    switch unit {
    case "m": return minutes(count)
    case "h": return minutes(count * 60)
    case "d": return Occurrence(now.day.adding(days: count), now.time).moment(in: zone)
    default: return nil
    }
  }
}
