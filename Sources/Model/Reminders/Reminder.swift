/// Something the person wants to be asked about when the program starts: a checkup, a measurement, a visit.
package struct Reminder: Content {
  /// What it is about, in the person's words.
  package var title: String
  /// How often it comes back.
  package var recurrence: Recurrence
  /// The day on which it is first due.
  package var first: Day
  /// The times of day from which it is due, in their order; empty for the whole day.
  package var times: [TimeOfDay]
  /// The kind of measurement or the test that it asks for, which answers it by itself; nil for checkups and the like.
  package var measure: String?
  /// Whether it comes one interval after it was last done, rather than by the calendar.
  package var isAfterDone: Bool
  /// The last day on which it may come; nil where it has no end.
  package var until: Day?
  /// When it does not come, in their order.
  package var pauses: [Pause]
  /// The template that it was made from; nil where the person made it.
  package var template: String?

  /// The time of day of the first on each day; nil for the whole day.
  package var time: TimeOfDay? { times.first }

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(standing: Reminder.self, id: "reminder", title: "reminder")

  /// How many times a day a reminder may come.
  package static let mostTimes = 12

  /// Makes a reminder; times are put in their order, and each is taken once.
  ///
  /// - Throws: `FieldProblem` where the title is empty, where it would end before it begins, or where what is counted
  ///   from when it was last done comes once, on weekdays or several times a day. The kind may be one that only a
  ///   newer version knows.
  package init(
    _ title: String, recurrence: Recurrence, first: Day, times: [TimeOfDay] = [], measure: String? = nil,
    isAfterDone: Bool = false, until: Day? = nil, pauses: [Pause] = [], template: String? = nil
  ) throws(FieldProblem) {
    self.title = title
    self.recurrence = recurrence
    self.first = first
    self.times = Set(times).sorted()
    self.measure = measure
    self.isAfterDone = isAfterDone
    self.until = until
    self.pauses = pauses.sorted { $0.from < $1.from }
    self.template = template
    try check()
  }

  private func check() throws(FieldProblem) {
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw FieldProblem("title", "the reminder has no title")
    }
    guard times.count <= Self.mostTimes else {
      throw FieldProblem("times", "\(times.count) times a day are more than \(Self.mostTimes)")
    }
    if let until, until < first {
      throw FieldProblem("until", "the reminder would end on \(until), before its first day \(first)")
    }
    guard isAfterDone else { return }
    if case .weeks(_, let days) = recurrence, !days.isEmpty {
      throw FieldProblem("after-done", "a reminder that counts from when it was last done has no weekdays")
    }
    guard recurrence != .once, times.count <= 1 else {
      throw FieldProblem(
        "after-done", "a reminder that counts from when it was last done comes again, and at most once a day")
    }
  }

  /// How often it comes, in words: `daily at 08:00 and 20:00`, `3 months after it was last done`.
  package func rhythm(_ clock: ClockFormat) -> String {
    let often = isAfterDone ? "\(recurrence.span) after it was last done" : recurrence.text
    guard let last = times.last else { return often }
    let before = times.dropLast().map { $0.text(clock) }.joined(separator: ", ")
    return "\(often) at \(before.isEmpty ? "" : "\(before) and ")\(last.text(clock))"
  }
}

extension Recurrence {
  /// The interval alone: `3 months`, `1 year`; `once` for what does not come again.
  package var span: String {
    switch self {
    case .once: text
    case .days(let count): Self.span(count, "day")
    case .weeks(let count, _): Self.span(count, "week")
    case .months(let count): Self.span(count, "month")
    case .years(let count): Self.span(count, "year")
    }
  }

  private static func span(_ count: Int, _ unit: String) -> String {
    "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}
