import Model
import Statistics

extension AlertRule {
  /// A severe blood pressure, with what was measured after it.
  ///
  /// Severe readings at most ten minutes apart are one alert. A lower second reading never takes it back: both are
  /// shown. An acknowledgement names the latest severe reading, so that a further one is shown anew.
  static let severePressure = AlertRule(
    id: "severe-blood-pressure",
    words:
      "A blood pressure with \(SevereLimit.adults.text): measure again after at least one minute. A lower second reading "
      + "does not cancel the first. In pregnancy and after birth \(SevereLimit.pregnancy.limit.systolic) or "
      + "\(SevereLimit.pregnancy.limit.diastolic) is severe, and asks for the maternity unit at once.",
    citations: [
      .nhlbiSymptoms, .niceRepeat,
      .choice(
        "today in the first 24 hours, within days until a week, then for the visit; a lower second reading from "
          + "\(SevereLimit.justBelow.text) within days"),
    ], kinds: [BloodPressure.kind],
    supersedes: ["unlike-own-blood-pressure"], flow: .severePressure,
    fires: [
      Example("180/100"), Example("150/120"), Example("182/121", "141/88", minutesApart: 6),
      Example("184/121", "179/119", minutesApart: 6), Example("190/100", "185/99", minutesApart: 2),
      Example("182/121", later: 2 * Fade.day), Example("190/100", later: 8 * Fade.day),
      Example("184/121", "131/80", minutesApart: 1440),
      Example("160/90", targets: pregnancy),
      Example("165/112", "158/104", minutesApart: 6, targets: pregnancy),
      Example("165/112", "166/110", minutesApart: 6, targets: pregnancy, later: 2 * Fade.day),
      Example("165/112", "131/80", minutesApart: 240, targets: pregnancy),
    ],
    doesNotFire: [
      Example("179/119"), Example("179/90 64"), Example("85/50"), Example("160/110"),
      Example("159/109", targets: pregnancy),
    ],
    check: .reading { context in SevereEpisode(context)?.hit(context) })

  private static let pregnancy = Targets(scheme: "pregnancy", setting: .home)
}

/// A severe reading and what was measured within minutes of it or of another severe one behind it.
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

  /// Nil where the looked-at entry is not the first severe reading of its episode.
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
    let end = readings.last?.entry.at ?? entry.at
    let sessions = Sitting.group(context.pressures(after: end)).map(\.mean)
    let stillHigh = severe == .pregnancy ? AlertRule.pregnancyHigh : SevereLimit.justBelow
    since = sessions.contains { $0.reaches(stillHigh) } ? nil : sessions.last
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
    var hit = AlertHit(
      severity: .severe, urgency: .today, headline: headline, limit: "\(severe.limit.text) mmHg",
      whatToDo: [], arithmetic: arithmetic(context.clock), entries: readings.map(\.entry.id),
      about: latestSevere.id, citations: severe.citations, until: latestSevere.at)
    if severe == .pregnancy {
      askMaternity(&hit, context.emergencyNumber, past)
    } else {
      ask(&hit, context.emergencyNumber, past)
    }
    return hit
  }

  private func ask(_ hit: inout AlertHit, _ number: String?, _ past: String) {
    let visit = Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: past)
    if since != nil {
      (hit.urgency, hit.whatToDo, hit.headline) = (.visit, [Wording.atVisit], past)
      return
    }
    let emergency = Wording.pressureEmergency(number, severe)
    switch outcome {
    case .awaited: hit.whatToDo = [emergency, Wording.measureAgain, Wording.contactToday]
    case .notRepeated: hit.whatToDo = [emergency, Wording.notRepeated(severe), Wording.contactToday]
    case .severe: hit.whatToDo = [emergency, Wording.stillSevere]
    case .lower where readings.last?.value.reaches(SevereLimit.justBelow) == true:
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

  /// In pregnancy and after birth nothing is said lower than that the maternity unit is called today, for a week.
  private func askMaternity(_ hit: inout AlertHit, _ number: String?, _ past: String) {
    let today = Fade(after: Fade.day, urgency: .today, whatToDo: [Wording.maternityToday], headline: past)
    let visit = Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: past)
    if since != nil {
      (hit.whatToDo, hit.headline) = ([Wording.maternityToday], past)
      hit.fades = [Fade(after: Fade.day, urgency: .visit, whatToDo: [Wording.atVisit])]
      return
    }
    hit.fades = [today, visit]
    switch outcome {
    case .lower: hit.whatToDo = [Wording.maternityToday, Wording.pressureEmergency(number, severe)]
    case .severe: (hit.urgency, hit.whatToDo) = (.now, [Wording.maternityNow(number), Wording.maternityTell])
    case .awaited, .notRepeated:
      hit.urgency = .now
      hit.whatToDo = [Wording.maternityNow(number), Wording.measureBeside, Wording.maternitySymptoms]
    }
  }

  private var headline: String {
    let rest = readings.dropFirst().enumerated().map { index, reading in
      let minutes = reading.entry.at.minutes(since: first.entry.at)
      let later = "\(minutes) \(minutes == 1 ? "minute" : "minutes") later"
      return "\(ordinal(index + 2)) reading, \(later): \(reading.value.valueText)"
    }
    return (["Severe blood pressure: \(first.value.valueText) mmHg"] + rest).joined(separator: ". ")
  }

  /// `Blood pressure was 190/121 mmHg on 11 Nov; 131/80 since`.
  private func pastHeadline(_ now: Moment, _ clock: ClockFormat) -> String {
    let then = readings.dropFirst().map { ", then \($0.value.valueText)" }.joined()
    let when = first.entry.at.past(from: now, clock)
    let end = since.map { "; \($0.text) since" } ?? " (severe)"
    return "Blood pressure was \(first.value.valueText) mmHg \(when)\(then)\(end)"
  }

  private func arithmetic(_ clock: ClockFormat) -> [String] {
    readings.map { reading in
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
