import Model
import Statistics

extension AlertRule {
  /// A severe blood pressure, with what was measured after it.
  ///
  /// Severe readings at most 48 hours apart, without a whole day below between them, are one alert. A lower second
  /// reading never takes it back: both are shown. An acknowledgement names the latest severe reading, so that a further one is shown anew.
  static let severePressure = AlertRule(
    id: "severe-blood-pressure",
    words:
      "A blood pressure with \(SevereLimit.adults.text): measure again after at least one minute. A lower second reading "
      + "does not cancel the first. Severe readings at most 48 hours apart are one alert, unless on a whole day between them "
      + "every session was below \(SevereLimit.justBelow.text). In pregnancy and after birth \(SevereLimit.pregnancy.limit.systolic) or "
      + "\(SevereLimit.pregnancy.limit.diastolic) is severe, and asks for the maternity unit at once.",
    citations: [
      .nhlbiSymptoms, .niceRepeat,
      .choice(
        "today in the first 24 hours, within days until a week, then for the visit; a lower second reading from "
          + "\(SevereLimit.justBelow.text) within days; one alert for severe readings at most 48 hours apart; in pregnancy "
          + "today after 3 hours"),
    ], kinds: [BloodPressure.kind],
    supersedes: ["unlike-own-blood-pressure"], flow: .severePressure,
    speaksFor: [
      "high-diastolic", "repeated-high-blood-pressure", "pregnancy-high-blood-pressure",
      "blood-pressure-rising-fast", "blood-pressure-average-above-limit", "morning-hypertension",
      "blood-pressure-often-above-limit", "blood-pressure-rising",
    ],
    fires: [
      Example("180/100"), Example("150/120"), Example("182/121", "141/88", minutesApart: 6),
      Example("184/121", "179/119", minutesApart: 6), Example("190/100", "185/99", minutesApart: 2),
      Example("182/121", later: 2 * Fade.day), Example("190/100", later: 8 * Fade.day),
      Example("184/121", "131/80", minutesApart: 1440),
      Example("160/90", targets: .inPregnancy),
      Example("165/112", "158/104", minutesApart: 6, targets: .inPregnancy),
      Example("165/112", "166/110", minutesApart: 6, targets: .inPregnancy, later: 2 * Fade.day),
      Example("165/112", "131/80", minutesApart: 240, targets: .inPregnancy),
    ],
    doesNotFire: [
      Example("179/119"), Example("179/90 64"), Example("85/50"), Example("160/110"),
      Example("159/109", targets: .inPregnancy),
    ],
    check: .reading { context in SevereEpisode(context)?.hit(context) })
}

/// A severe reading and what was measured within minutes of it or of another severe one behind it, with the severe
/// readings of the days before.
private struct SevereEpisode {
  typealias Placed = (entry: Entry, value: BloodPressure)

  enum Outcome {
    case awaited
    case notRepeated
    case severe
    case lower
  }

  let first: Placed
  let readings: [Placed]
  let latestSevere: Entry
  let outcome: Outcome
  let severe: SevereLimit
  /// The mean of the newest session after it, where all since are below what is still high; nil where they are not.
  let since: PressureMean?
  /// The newest session after it, whatever it is; nil where nothing was measured since.
  let newest: PressureMean?
  /// Every severe reading of these days, in order of time.
  let crisis: [Reading<BloodPressure>]
  /// Whether another severe one followed some days later, which speaks for what is to be done.
  let isFollowed: Bool

  /// Nil where the looked-at entry is not the first severe reading of its episode, or a later one speaks for it.
  init?(_ context: ReadingContext) {
    guard let entry = context.entry, let value = context.measurement(BloodPressure.self) else { return nil }
    let severe = SevereLimit.chosen(context.targets)
    guard severe.includes(value),
      !context.earlier(BloodPressure.self, within: severe.window).contains(where: {
        severe.includes($0.value)
      })
    else { return nil }
    self.severe = severe
    first = (entry, value)
    var readings = [first]
    var last = entry
    for next in context.later(BloodPressure.self, within: 24 * 60) {
      guard next.entry.at.minutes(since: last.at) <= severe.window else { break }
      readings.append(next)
      if severe.includes(next.value) { last = next.entry }
    }
    self.readings = readings
    latestSevere = last
    outcome = Self.outcome(of: readings, severe, now: context.now)
    let later = context.pressures(after: readings.last?.entry.at ?? entry.at)
    let run = SevereRun(severe)
    let next = later.firstIndex { severe.includes($0.value) }
    if let next, run.isOne(from: last.at, to: later[next].at, Array(later[..<next])) { return nil }
    isFollowed = next != nil
    let sessions = Sitting.group(Array(later[..<(next ?? later.count)])).map(\.mean)
    newest = sessions.last
    since = sessions.contains { $0.reaches(run.stillHigh) } ? nil : sessions.last
    let ownSevere = readings.filter { severe.includes($0.value) }.compactMap {
      $0.entry.reading(of: BloodPressure.self)
    }
    crisis = run.before(entry.at, in: context.pressures(before: entry)) + ownSevere
  }

