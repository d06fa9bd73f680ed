import Model
import Statistics

// What holds on many days; how many is a choice of this program [D].
extension AlertRule {
  /// Blood pressure at or above the limit on most days.
  static let pressureOftenHigh = AlertRule(
    id: "blood-pressure-often-above-limit", name: "high blood pressure",
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
    present: { period in
      guard let goal = PressureGoal(period.targets) else { return .other }
      let last = counted(period, goal).suffix(7)
      return last.count < 7 ? .tooFew : .value("\(last.count(where: \.counts)) of 7")
    },
    check: .period { period, isOn in
      guard let goal = PressureGoal(period.targets) else { return nil }
      let days = period.pressureDays(14)
      let counted = counted(period, goal)
      guard let found = Persistence(of: 7, begins: 5, goesOn: 4).holds(counted, isOn: isOn) else {
        return nil
      }
      var hit = often(
        "Blood pressure at or above \(goal.text)", found, days.flatMap(\.readings).map { ($0.id, $0.at.day) },
        limit: goal.text, [Wording.showTheAverage, Wording.measureWell], goal.citations)
      let count = found.counted.count
      hit.measured = "\(count) of 7"
      hit.ends = "The alert ends when this is so on 3 of 7 measured days or fewer."
      hit.was =
        "Blood pressure was at or above \(goal.text) on \(count) of 7 measured days (by \(period.day.shortText))"
      hit.endsBriefly = "ends at 3"
      (hit.isReached, hit.rank) = (count >= 5, Double(count))
      return hit
    })

  /// The measured days of two weeks, each held against the limit that held on it.
  private static func counted(_ period: AlertPeriod, _ goal: PressureGoal) -> [(day: Day, counts: Bool)] {
    let isSame = period.context.earlier.isEmpty
    return period.pressureDays(14).map { day in
      let own = isSame ? goal : PressureGoal(period.context.targets(on: day.day))
      return (day: day.day, counts: own?.isReached(day.mean) == true)
    }
  }

  private static func often(
    _ what: String, _ found: (counted: [Day], of: Int), _ readings: [(id: ULID, day: Day)], limit: String,
    _ whatToDo: [String], _ citations: [Citation]
  ) -> AlertHit {
    let counted = Set(found.counted)
    return AlertHit(
      severity: .high, urgency: .visit,
      headline: "\(what) on \(found.counted.count) of the last \(found.of) days you measured",
      limit: limit,
      whatToDo: whatToDo,
      arithmetic: ["\(what): \(found.counted.map { "\($0)" }.joined(separator: ", "))"],
      entries: readings.filter { counted.contains($0.day) }.map(\.id), citations: citations,
      value: "\(found.counted.count) of \(found.of) days")
  }
}
