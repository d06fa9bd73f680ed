import Model
import Statistics

extension AlertRule {
  /// A blood pressure that rises within days.
  ///
  /// No source gives numbers for this: all of them are choices of this program [D].
  static let pressureRisingFast = AlertRule(
    id: "blood-pressure-rising-fast", name: "fast rise of blood pressure",
    words:
      "Of at least 3 measured days within 7, the last has an average upper number at least \(rise) mmHg above that of the "
      + "first, the one before it at least \(halfway), and its average is 150 or more, or 95 or more (lower number). The "
      + "alert ends when the last measured day is below both.",
    citations: [
      .choice("a rise of 25 mmHg within 7 days to 150/95 or more; no source with numbers was found")
    ],
    kinds: [BloodPressure.kind],
    supersedes: [
      "blood-pressure-rising", "blood-pressure-average-above-limit", "morning-hypertension",
      "blood-pressure-often-above-limit",
    ],
    fires: [
      Example("124/78", "139/84", "152/90", minutesApart: 1440),
      Example("125/80", "126/80", "136/85", "150/94", minutesApart: 2 * 1440),
      Example("120/78", "132/86", "146/95", minutesApart: 1440),
    ],
    doesNotFire: [
      Example("128/78", "139/84", "152/90", minutesApart: 1440),
      Example("120/78", "135/84", "149/94", minutesApart: 1440),
      // One day alone is no rise over days.
      Example("124/78", "125/80", "155/92", minutesApart: 1440),
      Example("120/78", "152/90", minutesApart: 1440),
      Example("152/90", "139/84", "124/78", minutesApart: 1440),
      Example("124/78", "139/84", "152/90", minutesApart: 4 * 1440),
    ],
    present: { period in
      let days = period.pressureDays(7)
      guard let last = days.last, days.count >= 3 || !last.mean.reaches(risen) else { return .tooFew }
      return .value("\(last.mean.text) mmHg")
    },
    check: .period { period, isOn in
      let days = Array(period.pressureDays(7))
      guard days.count >= 3, let first = days.first, let last = days.last, last.mean.reaches(risen) else {
        return nil
      }
      let up = { (day: PressureDay) in day.mean.systolic - first.mean.systolic }
      let (now, before) = (up(last), up(days[days.count - 2]))
      let isReached = now >= Double(rise) && before >= Double(halfway)
      guard isOn || isReached else { return nil }
      var found = hit(days, first, last, period)
      (found.isReached, found.rank) = (isReached, now)
      return found
    })

  private static let rise = 25
  private static let halfway = 10
  private static let risen = PressureLimit(150, 95)

  private static func hit(
    _ days: [PressureDay], _ first: PressureDay, _ last: PressureDay, _ period: AlertPeriod
  ) -> AlertHit {
    let (now, clock) = (period.context.now, period.context.clock)
    let span = last.day.number - first.day.number
    let from = "\(first.mean.text) to \(last.mean.text) mmHg in \(span) days"
    let until = last.readings.last?.at
    let isPregnancy = period.isPregnancy
    return AlertHit(
      severity: .high, urgency: isPregnancy ? .today : .days,
      headline: "Blood pressure has risen from \(from)", limit: "\(rise) mmHg within 7 days",
      whatToDo: [isPregnancy ? Wording.maternityToday : Wording.inDays, Wording.measureWell],
      arithmetic: days.map { "average of \($0.day.words(from: now.day)): \($0.mean.text) mmHg" },
      entries: days.flatMap(\.readings).map(\.id), until: until,
      fades: [
        Fade(
          after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit],
          headline:
            "Blood pressure had risen from \(from) \(PastWords.dayOrTime(until ?? now, from: now, clock))")
      ],
      measured: "\(last.mean.text) mmHg",
      ends:
        "The alert ends when the last day you measured is below \(risen.text).",
      was: "Blood pressure had risen from \(from) (by \(last.day.shortText))",
      endsBriefly: "ends below \(risen.text)")
  }
}
