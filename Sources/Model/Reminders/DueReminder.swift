/// A reminder as it stands at a moment: due or not, since when, what was missed, and what comes next.
public struct DueReminder: Sendable {
  /// How a reminder stands.
  public enum Standing: Sendable, Equatable {
    /// It is due since this moment.
    case due(since: Moment)
    /// It was put off until this moment.
    case snoozed(until: Moment)
    /// Nothing is to be done now.
    case waiting
  }

  /// The reminder's id.
  public let id: ULID
  /// The reminder.
  public let reminder: Reminder
  /// How it stands.
  public let standing: Standing
  /// The day of the occurrence that an answer would be for; nil where there was none yet.
  public let occurrence: Day?
  /// How many earlier occurrences went by without an answer since the last one that was answered.
  public let missed: Int
  /// The next day on which it will be due; nil where it will not come again.
  public let next: Day?

  /// Whether it is due.
  public var isDue: Bool { if case .due = standing { true } else { false } }

  /// Works out how a reminder stands.
  ///
  /// Only the latest occurrence is asked about; earlier ones without an answer are counted as missed, so that a
  /// week away from the program is one question, not seven. Done and skipped settle an occurrence and all before
  /// it; the answer given last to an occurrence counts.
  public init(
    id: ULID, reminder: Reminder, answers: [(at: Moment, answer: ReminderAnswer)], now: Moment, zone: Zone
  ) {
    self.id = id
    self.reminder = reminder
    let rule = reminder.recurrence
    let start = { (day: Day) in zone.nearestMoment(day: day, time: reminder.time ?? .midnight) }
    var index = rule.lastIndex(onOrBefore: now.day, from: reminder.first)
    // Today's occurrence has not come before its time of day.
    if let last = index, let day = rule.day(last, from: reminder.first), start(day) > now {
      index = last > 0 ? last - 1 : nil
    }
    let day = index.flatMap { rule.day($0, from: reminder.first) }
    next = rule.day((index ?? -1) + 1, from: reminder.first)
    occurrence = day
    guard let index, let day else {
      standing = .waiting
      missed = 0
      return
    }
    let given = answers.filter { $0.answer.reminder == id }.sorted { $0.at < $1.at }
    let settled = given.filter { $0.answer.answer != .snoozed }.map(\.answer.occurrence).max()
    if let settled, settled >= day {
      standing = .waiting
      missed = 0
      return
    }
    let settledIndex = settled.flatMap { rule.lastIndex(onOrBefore: $0, from: reminder.first) } ?? -1
    missed = max(0, index - settledIndex - 1)
    if let until = given.last(where: { $0.answer.occurrence == day })?.answer.until, until > now {
      standing = .snoozed(until: until)
    } else {
      standing = .due(since: start(day))
    }
  }
}
