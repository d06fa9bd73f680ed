import Alerts
import Model
import Report
import Statistics

/// What to do next and when, in one line: what is asked for now, else what comes first.
package struct NextStep: Sendable, Equatable {
  /// When: `now`, `in 0:40`, `Tue 10:30`.
  package let when: String
  /// What: `measure again`, `evening, 2 readings, day 3 of 7`.
  package let words: String
  /// How much it matters.
  package let emphasis: Emphasis

  /// Works it out; nil where nothing is asked for and nothing is to come.
  package init?(in record: PatientRecord) {
    guard
      let step = Self.secondReading(record) ?? Self.alert(record) ?? Self.due(record) ?? Self.coming(record)
    else { return nil }
    self = step
  }

  private init(_ when: String, _ words: String, _ emphasis: Emphasis = .normal) {
    (self.when, self.words, self.emphasis) = (when, words, emphasis)
  }

  /// The reading that is waited for after a severe or low one.
  private static func secondReading(_ record: PatientRecord) -> NextStep? {
    let wait = record.alerts.mostUrgentFirst.lazy.compactMap { Remeasure($0, in: record) }.first
    return wait.map { NextStep($0.when(in: record), "measure again", .danger) }
  }

  /// What the most urgent alert asks for, where that is of today.
  private static func alert(_ record: PatientRecord) -> NextStep? {
    guard let alert = record.alerts.mostUrgentFirst.first, alert.urgency >= .today,
      let words = alert.whatToDo.first
    else { return nil }
    return NextStep(alert.urgency == .now ? "now" : "today", words, .danger)
  }

  /// What is due: something to measure first, since that takes a minute and the rest may take a telephone.
  private static func due(_ record: PatientRecord) -> NextStep? {
    let due = Brief.items(record).filter(\.isDue)
    return (due.first(where: \.asksToMeasure) ?? due.first).map {
      NextStep("now", $0.title(in: record), .warning)
    }
  }

  /// What comes first of reminders, sessions of plans, doses and visits.
  private static func coming(_ record: PatientRecord) -> NextStep? {
    let first = (reminders(record) + sessions(record) + doses(record) + visits(record))
      .min { ($0.at.instantMilliseconds, $0.words) < ($1.at.instantMilliseconds, $1.words) }
    return first.map { NextStep($0.hasTime ? record.brief($0.at) : record.brief($0.at.day), $0.words) }
  }

  private typealias Coming = (at: Moment, hasTime: Bool, words: String)

  private static func reminders(_ record: PatientRecord) -> [Coming] {
    record.reminders.compactMap { due in
      due.next.map { ($0.moment(in: record.zone), $0.time != nil, due.reminder.title) }
    }
  }

  private static func sessions(_ record: PatientRecord) -> [Coming] {
    record.plans.filter { $0.status == .running || $0.status == .planned }.compactMap { progress in
      progress.sessions.first { $0.status == .ahead }.map { session in
        let day = progress.plan.first.distance(to: session.day) + 1
        let count = "\(session.missing) \(session.missing == 1 ? "reading" : "readings")"
        return (
          record.zone.nearestMoment(day: session.day, time: session.window.from), true,
          "\(session.occasion.name), \(count), day \(day) of \(progress.plan.days)"
        )
      }
    }
  }

  private static func doses(_ record: PatientRecord) -> [Coming] {
    let clock = record.now.time
    return record.medicines.filter { $0.isTaken(at: record.now) }.compactMap { course in
      let times = course.state(at: record.now)?.schedule.times ?? []
      let today = times.first { $0 > clock }
      guard let time = today ?? times.first else { return nil }
      let day = today == nil ? record.now.day.adding(days: 1) : record.now.day
      return (record.zone.nearestMoment(day: day, time: time), true, course.title(at: record.now))
    }
  }

  private static func visits(_ record: PatientRecord) -> [Coming] {
    record.visits.next.map { [($0.content.start, true, VisitText.title($0.content))] } ?? []
  }
}
