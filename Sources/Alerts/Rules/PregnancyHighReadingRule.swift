import Model
import Statistics

extension AlertRule {
  /// One blood pressure that is high in pregnancy or after birth, and was not yet measured again.
  static let pregnancyHighReading = AlertRule(
    id: "pregnancy-high-reading", name: "high blood pressure in pregnancy",
    words:
      "With the guidance for pregnancy: a reading of \(pregnancyHigh.systolic) or more, or \(pregnancyHigh.diastolic) or more, that "
      + "is not severe, with none as high at least 4 hours before it within 7 days. It is to be measured again after 4 hours.",
    citations: [
      .pregnancySevere, .maternitySigns, .maternityYear,
      .choice("a call the same day where it is as high again; within days where nothing was measured since"),
    ],
    kinds: [BloodPressure.kind], flow: .highInPregnancy,
    fires: [
      Example("158/108", targets: .inPregnancy), Example("140/70", targets: .inPregnancy),
      Example("120/90", "142/88", minutesApart: 5, targets: .inPregnancy),
      Example("142/88", "128/80", minutesApart: 240, targets: .inPregnancy),
      Example("142/88", targets: .inPregnancy, later: 2 * Fade.day),
    ],
    doesNotFire: [
      Example("139/89", targets: .inPregnancy), Example("158/108"), Example("162/100", targets: .inPregnancy),
      Example("142/88", "141/92", minutesApart: 360, targets: .inPregnancy),
    ],
    check: .reading { context in
      guard context.isInPregnancy, let entry = context.entry,
        let value = context.measurement(BloodPressure.self), value.reaches(pregnancyHigh),
        !SevereLimit.pregnancy.includes(value)
      else { return nil }
      return HighReading(entry, value, context)?.hit(context)
    })
}

/// The newest of the high readings of one session, and what was measured since.
private struct HighReading {
  let entry: Entry
  let value: BloodPressure
  /// When the first of them was taken.
  let first: Moment
  let newest: BloodPressure?

  /// Nil where a later high one speaks, and where it was severe before or high hours before already, of which other rules
  /// speak.
  init?(_ entry: Entry, _ value: BloodPressure, _ context: ReadingContext) {
    let isHigh = { (reading: Reading<BloodPressure>) in reading.value.reaches(AlertRule.pregnancyHigh) }
    let later = context.pressuresBehind(entry)
    let week = context.pressures(before: entry).filter {
      entry.at.minutes(since: $0.at) <= 7 * Fade.day && isHigh($0)
    }
    let hours = Flow.minutesToSecondHigh
    guard !later.contains(where: { isHigh($0) && $0.at.minutes(since: entry.at) <= 7 * Fade.day }),
      week.allSatisfy({
        !entry.at.isApart(minutes: hours, from: $0.at) && !SevereLimit.pregnancy.includes($0.value)
      })
    else { return nil }
    (self.entry, self.value, first) = (entry, value, week.first?.at ?? entry.at)
    newest = later.last?.value
  }

  func hit(_ context: ReadingContext) -> AlertHit {
    let was =
      "Blood pressure was high \(PastWords.dayOrTime(entry.at, from: context.now, context.clock)): \(value.valueText) mmHg"
    let limit = AlertRule.pregnancyHigh.text
    var hit = AlertHit(
      severity: .high, urgency: .today,
      headline: "High blood pressure in pregnancy or after birth: \(value.valueText) mmHg (limit \(limit))",
      brief: "high pressure \(value.valueText)", limit: "\(limit) mmHg",
      whatToDo: [Wording.pressureEmergency(context.emergencyNumber, .pregnancy), Wording.repeatHigh],
      arithmetic: ["\(value.valueText) mmHg is at or above \(limit)"], until: entry.at)
    guard newest == nil else {
      hit.become(
        Fade(
          after: 0, urgency: .visit, whatToDo: [Wording.atVisit],
          headline: was + (newest.map { "; \($0.valueText) since" } ?? "")))
      hit.isBack = true
      return hit
    }
    hit.lead = context.againAt(first.adding(minutes: Flow.minutesToSecondHigh))
    hit.isAwaited = false
    hit.fades = [
      Fade(
        after: Fade.day, urgency: .days, whatToDo: [Wording.repeatHighInDays],
        headline: "\(was); nothing measured since"),
      Fade(
        after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit],
        headline: "\(was); nothing measured since"),
    ]
    return hit
  }
}

extension ReadingContext {
  /// When something is to be measured again: `Measure again at 12:00`, and from then on `Measure again now`.
  func againAt(_ moment: Moment?) -> String {
    guard let moment, moment.hasTime, now < moment else { return "Measure again now" }
    let day = moment.day == now.day ? "" : "\(moment.day.words(from: now.day)) "
    return "Measure again \(day)at \(moment.time.text(clock))"
  }
}
