import Model
import Statistics

extension AlertRule {
  /// Very high glucose for half a day and more.
  static let highForHours = AlertRule(
    id: "glucose-high-for-hours", name: "very high glucose",
    words:
      "All glucose values of \(HighRun.hours) hours or more are above \(GlucosePair.veryHigh.text(first: .mgdl)), at least "
      + "2 of them, with no pause above 14 hours. It counts as new for 24 hours after the last one, or until a value is not "
      + "above it; where nothing is measured, it asks within days then, for a week.",
    citations: [
      .glucoseConsensus, .ketonesAtHighGlucose, .ketonesInUK, .sickDay, .ketoneRanges,
      .choice("12 hours lie between the 6 and the 24 hours of different sources"),
    ],
    kinds: [Glucose.kind],
    fires: [
      Example("320 mg/dL", "345 mg/dL", "330 mg/dL", minutesApart: 360),
      Example("14.2 mmol/L", "HI mmol/L", minutesApart: 720),
      Example("320 mg/dL", "345 mg/dL", "330 mg/dL", minutesApart: 360, later: 1430),
      Example("320 mg/dL", "345 mg/dL", "180 mg/dL", minutesApart: 720),
    ],
    doesNotFire: [
      Example("320 mg/dL", "345 mg/dL", minutesApart: 719),
      Example("320 mg/dL", "345 mg/dL", minutesApart: 841),
      Example("320 mg/dL", "250 mg/dL", "330 mg/dL", minutesApart: 420),
    ],
    present: { HighForHours.present($0) },
    check: .period { period, _ in HighForHours(period)?.hit(period.context) })
}

/// A long run of very high values that was not over at the beginning of a day.
private struct HighForHours {
  let run: HighRun
  /// Whether it was very high again later, after a long pause.
  private let isFollowed: Bool

  /// The latest such run; nil where there is none.
  init?(_ period: AlertPeriod) {
    let all = period.history.glucoseByHours
    let end = all.partitionPoint { $0.at.day.number > period.day.number }
    var place = end - 1
    while place >= 0, all[place].at.day.number >= period.day.number - 1 {
      guard let run = HighRun(at: place, of: end, { all[$0] }) else {
        place -= 1
        continue
      }
      if run.isLong, Self.reaches(run, period) {
        self.run = run
        let next = run.values[run.values.count - 1].place + 1
        isFollowed = all.indices.contains(next) && all[next].value.isVeryHigh
        return
      }
      place = run.values[0].place - 1
    }
    return nil
  }

  /// The newest value, or that there is none since: nobody measuring is no recovery.
  static func present(_ period: AlertPeriod) -> PresentValue {
    let known = period.history.glucoseByHours.prefix { $0.at.day <= period.day }
    // Its own words say what came then.
    return known.last?.value.isVeryHigh == false ? .other : .tooFew
  }

  /// Whether the day has its last value, or the one that ended it, or the night after it.
  private static func reaches(_ run: HighRun, _ period: AlertPeriod) -> Bool {
    if run.last.at.day == period.day || run.next?.at.day == period.day { return true }
    let midnight = Moment(
      day: period.day.adding(days: 1), time: .midnight, offsetMinutes: Int(run.last.at.offsetMinutes))
    let now = period.day == period.context.now.day ? period.context.now : midnight
    return run.next == nil && now.map { $0.minutes(since: run.last.at) < Fade.day } == true
  }

  func hit(_ context: AlertContext) -> AlertHit {
    let unit = run.last.value.shownUnit
    let limit = GlucosePair.veryHigh.text(in: unit)
    let long = PastWords.long(run.minutes)
    let readings = PastWords.count(run.values.count, "reading")
    let highest = "highest \(run.highest.value.shortText)"
    let span = PastWords.span(run.first.at, run.last.at, from: context.now, context.clock)
    let then = run.next.map { "; then \($0.value.shortText)" } ?? ""
    let was = "Glucose was above \(limit) for \(long), \(span): \(readings), \(highest)"
    let over = Fade(
      after: Fade.day, urgency: .note, whatToDo: [Wording.highNoted], headline: was + then)
    var hit = AlertHit(
      severity: .severe, urgency: .today,
      headline:
        "Glucose above \(limit) for \(long): \(readings) since \(run.first.at.words(from: context.now, context.clock)), \(highest)",
      tense: .since, limit: limit,
      whatToDo: [
        Wording.callTeamToday, Wording.testKetones, Wording.keepTreatment,
        Wording.ketoneEmergency(context.targets.emergencyNumber),
      ],
      arithmetic: ["\(readings), all above \(limit), the lowest \(lowest.shortText), \(highest)"],
      entries: entries, until: run.last.at,
      fades: isFollowed
        ? [over] : .unanswered(was, [Wording.highUnansweredDays], visit: [Wording.highUnanswered]),
      measured: "above \(limit) for \(long)",
      ends: "The alert ends with a value that is not above \(limit).", was: over.headline,
      rank: Double(run.minutes))
    hit.value = long
    hit.brief = "glucose above \(limit) for \(long)"
    if run.next != nil { hit.become(over) }
    return hit
  }

  private var lowest: Glucose {
    run.values.map(\.reading.value).min { $0.isBelow($1) } ?? run.first.value
  }

  /// All finger-sticks; of a sensor the first and the last value of each day.
  private var entries: [ULID] {
    let all = run.values.map(\.reading)
    return all.indices.filter { place in
      let isFirst = place == 0 || all[place - 1].at.day != all[place].at.day
      let isLast = place == all.count - 1 || all[place + 1].at.day != all[place].at.day
      return all[place].value.source != .cgm || isFirst || isLast
    }.map { all[$0].id }
  }
}