  /// Too soon a second reading does not count: at least one minute of rest lies between.
  private static func outcome(of readings: [Placed], _ severe: SevereLimit, now: Moment) -> Outcome {
    guard let first = readings.first else { return .awaited }
    let repeated = readings.dropFirst().filter { $0.entry.at.minutes(since: first.entry.at) >= 1 }
    if repeated.contains(where: { severe.includes($0.value) }) { return .severe }
    if !repeated.isEmpty { return .lower }
    return now.minutes(since: first.entry.at) <= severe.window ? .awaited : .notRepeated
  }

  func hit(_ context: ReadingContext) -> AlertHit {
    let past = pastHeadline(context.now, context.clock)
    let own = Set(readings.map(\.entry.id))
    let before = crisis.filter { !own.contains($0.id) }
    var hit = AlertHit(
      severity: .severe, urgency: .today, headline: headline(context.now), limit: "\(severe.limit.text) mmHg",
      whatToDo: [], arithmetic: arithmetic(before, context),
      entries: before.map(\.id) + readings.map(\.entry.id),
      about: latestSevere.id, citations: severe.citations, until: latestSevere.at)
    hit.isAwaited = newest == nil && (outcome == .awaited || outcome == .notRepeated)
    if severe == .pregnancy {
      askMaternity(&hit, context.emergencyNumber, past)
    } else {
      ask(&hit, context.emergencyNumber, past)
    }
    return hit
  }

