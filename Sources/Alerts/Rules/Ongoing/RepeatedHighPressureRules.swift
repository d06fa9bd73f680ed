import Model
import Statistics

// High in sessions of several days. That days are counted, how many, and when it is over, is a choice of this program [D].
extension AlertRule {
  /// Where grade 2 begins in most guidelines [K1, K2, A15, V2]; at home it is the higher mark of JSH [K3b, V2].
  static let repeatedHigh = PressureLimit(160, 100)
  /// Where grade 3 begins by its lower number in ESH, JSH and China [K2, K3a, K74, V2].
  static let diastolicHigh = 110
  /// Where blood pressure is high in pregnancy [A26, V].
  static let pregnancyHigh = PressureLimit(140, 90)

  /// Two high sessions on different days.
  static let repeatedHighPressure = AlertRule(
    id: "repeated-high-blood-pressure", name: "high blood pressure, repeatedly",
    words:
      "The average of a session is 160 or more (upper number) or 100 or more (lower number) on two different days within 7 "
      + "days. The alert ends when every session of the last 3 days you measured is below both. In pregnancy another rule "
      + "speaks.",
    citations: [
      .niceStages, .gradesOfESH, .jshHome, .tenMinutes, .choice("two days within 7; over after 3 days below"),
    ],
    kinds: [BloodPressure.kind],
    supersedes: [
      "blood-pressure-rising-fast", "blood-pressure-average-above-limit", "morning-hypertension",
      "blood-pressure-often-above-limit",
    ],
    fires: [
      Example("166/104", "165/102", minutesApart: 1440),
      Example("160/80", "130/80", "150/100", minutesApart: 2880),
      Example("168/98", "162/96", minutesApart: 1440, later: 8 * Fade.day),
    ],
    doesNotFire: [
      Example("159/99", "159/99", minutesApart: 1440),
      Example("166/104", "165/102", minutesApart: 180, clock: "23:00"),
      Example("166/104", "165/102", minutesApart: 8 * 1440),
      Example("166/104", "150/90", "165/102", "151/90", "152/90", "150/91", minutesApart: 5),
      Example("150/95", "151/94", minutesApart: 1440, targets: .inPregnancy),
    ],
    present: { $0.newestSession },
    check: .period { period, isOn in
      guard !period.isPregnancy else { return nil }
      let high = { (session: Session) in session.mean.reaches(repeatedHigh) }
      guard period.pressures(days: 28).contains(where: { $0.value.reaches(repeatedHigh) }) else { return nil }
      let recent = period.sessions(ofLast: 3, within: 28)
      let week = period.sessions(ofLast: 7, within: 7).filter(high)
      guard recent.contains(where: high), isOn || Set(week.map(\.at.day)).count >= 2 else { return nil }
      let highs = (recent.filter { $0.at < (week.first?.at ?? period.context.now) }.filter(high) + week)
      return sessions(
        "High blood pressure", highs, newest: recent.last, period,
        limit: "\(repeatedHigh.text) mmHg", isReached: recent.last.map(high) ?? false,
        ends:
          "The alert ends when every session of the last 3 days you measured is below \(repeatedHigh.text).")
    })

  /// A lower number from 110.
  static let highDiastolic = AlertRule(
    id: "high-diastolic", name: "high lower number",
    words:
      "The lower number of a session is 110 or more on average, and none of its readings is severe. The alert ends when this "
      + "is so in no session of the last 3 days you measured.",
    citations: [.gradesOfESH, .tenMinutes, .choice("within days; over after 3 measured days without")],
    kinds: [BloodPressure.kind], supersedes: ["repeated-high-blood-pressure", "blood-pressure-rising-fast"],
    fires: [
      Example("150/110"), Example("160/115", "158/114", minutesApart: 1440), Example("150/112", "148/108"),
      Example("150/112", later: 8 * Fade.day),
    ],
    doesNotFire: [
      Example("150/109"), Example("150/112", "148/106"), Example("150/120"),
    ],
    present: { $0.newestSession },
    check: .period { period, _ in
      let limit = Double(diastolicHigh)
      guard !period.isPregnancy,
        period.pressures(days: 28).contains(where: { $0.value.diastolic >= diastolicHigh })
      else { return nil }
      let recent = period.sessions(ofLast: 3, within: 28)
      let highs = recent.filter { session in
        session.mean.diastolic >= limit
          && !session.readings.contains { SevereLimit.adults.includes($0.value) }
      }
      guard !highs.isEmpty else { return nil }
      return sessions(
        "High lower number", highs, newest: recent.last, period,
        limit: "\(diastolicHigh) mmHg (lower number)",
        isReached: recent.last.map { $0.mean.diastolic >= limit } ?? false,
        ends:
          "The alert ends when the lower number is below 110 in every session of the last 3 days you measured."
      )
    })

  private static func sessions(
    _ name: String, _ highs: [Session], newest: Session?, _ period: AlertPeriod, limit: String,
    isReached: Bool, ends: String
  ) -> AlertHit? {
    guard let last = highs.last else { return nil }
    let days = Set(highs.map(\.at.day)).count
    let count =
      highs.count == 1
      ? "" : " (\(highs.count) sessions on \(PastWords.count(days, "day")) at or above the limit)"
    let when = PastWords.dayOrTime(last.at, from: period.context.now, period.context.clock)
    return AlertHit(
      severity: .high, urgency: .days,
      headline: "\(name): \(last.mean.text) mmHg\(count). Limit: \(limit)", limit: limit,
      whatToDo: [Wording.inDays, Wording.measureWell],
      arithmetic: highs.map {
        "session of \($0.at.words(from: period.context.now, period.context.clock)): \($0.mean.text) mmHg, "
          + PastWords.count($0.readings.count, "reading")
      },
      entries: highs.flatMap { $0.readings.map(\.id) }, until: last.readings.last?.at,
      fades: [
        Fade(
          after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit],
          headline: "Blood pressure was high \(when): \(last.mean.text) mmHg\(count)")
      ],
      measured: newest.map { "\($0.mean.text) mmHg" }, value: "\(last.mean.text) mmHg", ends: ends,
      was: "Blood pressure was high \(when): \(last.mean.text) mmHg\(count)", endsBriefly: "limit \(limit)",
      isReached: isReached, rank: Double(highs.count),
      peaks: highs.map { Alert.Peak(at: $0.at, mean: $0.mean) })
  }
}

extension AlertPeriod {
  /// Whether the limits of pregnancy held on the day.
  var isPregnancy: Bool { targets.isPregnancy }

  /// The newest session, where three days were measured.
  var newestSession: PresentValue {
    let days = pressureDays(28).suffix(3)
    guard days.count == 3, let last = days.last, let session = Session.group(last.readings).last else {
      return .tooFew
    }
    return .value("\(session.mean.text) mmHg")
  }
}
