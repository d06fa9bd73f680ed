import Model
import Report
import Statistics

/// What a measuring plan tells at launch: a session that is to be held today, what came of it, or that it is time for
/// the next one.
struct PlanTask: DueItem {
  enum What {
    case session(PlannedSession)
    case result
    case next(Day)
  }

  let progress: PlanProgress
  let what: What
  let since: Moment

  var id: ULID { progress.id }
  var source: BriefSource { .plan }

  /// What all plans ask for.
  ///
  /// The next one is proposed by the latest plan of its kind only, so that nothing is asked twice.
  static func all(_ record: PatientRecord) -> [PlanTask] {
    let plans = record.plans
    return plans.flatMap { progress -> [PlanTask] in
      let latest = plans.first { $0.plan.measure == progress.plan.measure }
      return progress.tasks.map { PlanTask(session: $0, of: progress, record) }
        + (latest?.id == progress.id ? after(progress, record) : [])
    }
  }

  private static func after(_ progress: PlanProgress, _ record: PatientRecord) -> [PlanTask] {
    var tasks: [PlanTask] = []
    if progress.status == .over, !progress.plan.isSeen {
      let at = record.zone.nearestMoment(day: min(progress.plan.last, record.now.day), time: .midnight)
      tasks.append(PlanTask(progress: progress, what: .result, since: at))
    }
    if let next = progress.next, next <= record.now.day {
      let at = record.zone.nearestMoment(day: next, time: .midnight)
      tasks.append(PlanTask(progress: progress, what: .next(next), since: at))
    }
    return tasks
  }

  private init(progress: PlanProgress, what: What, since: Moment) {
    (self.progress, self.what, self.since) = (progress, what, since)
  }

  private init(session: PlannedSession, of progress: PlanProgress, _ record: PatientRecord) {
    let at = record.zone.nearestMoment(day: session.day, time: session.window.from)
    self.init(progress: progress, what: .session(session), since: at)
  }
}

extension PlanTask {
  /// Late where its time of the day is over; soon where it is to come today.
  var urgency: BriefUrgency {
    guard case .session(let session) = what else { return .now }
    return switch session.status {
    case .late: .overdue
    case .ahead: .soon
    default: .now
    }
  }

  /// Which of the plan's tasks it is.
  var part: String {
    switch what {
    case .session(let session): session.occasion.name
    case .result: "result"
    case .next: "next"
    }
  }

  /// Whether it is a session.
  var asksToMeasure: Bool { if case .session = what { true } else { false } }

  /// A few words for a prompt.
  func title(in record: PatientRecord) -> String {
    switch what {
    case .session(let session):
      "measure, \(session.occasion.name) (\(session.count) of \(session.occasion.readings))"
    case .result: "\(progress.plan.title): result"
    case .next: "time for \(progress.plan.title)"
    }
  }

  /// What is to be measured and on which day of the plan, or what came of it.
  func line(in record: PatientRecord) -> String {
    let (plan, now) = (progress.plan, record.now)
    switch what {
    case .session(let session):
      let day = plan.first.distance(to: session.day) + 1
      let text = PlanText(progress, now: now, clock: record.settings.clock)
      return "\(plan.title), day \(day) of \(plan.days): \(text.task(session))"
    case .result:
      // Only the last days may be loaded here, so the result itself is left to the page.
      return "\(plan.title) is over: see the result"
    case .next(let day):
      let every = plan.every?.text ?? ""
      return "Time for \(plan.title) again, since \(day.words(from: now.day)): \(every), last begun "
        + plan.first.words(from: now.day)
    }
  }

  /// Until or from when, what is to be measured, and on which day of the plan; or what came of it.
  func row(in record: PatientRecord) -> TodayRow {
    let plan = progress.plan
    switch what {
    case .session(let session):
      let day = plan.first.distance(to: session.day) + 1
      let left = "\(session.missing) \(session.missing == 1 ? "reading" : "readings")"
      let lead =
        switch session.status {
        case .ahead: "from \(record.text(session.window.from))"
        case .late: "late"
        default: "until \(record.text(session.window.through))"
        }
      return TodayRow(
        lead, "\(session.occasion.name): \(left), day \(day) of \(plan.days) of \(plan.title)", isDue: isDue)
    case .result: return TodayRow("over", "\(plan.title): see the result", isDue: true)
    case .next(let day):
      let every = plan.every.map { ", \($0.text)" } ?? ""
      return TodayRow("since \(record.brief(day))", "time for \(plan.title) again\(every)", isDue: true)
    }
  }

  /// Of a session that it is held, of a result that it was seen, of the next plan whether it is started.
  var answers: [AnswerOffer] {
    switch what {
    case .session: [AnswerOffer(.open, "measure")]
    case .result: [AnswerOffer(.open, "read it"), AnswerOffer(.done, "seen")]
    case .next:
      [AnswerOffer(.open, "start"), AnswerOffer(.later, "in a week"), AnswerOffer(.skip, "skip")]
    }
  }

  /// Opens what it speaks of, or saves the answer.
  func respond(
    _ answer: Answer, _ words: String, in record: PatientRecord
  ) throws(FieldProblem) -> Response? {
    switch (what, answer) {
    case (.session, .open): .open(PlanActs.measure(progress, in: record))
    case (.result, .open): .open(.planResult(progress.id))
    case (.result, .done): .act(try PlanActs.seen(progress, in: record))
    case (.next, .open): .open(.planAgain(progress.id))
    case (.next, .skip): .act(try PlanActs.propose(progress, isSkipped: true, in: record))
    case (.next, .later): .act(try PlanActs.propose(progress, isSkipped: false, in: record))
    default: nil
    }
  }

  /// The task, and where its plan stands.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .text("\(id)")), .init("title", .text(progress.plan.title)),
      .init("protocol", .text(progress.plan.rule)), .init("part", .text(part)),
    ]
    if case .session(let session) = what {
      members += [
        .init("day", .text("\(sitting.day)")), .init("standing", .text(sitting.status.rawValue)),
        .init("window", .text("\(session.window)")), .init("n", .whole(session.count)),
        .init("needed", .whole(session.occasion.readings)),
      ]
    }
    return .object(members + [.init("since", .text("\(since)"))])
  }
}
