import Model
import Statistics

extension AlertRule {
  /// Blood pressure that is high more than once in pregnancy or after birth.
  static let pregnancyHighPressure = AlertRule(
    id: "pregnancy-high-blood-pressure", name: "high blood pressure",
    words:
      "With the guidance for pregnancy: two readings of \(pregnancyHigh.systolic) or more, or \(pregnancyHigh.diastolic) or "
      + "more, at least 4 hours apart within 7 days. The alert ends when every reading of the last 3 days you measured is "
      + "below both.",
    citations: [
      .pregnancySevere, .maternityLine, .maternitySigns, .maternityYear,
      .choice("a call the same day; the same limits at home; over after 3 measured days below"),
    ],
    kinds: [BloodPressure.kind],
    supersedes: [
      "blood-pressure-rising-fast", "blood-pressure-average-above-limit", "morning-hypertension",
      "blood-pressure-often-above-limit",
    ],
    fires: [
      Example("150/96", "149/95", minutesApart: 1440, targets: .inPregnancy),
      Example("140/80", "120/90", minutesApart: 240, targets: .inPregnancy),
      Example("142/88", "141/92", minutesApart: 360, targets: .inPregnancy, later: 8 * Fade.day),
    ],
    doesNotFire: [
      Example("139/89", "139/89", minutesApart: 1440, targets: .inPregnancy),
      Example("150/96", "149/95", minutesApart: 239, targets: .inPregnancy),
      Example("150/96", targets: .inPregnancy),
      Example("150/96", "149/95", minutesApart: 8 * 1440, targets: .inPregnancy),
      Example("150/96", "149/95", minutesApart: 1440),
    ],
    present: { period in
      let days = period.pressureDays(28).suffix(3)
      guard days.count == 3, let last = days.last?.readings.last else { return .tooFew }
      return .value("\(last.value.valueText) mmHg")
    },
    check: .period { period, isOn in
      guard period.isPregnancy else { return nil }
      let week = period.pressures(days: 7).filter { $0.value.reaches(pregnancyHigh) }
      let recent = period.pressureDays(28).suffix(3).flatMap(\.readings)
      let highs = recent.filter { $0.value.reaches(pregnancyHigh) }
      guard let last = highs.last else { return nil }
      let isRepeated =
        week.first.map { first in week.contains { $0.at.isApart(minutes: 240, from: first.at) } } ?? false
      guard isOn || isRepeated else { return nil }
      return hit(last, isRepeated ? week : highs, newest: recent.last, period)
    })

  private static func hit(
    _ last: Reading<BloodPressure>, _ highs: [Reading<BloodPressure>], newest: Reading<BloodPressure>?,
    _ period: AlertPeriod
  ) -> AlertHit {
    let (now, clock) = (period.context.now, period.context.clock)
    let past =
      "Blood pressure was high \(PastWords.dayOrTime(last.at, from: now, clock)): \(last.value.valueText) mmHg"
    let count = PastWords.count(highs.count, "reading")
    return AlertHit(
      severity: .high, urgency: .today,
      headline:
        "High blood pressure in pregnancy or after birth: \(last.value.valueText) mmHg (\(count) at or above "
        + "\(pregnancyHigh.text))",
      limit: "\(pregnancyHigh.text) mmHg",
      whatToDo: [
        Wording.maternityToday, Wording.pressureEmergency(period.targets.emergencyNumber, .pregnancy),
      ],
      arithmetic: highs.map { "\($0.value.valueText) mmHg, \($0.at.words(from: now, clock))" },
      entries: highs.map(\.id), until: last.at,
      fades: [
        Fade(after: 3 * Fade.day, urgency: .days, whatToDo: [Wording.maternityInDays], headline: past),
        Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: past),
      ],
      measured: newest.map { "\($0.value.valueText) mmHg" }, value: "\(last.value.valueText) mmHg",
      ends:
        "The alert ends when every reading of the last 3 days you measured is below \(pregnancyHigh.text).",
      was: "\(past) (\(count) at or above \(pregnancyHigh.text))", endsBriefly: "limit \(pregnancyHigh.text)",
      isReached: newest?.value.reaches(pregnancyHigh) ?? false, rank: Double(highs.count),
      peaks: highs.compactMap { reading in
        PressureMean([reading]).map { Alert.Peak(at: reading.at, mean: $0) }
      })
  }
}

extension Moment {
  /// Whether it is known to be so many minutes before or after another moment; of a day alone another day is enough [D].
  package func isApart(minutes: Int, from other: Moment) -> Bool {
    hasTime && other.hasTime ? abs(self.minutes(since: other)) >= minutes : day != other.day
  }
}
