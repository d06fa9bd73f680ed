import Model

/// A reminder as a person typed it, in the form or behind `vitals remind add`.
package struct ReminderRequest: Sendable {
  /// What it is about.
  package var title = ""
  /// How often: `daily`, `2w`, `mon,thu`, `2w:mon,thu`, `3m`.
  package var every = ""
  /// Whether it is counted from when it was last done.
  package var isAfterDone = false
  /// The first day: `tomorrow`, `thu`, `3 Dec`, `2026-12-01`; empty for one interval from now.
  package var first = ""
  /// The times of day: `08:00`, `08:00 20:00`, `8 am, 8 pm`; empty for the whole day.
  package var times = ""
  /// The kind of reading that it asks for; empty for none.
  package var measure = ""
  /// The last day on which it may come; empty for no end.
  package var until = ""

  /// A plan in which nothing was typed.
  package init() {}

  /// The plan that a reminder says, to be changed.
  package init(_ reminder: Reminder) {
    title = reminder.title
    every = reminder.recurrence.code
    isAfterDone = reminder.isAfterDone
    first = "\(reminder.first)"
    times = reminder.times.map(\.description).joined(separator: " ")
    measure = reminder.measure ?? ""
    until = reminder.until.map { "\($0)" } ?? ""
  }

  /// Makes the reminder; of one that is changed the pauses and the template stay.
  ///
  /// Without a first day it comes one interval from now, or today where it has a time of day that is still to come;
  /// `once` needs its day.
  /// - Throws: `FieldProblem` with the word that is not understood.
  package func reminder(
    changing old: Reminder? = nil, in time: TimeContext, kinds: Kinds = .known
  ) throws(FieldProblem) -> Reminder {
    guard let recurrence = Recurrence(every) else {
      throw FieldProblem(
        "every",
        "\"\(every)\" is not understood; write once, daily, weekly, monthly, yearly, 2w, mon,thu or 3m")
    }
    let times = try Self.times(times)
    if !measure.isEmpty, measure != old?.measure, kinds.asked(measure)?.kind.logging == nil {
      throw FieldProblem("measure", "\"\(measure)\" is not a kind that can be logged")
    }
    return try Reminder(
      title, recurrence: recurrence, first: try firstDay(recurrence, times.last, time), times: times,
      measure: measure.isEmpty ? nil : measure, isAfterDone: isAfterDone,
      until: TimeWords.day(until, .future, key: "until", in: time), pauses: old?.pauses ?? [],
      template: old?.template)
  }

  private func firstDay(
    _ recurrence: Recurrence, _ time: TimeOfDay?, _ context: TimeContext
  ) throws(FieldProblem) -> Day {
    if let day = try TimeWords.day(first, .future, key: "first", in: context) { return day }
    let now = context.now
    switch recurrence {
    case .days where time.map { $0 > now.time } ?? false: return now.day
    // The next of its weekdays, not the one after that.
    case .weeks(_, let days) where !days.isEmpty:
      return now.day.adding(days: time.map { $0 > now.time } ?? false ? 0 : 1)
    default: break
    }
    guard let next = recurrence.day(1, from: now.day) else {
      throw FieldProblem("first", "a reminder that comes once needs its day, such as 2026-12-01")
    }
    return next
  }

  private static func times(_ text: String) throws(FieldProblem) -> [TimeOfDay] {
    if let single = TimeOfDay(typed: text) { return [single] }
    var times: [TimeOfDay] = []
    for part in text.split(separator: text.contains(",") ? "," : " ")
    where part.contains(where: { $0 != " " }) {
      guard let time = TimeOfDay(typed: String(part)) else {
        throw FieldProblem("time", "\"\(part)\" is not a time such as 08:00")
      }
      times.append(time)
    }
    return times
  }
}
