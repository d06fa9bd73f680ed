import Model

/// Makes a reminder from what a person typed, in the form or behind `vitals remind add`.
public enum ReminderPlan {
  /// Makes the reminder, or says which word is not understood.
  ///
  /// Without a first day a reminder comes one interval from now, or today where it has a time of day that is still
  /// to come; `once` needs its day.
  public static func reminder(
    title: String, every: String, on day: String, time: String, measure: String, now: Moment
  ) -> Result<Reminder, FieldProblem> {
    Result { () throws(FieldProblem) in
      guard let recurrence = Recurrence(every) else {
        throw FieldProblem(
          "every", "\"\(every)\" is not understood; write once, daily, weekly, monthly, yearly, 2w or 3m")
      }
      let clock = TimeOfDay(typed: time)
      if !time.isEmpty, clock == nil { throw FieldProblem("time", "\"\(time)\" is not a time such as 08:00") }
      if !measure.isEmpty, Kind.named(measure)?.logging == nil {
        throw FieldProblem("measure", "\"\(measure)\" is not a kind that can be logged")
      }
      return try Reminder(
        title, recurrence: recurrence, first: try first(day, recurrence, clock, now),
        times: clock.map { [$0] } ?? [],
        measure: measure.isEmpty ? nil : measure)
    }
  }

  private static func first(
    _ text: String, _ recurrence: Recurrence, _ time: TimeOfDay?, _ now: Moment
  ) throws(FieldProblem) -> Day {
    switch text.lowercased() {
    case "today": return now.day
    case "tomorrow": return now.day.adding(days: 1)
    case "":
      if let time, case .days = recurrence, time > now.time { return now.day }
      guard let next = recurrence.day(1, from: now.day) else {
        throw FieldProblem("first", "a reminder that comes once needs its day, such as 2026-12-01")
      }
      return next
    default:
      guard let day = Day(text) else {
        throw FieldProblem("first", "\"\(text)\" is not a day such as 2026-12-01")
      }
      return day
    }
  }
}

extension Reminder {
  /// Title, how often and when first: `HbA1c, every 3 months, first on Wed 1 Apr`.
  public func words(from now: Moment, _ clock: ClockFormat) -> String {
    "\(title), \(rhythm(clock)), first on \(first.words(from: now.day))"
  }
}