  private func ask(_ hit: inout AlertHit, _ number: String?, _ past: String) {
    let visit = Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: past)
    if since != nil || isFollowed {
      (hit.urgency, hit.whatToDo) = (.visit, [Wording.atVisit])
      (hit.headline, hit.tense) = (past, .past)
      return
    }
    let emergency = Wording.pressureEmergency(number, severe)
    switch outcome {
    // After others no second reading is waited for before calling.
    case .awaited where isRun: hit.whatToDo = [emergency, Wording.doctorToday, Wording.measureAgain]
    case .notRepeated where isRun: hit.whatToDo = [emergency, Wording.doctorToday]
    case .awaited: hit.whatToDo = [emergency, Wording.measureAgain, Wording.contactToday]
    case .notRepeated: hit.whatToDo = [emergency, Wording.notRepeated(severe), Wording.contactToday]
    case .severe: hit.whatToDo = [emergency, Wording.stillSevere]
    case .lower where isRun || readings.last?.value.reaches(SevereLimit.justBelow) == true:
      (hit.urgency, hit.whatToDo) = (.days, [Wording.lowerSoon, emergency])
    case .lower:
      (hit.urgency, hit.whatToDo) = (.visit, [Wording.lowerVisit])
      hit.fades = [Fade(after: Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: past)]
      return
    }
    hit.fades = [
      Fade(after: Fade.day, urgency: .days, whatToDo: [Wording.inDays], headline: past), visit,
    ]
  }

  /// In pregnancy and after birth nothing is said lower than that the maternity unit is called today, for a week; where
  /// nothing was measured since, for a day, and within days then.
  private func askMaternity(_ hit: inout AlertHit, _ number: String?, _ past: String) {
    let isAlone = newest == nil
    let today =
      isAlone
      ? Fade(after: Fade.day, urgency: .days, whatToDo: [Wording.maternityInDays], headline: past)
      : Fade(after: Fade.day, urgency: .today, whatToDo: [Wording.maternityToday], headline: past)
    let visit = Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: past)
    if isFollowed {
      (hit.urgency, hit.whatToDo) = (.visit, [Wording.atVisit])
      (hit.headline, hit.tense) = (past, .past)
      return
    }
    if since != nil {
      (hit.whatToDo, hit.headline, hit.tense) = ([Wording.maternityToday], past, .past)
      hit.fades = [Fade(after: Fade.day, urgency: .visit, whatToDo: [Wording.atVisit])]
      return
    }
    // After some hours the moment is over: measured again, it is said anew.
    let unknown = Fade(
      after: Fade.nothingSince, urgency: .today,
      whatToDo: [isAlone ? Wording.maternityAgain : Wording.maternityToday],
      headline: isAlone ? "\(past); nothing measured since" : past)
    hit.fades = outcome == .lower ? [today, visit] : [unknown, today, visit]
    switch outcome {
    case .lower: hit.whatToDo = [Wording.maternityToday, Wording.pressureEmergency(number, severe)]
    case .severe: (hit.urgency, hit.whatToDo) = (.now, [Wording.maternityNow(number), Wording.maternityTell])
    case .awaited, .notRepeated:
      hit.urgency = .now
      hit.whatToDo = [Wording.maternityNow(number), Wording.measureBeside, Wording.maternitySymptoms]
    }
  }

  /// Whether there were severe readings before this episode.
  private var isRun: Bool {
    crisis.first.map { $0.at < first.entry.at && $0.id != first.entry.id } ?? false
  }

  /// `8 readings from 5 to 8 Nov`.
  private func count(_ now: Moment) -> String {
    guard let first = crisis.first?.at.day, let last = crisis.last?.at.day, first < last else {
      return "\(crisis.count) readings"
    }
    let (from, to) = (first.date, last.date)
    let isOneMonth = from.month == to.month && from.year == to.year
    let start = isOneMonth ? "\(from.day)" : first.shortText
    return "\(crisis.count) readings from \(start) to \(last.shortText)"
  }

  /// The reading furthest above the limit.
  private var worst: BloodPressure {
    crisis.map(\.value).max { SevereRun.share($0, severe) < SevereRun.share($1, severe) } ?? first.value
  }

  /// `Severe blood pressure: 186/118 mmHg. 8 readings from 5 to 8 Nov, highest 192/118`.
  private func headline(_ now: Moment) -> String {
    isRun ? "\(headline). \(count(now)), highest \(worst.valueText)" : headline
  }

  private var headline: String {
    let rest = readings.dropFirst().enumerated().map { index, reading in
      let later = "\(PastWords.count(reading.entry.at.minutes(since: first.entry.at), "minute")) later"
      return "\(ordinal(index + 2)) reading, \(later): \(reading.value.valueText)"
    }
    return (["Severe blood pressure: \(first.value.valueText) mmHg"] + rest).joined(separator: ". ")
  }

  /// `Blood pressure was 190/121 mmHg on 11 Nov; 131/80 since`.
  private func pastHeadline(_ now: Moment, _ clock: ClockFormat) -> String {
    if isRun {
      let end = since ?? newest
      return "Blood pressure was severe: up to \(worst.valueText) mmHg, \(count(now))"
        + (end.map { "; \($0.text) since" } ?? "")
    }
    let then = readings.dropFirst().map { ", then \($0.value.valueText)" }.joined()
    let when = PastWords.dayOrTime(first.entry.at, from: now, clock)
    guard let since else {
      return "Blood pressure was severe \(when): \(first.value.valueText) mmHg\(then)"
    }
    return "Blood pressure was \(first.value.valueText) mmHg \(when)\(then); \(since.text) since"
  }

  private func arithmetic(_ before: [Reading<BloodPressure>], _ context: ReadingContext) -> [String] {
    let clock = context.clock
    return before.map { "\($0.value.valueText) mmHg, \($0.at.words(from: context.now, clock))" }
      + readings.map { reading in
        let parts = [
          part("systolic", reading.value.systolic, severe.limit.systolic),
          part("diastolic", reading.value.diastolic, severe.limit.diastolic),
        ]
        return
          "\(reading.value.valueText) at \(reading.entry.at.time.text(clock)): \(parts.joined(separator: ", "))"
      }
  }

  private func part(_ name: String, _ value: Int, _ limit: Int) -> String {
    "\(name) \(value) is \(value >= limit ? "at or above" : "below") \(limit)"
  }

  private func ordinal(_ number: Int) -> String {
    switch number {
    case 2: "Second"
    case 3: "Third"
    default: "\(number)th"
    }
  }
}
