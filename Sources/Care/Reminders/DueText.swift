import Model

/// How a reminder that is due or comes soon is said, on the screens and by `vitals due`.
package enum DueText {
  /// Since when it is due or when it comes, and what was missed: `overdue since Mon 9 Nov, 12 days; 2 missed since ...`.
  package static func since(_ due: DueReminder, in record: PatientRecord) -> String {
    switch due.status {
    case .due(let moment): due.isOverdue ? late(due, moment, record) : now(due, moment, record)
    case .soon(let moment): "comes \(when(due, moment, record))\(skipped(due.occurrence, record))"
    case .snoozed(let until): "asks again \(later(until, due, record))"
    case .paused(let through): "paused" + (through.map { " through \($0.words(from: record.now.day))" } ?? "")
    case .waiting: ""
    }
  }

  /// Until when it was put off: of a reminder without a time of day the day alone.
  package static func later(_ until: Moment, _ due: DueReminder, _ record: PatientRecord) -> String {
    due.reminder.times.isEmpty && until.time == .midnight
      ? until.day.words(from: record.now.day) : record.when(until)
  }

  /// One line with the title and since when.
  package static func line(_ due: DueReminder, in record: PatientRecord) -> String {
    "\(due.reminder.title): \(since(due, in: record)) (\(due.reminder.rhythm(record.settings.clock)))"
  }

  /// Since when it is due, or when it comes, in a few characters: `since 9 Nov`, `since 08:00`, `today`, `Tue 10:30`.
  static func lead(_ due: DueReminder, in record: PatientRecord) -> String {
    let hasTime = due.occurrence?.time != nil
    switch due.status {
    case .due(let moment):
      let isToday = moment.day == record.now.day
      if isToday, !hasTime { return "today" }
      return "since \(isToday ? record.text(moment.time) : record.brief(moment.day))"
    case .soon(let moment): return hasTime ? record.brief(moment) : record.brief(moment.day)
    case .snoozed, .paused, .waiting: return ""
    }
  }

  /// What stands behind the title then: `12 days overdue`, `2 missed since Mon 9 Nov`; nil where there is nothing.
  static func rest(_ due: DueReminder, in record: PatientRecord) -> String? {
    let parts: [String]
    switch due.status {
    case .due(let moment):
      let days = record.now.day.number - moment.day.number
      let late = due.isOverdue ? days > 1 ? "\(days) days overdue" : "overdue" : nil
      parts = [late, due.missed > 0 ? String(missed(due, record).dropFirst(2)) : nil].compactMap(\.self)
    default: parts = []
    }
    let clock = skipped(due.occurrence, record)
    let text = parts.joined(separator: ", ") + clock
    return text.isEmpty ? nil : text
  }

  /// When it comes after now, for a list; empty where it does not come again.
  package static func next(_ due: DueReminder, in record: PatientRecord) -> String {
    guard let next = due.next else { return "" }
    let time = next.time.map { " \(record.text($0))" } ?? ""
    return "\(next.day.words(from: record.now.day))\(time)\(skipped(next, record))"
  }

  /// How it stands in a few words, for a list.
  package static func short(_ due: DueReminder, in record: PatientRecord) -> String {
    guard case .due(let moment) = due.status else { return since(due, in: record) }
    let time = due.occurrence?.time.map { " \(record.text($0))" } ?? ""
    return due.isOverdue
      ? "overdue since \(moment.day.words(from: record.now.day))\(time)"
      : time.isEmpty ? "due today" : "due since\(time)"
  }

  /// The same for a narrow list: `since 9 Nov`, `since 08:00`, `Tue 10:30`, `30 Apr 2027`, `paused`.
  package static func brief(_ due: DueReminder, in record: PatientRecord) -> String {
    switch due.status {
    case .due, .soon: return lead(due, in: record)
    case .snoozed(let until):
      return due.reminder.times.isEmpty ? record.brief(until.day) : record.brief(until)
    case .paused: return "paused"
    case .waiting:
      guard let next = due.next else { return "" }
      return next.time == nil ? record.brief(next.day) : record.brief(next.moment(in: record.zone))
    }
  }

  private static func now(_ due: DueReminder, _ moment: Moment, _ record: PatientRecord) -> String {
    let time = due.occurrence?.time.map { "due since \(record.text($0))" } ?? "due today"
    return "\(time)\(skipped(due.occurrence, record))\(missed(due, record))"
  }

  private static func late(_ due: DueReminder, _ moment: Moment, _ record: PatientRecord) -> String {
    let days = record.now.day.number - moment.day.number
    let clock = due.occurrence?.time.map { " \(record.text($0))" } ?? ""
    let when =
      switch days {
      case 0: clock.isEmpty ? " today" : clock
      case 1: " yesterday\(clock)"
      default: " \(moment.day.words(from: record.now.day))\(clock), \(days) days"
      }
    return "overdue since\(when)\(skipped(due.occurrence, record))\(missed(due, record))"
  }

  private static func missed(_ due: DueReminder, _ record: PatientRecord) -> String {
    guard let since = due.missedSince else { return "" }
    return "; \(due.missed) missed since \(since.day.words(from: record.now.day))"
  }

  private static func when(_ due: DueReminder, _ moment: Moment, _ record: PatientRecord) -> String {
    due.occurrence?.time == nil ? moment.day.words(from: record.now.day) : record.when(moment)
  }

  /// That the clock skips the time it was set to.
  package static func skipped(_ occurrence: Occurrence?, _ record: PatientRecord) -> String {
    guard let occurrence, let time = occurrence.time, occurrence.isMoved(in: record.zone) else { return "" }
    let later = record.text(occurrence.moment(in: record.zone).time)
    return " (\(record.text(time)) is skipped by the clock change, so at \(later))"
  }
}
