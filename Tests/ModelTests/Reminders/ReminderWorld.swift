import Model
import Testing

/// A reminder in a zone of Europe, its answers and its readings, to ask how it stands at a time.
struct ReminderWorld {
  let id = ULID(milliseconds: 1, random: (0, 0))
  var reminder: Reminder
  var answers: [(at: Moment, answer: ReminderAnswer)] = []
  var lastReading: Moment?

  init(
    _ every: String, _ first: String, _ times: String = "", measure: String? = nil, afterDone: Bool = false,
    until: String? = nil, pauses: String...
  ) throws {
    reminder = try Reminder(
      "checkup", recurrence: try #require(Recurrence(every)), first: try Clock.day(first),
      times: try times.split(separator: " ").map { try #require(TimeOfDay($0)) }, measure: measure,
      isAfterDone: afterDone, until: try until.map { try Clock.day($0) },
      pauses: try pauses.map { try Pause($0) })
  }

  /// Answers an occurrence at a time.
  mutating func answer(
    _ kind: ReminderAnswer.Answer, _ occurrence: String, at: String, until: String? = nil, on: String? = nil
  ) throws {
    let answer = try ReminderAnswer(
      to: id, occurrence: try #require(Occurrence(occurrence)), kind,
      until: try until.map { try Clock.moment($0) }, on: try on.map { try Clock.day($0) })
    answers.append((try Clock.moment(at), answer))
  }

  func at(_ now: String) throws -> DueReminder {
    DueReminder(
      id: id, reminder: reminder, answers: answers, lastReading: lastReading, now: try Clock.moment(now),
      zone: Clock.europe)
  }
}

extension DueReminder {
  /// How it stands in one line: `overdue 2026-11-21T08:00+01:00, missed 2 since 2026-11-20`.
  var said: String {
    let missed = missedSince.map { ", missed \(self.missed) since \($0)" } ?? ""
    switch status {
    case .due(let since): return "\(isOverdue ? "overdue" : "now") \(since)\(missed)"
    case .soon(let at): return "soon \(at)"
    case .snoozed(let until): return "snoozed \(until)"
    case .paused(let through): return "paused \(through.map { "\($0)" } ?? "open")"
    case .waiting: return "waiting \(next.map { "\($0)" } ?? "never")"
    }
  }
}
