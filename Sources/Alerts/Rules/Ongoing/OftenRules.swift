import Model
import Statistics

// What holds on many days; how many is a choice of this program [D].
extension AlertRule {
  /// Blood pressure at or above the limit on most days.
  static let pressureOftenHigh = AlertRule(
    id: "blood-pressure-often-above-limit",
    words:
      "On 5 of the last 7 days you measured, within 2 weeks, the average blood pressure of the day is at or above the limit. "
      + "The alert ends when this is so on 3 days or fewer.",
    citations: [.choice("5 of the last 7 measured days; over with 3 or fewer")], kinds: [BloodPressure.kind],
    fires: [Example(Array(repeating: "138/84", count: 7), minutesApart: 1440)],
    doesNotFire: [
      Example(Array(repeating: "134/84", count: 7), minutesApart: 1440),
      Example(
        Array(repeating: "120/70", count: 3) + Array(repeating: "138/84", count: 4), minutesApart: 1440),
      Example(Array(repeating: "138/84", count: 6), minutesApart: 1440),
    ],
    check: .period { period, isOn in
      guard let goal = PressureGoal(period.targets) else { return nil }
      let days = period.pressureDays(14)
      // Each day is held against the limit that held on it.
      let isSame = period.context.earlier.isEmpty
      let counted = days.map { day in
        let own = isSame ? goal : PressureGoal(period.context.targets(on: day.day))
        return (day: day.day, counts: own?.isReached(day.mean) == true)
      }
      guard let found = Persistence(of: 7, begins: 5, goesOn: 4).holds(counted, isOn: isOn) else {
        return nil
      }
      return often(
        "Blood pressure at or above \(goal.text)", found, days.flatMap(\.readings).map { ($0.id, $0.at.day) },
        limit: goal.text, [Wording.showTheAverage, Wording.measureWell], goal.citations)
    })

  /// Glucose whose mean of the day is above the range on most days.
  static let glucoseOftenHigh = AlertRule(
    id: "glucose-often-above-range",
    words:
      "On 5 of the last 7 days you measured, within 2 weeks, the average glucose of the day is above "
      + "\(GlucosePair.high.text(first: .mgdl)), in pregnancy above "
      + "\(GlucoseScheme.pregnancy.high.text(first: .mgdl)). The alert ends when this is so on 3 days or fewer.",
    citations: [
      .choice("the average of the day above the range on 5 of the last 7 measured days; over with 3 or fewer")
    ],
    kinds: [Glucose.kind], fires: [Example(Array(repeating: "190 mg/dL", count: 7), minutesApart: 1440)],
    doesNotFire: [
      Example(Array(repeating: "180 mg/dL", count: 7), minutesApart: 1440),
      Example(
        Array(repeating: "120 mg/dL", count: 3) + Array(repeating: "190 mg/dL", count: 4), minutesApart: 1440),
    ],
    check: .period { period, isOn in
      guard let scheme = GlucoseScheme.chosen(period.targets) else { return nil }
      let days = period.glucoseDays(14)
      let counted = days.map {
        (day: $0.day, counts: ($0.mean ?? 0).rounded() > Double(scheme.high.mgdl))
      }
      guard let found = Persistence(of: 7, begins: 5, goesOn: 4).holds(counted, isOn: isOn) else {
        return nil
      }
      let unit = days.last?.readings.last?.value.unit ?? .mmol
      return often(
        "Average glucose of the day above \(scheme.high.text(in: unit))", found,
        days.flatMap(\.readings).map { ($0.id, $0.at.day) }, limit: scheme.high.text(in: unit),
        [Wording.showTheTeam], scheme.citations)
    })

  /// Low glucose on several days.
  static let glucoseOftenLow = AlertRule(
    id: "glucose-often-low",
    words:
      "Low glucose on at least 3 of the last 14 days. The alert ends when this is so on 1 day or none.",
    citations: [.choice("lows on 3 of the last 14 days; over with 1 or none")], kinds: [Glucose.kind],
    fires: [Example("62 mg/dL", "65 mg/dL", "60 mg/dL", minutesApart: 2880)],
    doesNotFire: [
      Example("62 mg/dL", "65 mg/dL", minutesApart: 2880),
      Example("62 mg/dL", "65 mg/dL", "60 mg/dL", minutesApart: 60),
      Example("70 mg/dL", "72 mg/dL", "75 mg/dL", minutesApart: 2880),
    ],
    check: .period { period, isOn in
      let limit = period.context.lowGlucose
      let lows = period.lows(days: 14)
      let days = Set(lows.map(\.at.day)).sorted()
      guard days.count >= (isOn ? 2 : 3), let unit = lows.last?.value.unit else { return nil }
      return often(
        "Glucose below \(limit.text(in: unit))", (days, 14), lows.map { ($0.id, $0.at.day) },
        limit: limit.text(in: unit), [Wording.tellOfLows], [limit == .ukLow ? .ukLow : .glucoseConsensus])
    })

  private static func often(
    _ what: String, _ found: (counted: [Day], of: Int), _ readings: [(id: ULID, day: Day)], limit: String,
    _ whatToDo: [String], _ citations: [Citation]
  ) -> AlertHit {
    let counted = Set(found.counted)
    let days = found.of == 14 ? "days" : "days you measured"
    return AlertHit(
      severity: .high, urgency: .visit,
      headline: "\(what) on \(found.counted.count) of the last \(found.of) \(days)",
      limit: limit,
      whatToDo: whatToDo,
      arithmetic: ["\(what): \(found.counted.map { "\($0)" }.joined(separator: ", "))"],
      entries: readings.filter { counted.contains($0.day) }.map(\.id), citations: citations)
  }
}
