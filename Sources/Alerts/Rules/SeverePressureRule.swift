import Model
import Statistics

extension AlertRule {
  /// A severe blood pressure, with what was measured after it.
  ///
  /// Severe readings at most 48 hours apart, without a whole day below between them, are one alert. A lower second
  /// reading never takes it back: both are shown. An acknowledgement names the latest severe reading, so that a further one is shown anew.
  static let severePressure = AlertRule(
    id: "severe-blood-pressure", name: "severe blood pressure",
    words:
      "A blood pressure with \(SevereLimit.adults.text): measure again after at least one minute. A lower second reading "
      + "does not cancel the first, and one on another arm, at the wrist or standing does not count if it is lower. Severe "
      + "readings at most 48 hours apart are one alert, unless on a whole day between them "
      + "every session was below \(SevereLimit.justBelow.text). In pregnancy and after birth \(SevereLimit.pregnancy.limit.systolic) or "
      + "\(SevereLimit.pregnancy.limit.diastolic) is severe, and asks for the maternity unit at once.",
    citations: [
      .nhlbiSymptoms, .niceRepeat,
      .choice(
        "today in the first 24 hours, within days until a week, then for the visit; a lower second reading from "
          + "\(SevereLimit.justBelow.text) within days; one alert for severe readings at most 48 hours apart; in pregnancy "
          + "today after 3 hours, until lower readings follow, for 4 weeks"),
      .choice("which readings count: sitting or lying, and on the same arm"),
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
      Example("190/110 lying", "150/90 standing", minutesApart: 2),
      Example("188/104 left arm", "158/92 right arm", minutesApart: 3),
      Example("182/121", later: 2 * Fade.day), Example("190/100", later: 8 * Fade.day),
      Example("184/121", "131/80", minutesApart: 1440),
      Example("160/90", targets: .inPregnancy),
      Example("165/112", "158/104", minutesApart: 6, targets: .inPregnancy),
      Example("165/112", "166/110", minutesApart: 6, targets: .inPregnancy, later: 2 * Fade.day),
      Example("165/112", "131/80", minutesApart: 240, targets: .inPregnancy),
      Example("162/100", targets: .inPregnancy, later: 8 * Fade.day),
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
  /// Those that count.
  let readings: [Placed]
  /// Lower ones that were not taken as the severe one was, and do not.
  let others: [Placed]
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
    var (readings, others): ([Placed], [Placed]) = ([first], [])
    var last: Placed = first
    for next in context.later(BloodPressure.self, within: 24 * 60) {
      guard next.entry.at.minutes(since: last.entry.at) <= severe.window else { break }
      guard severe.includes(next.value) || next.value.isComparable(to: last.value) else {
        others.append(next)
        continue
      }
      readings.append(next)
      if severe.includes(next.value) { last = next }
    }
    (self.readings, self.others, latestSevere) = (readings, others, last.entry)
    outcome = Self.outcome(of: readings, severe, now: context.now)
    let run = SevereRun(severe)
    let own = Set((readings + others).map(\.entry.id))
    let later = context.pressures(after: last.entry.at).filter { !own.contains($0.id) }
    let next = later.firstIndex { severe.includes($0.value) }
    let until = later[..<(next ?? later.count)]
    if let next,
      run.isOne(
        from: Reading(id: last.entry.id, at: last.entry.at, value: last.value), to: later[next].at,
        Array(until))
    {
      return nil
    }
    isFollowed = next != nil
    newest = Session.group(Array(until)).last?.mean
    let counted = Session.group(until.filter { run.counts($0.value, after: last.value) }).map(\.mean)
    since = counted.contains { $0.reaches(run.stillHigh) } ? nil : counted.last
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
    return first.entry.at.hasTime && now.minutes(since: first.entry.at) <= severe.window
      ? .awaited : .notRepeated
  }

  func hit(_ context: ReadingContext) -> AlertHit {
    let past = pastHeadline(context.now, context.clock)
    let own = Set(readings.map(\.entry.id))
    let before = crisis.filter { !own.contains($0.id) }
    var hit = AlertHit(
      severity: .severe, urgency: .today, headline: headline(context), limit: "\(severe.limit.text) mmHg",
      whatToDo: [], arithmetic: arithmetic(before, context),
      entries: before.map(\.id) + (readings + others).sorted { $0.entry.at < $1.entry.at }.map(\.entry.id),
      about: latestSevere.id, citations: severe.citations, until: latestSevere.at)
    hit.value = "\((isRun ? worst : first.value).valueText) mmHg"
    hit.tense = readings.count > 1 || isRun || !others.isEmpty ? .told : .present
    hit.brief = "severe pressure \(first.value.valueText)"
    hit.isAwaited = newest == nil && (outcome == .awaited || outcome == .notRepeated)
    hit.isBack = since != nil || (outcome == .lower && !isJustBelow)
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
    case .lower where isRun || isJustBelow:
      (hit.urgency, hit.whatToDo) = (.days, [Wording.lowerSoon, emergency])
    case .lower:
      (hit.urgency, hit.whatToDo) = (.visit, [Wording.lowerVisit])
      hit.fades = [Fade(after: Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: past)]
      return
    }
    if !others.isEmpty, outcome != .severe, outcome != .lower { hit.whatToDo.append(Wording.measureAsFirst) }
    hit.fades = [
      Fade(after: Fade.day, urgency: .days, whatToDo: [Wording.inDays], headline: past), visit,
    ]
  }

