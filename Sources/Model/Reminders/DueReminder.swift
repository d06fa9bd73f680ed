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
  /// it; the answer given last to an occurrence counts. A snooze holds until its time, whatever comes due meanwhile.
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
    let given = Self.lastAnswers(answers, to: id)
    let settled = given.filter { $0.answer != .snoozed }.map(\.occurrence).max()
    let settledIndex = settled.flatMap { rule.lastIndex(onOrBefore: $0, from: reminder.first) } ?? -1
    occurrence = index.flatMap { rule.day($0, from: reminder.first) }
    next = rule.day(max(index ?? -1, settledIndex) + 1, from: reminder.first)
    guard let index, let occurrence, index > settledIndex else {
      standing = .waiting
      missed = 0
      return
    }
    missed = index - settledIndex - 1
    let until = given.filter { answer in settled.map { answer.occurrence > $0 } ?? true }.compactMap(\.until)
      .max()
    standing = if let until, until > now { .snoozed(until: until) } else { .due(since: start(occurrence)) }
  }

  /// The answer given last to each occurrence; of two given at the same time the later in the list.
  private static func lastAnswers(
    _ answers: [(at: Moment, answer: ReminderAnswer)], to reminder: ULID
  ) -> [ReminderAnswer] {
    var last: [Day: (at: Moment, answer: ReminderAnswer)] = [:]
    for given in answers where given.answer.reminder == reminder {
      if let known = last[given.answer.occurrence], known.at > given.at { continue }
      last[given.answer.occurrence] = given
    }
    return last.values.map(\.answer)
  }
}