  /// Whether the last second reading is just below the limit.
  private var isJustBelow: Bool { readings.last?.value.reaches(SevereLimit.justBelow) == true }

  /// In pregnancy and after birth nothing is said lower than that the maternity unit is called today, until lower readings
  /// follow; after four weeks it is brought to the visit [D].
  private func askMaternity(_ hit: inout AlertHit, _ number: String?, _ past: String) {
    let isAlone = newest == nil
    let told = isAlone ? "\(past); nothing measured since" : past
    let visit = Fade(after: 28 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: told)
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
    switch outcome {
    case .lower:
      hit.whatToDo = [Wording.maternityToday, Wording.pressureEmergency(number, severe)]
      let isHigh = readings.last?.value.reaches(AlertRule.pregnancyHigh) == true
      hit.fades =
        isHigh
        ? [Fade(after: Fade.day, urgency: .today, whatToDo: [Wording.maternityToday], headline: past), visit]
        : [
          Fade(after: Fade.day, urgency: .days, whatToDo: [Wording.maternityInDays], headline: past),
          Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: past),
        ]
      return
    case .severe: (hit.urgency, hit.whatToDo) = (.now, [Wording.maternityNow(number), Wording.maternityTell])
    case .awaited, .notRepeated:
      hit.urgency = .now
      hit.whatToDo = [Wording.maternityNow(number), Wording.measureBeside, Wording.maternitySymptoms]
    }
    // After some hours the moment is over: measured again, it is said anew.
    hit.fades = [
      Fade(
        after: Fade.nothingSince, urgency: .today,
        whatToDo: [isAlone ? Wording.maternityAgain : Wording.maternityToday], headline: told),
      visit,
    ]
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

  /// `Severe blood pressure: 186/118 mmHg at 19:00. 8 readings from 5 to 8 Nov, highest 192/118`: of several each with when
  /// it was.
  private func headline(_ context: ReadingContext) -> String {
    let name = "Severe blood pressure: \(first.value.valueText) mmHg"
    guard isRun || readings.count > 1 || !others.isEmpty else { return name }
    let when = "\(name) \(context.when(first.entry.at))"
    guard isRun else { return ([when] + rest + uncounted).joined(separator: ". ") }
    let highest = worst.valueText == first.value.valueText ? "" : ", highest \(worst.valueText)"
    return (["\(when). \(count(context.now))\(highest)"] + uncounted).joined(separator: ". ")
  }

  private var rest: [String] {
    readings.dropFirst().enumerated().map { index, reading in
      let minutes = reading.entry.at.minutes(since: first.entry.at)
      let later = minutes == 0 ? "in the same minute" : "\(PastWords.count(minutes, "minute")) later"
      return "\(ordinal(index + 2)) reading, \(later): \(reading.value.valueText)"
    }
  }

  private var uncounted: [String] {
    others.isEmpty
      ? []
      : ["Not counted: " + others.map { "\($0.value.valueText) (\($0.value.way))" }.joined(separator: ", ")]
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
          "\(reading.value.valueText) \(Self.when(reading.entry.at, context)): \(parts.joined(separator: ", "))"
      }
  }

  /// `at 07:00`; of a day alone `on Thu 19 Nov`.
  private static func when(_ moment: Moment, _ context: ReadingContext) -> String {
    moment.hasTime ? "at \(moment.time.text(context.clock))" : context.when(moment)
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
