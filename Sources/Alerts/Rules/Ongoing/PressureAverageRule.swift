import Model
import Statistics

extension AlertRule {
  /// The average of a week at or above the limit.
  static let pressureAverage = AlertRule(
    id: "blood-pressure-average-above-limit", name: "average of 7 days",
    words:
      "The average of all blood pressures of the last 7 days, at least 12 readings on at least 3 days, is at or above the "
      + "limit. Days before a target was set are not held against it. From \(repeatedHigh.text) on it is a matter of days. The "
      + "alert ends when the average is 2 mmHg below the limit.",
    citations: [
      .twelveReadings, .niceStages, .jshHome,
      .choice("over once the average is 2 mmHg below the limit; within days from 160/100"),
    ],
    kinds: [BloodPressure.kind], supersedes: ["morning-hypertension", "blood-pressure-often-above-limit"],
    fires: [Example(Array(repeating: "138/84", count: 12), minutesApart: 720)],
    doesNotFire: [
      Example(Array(repeating: "134/84", count: 12), minutesApart: 720),
      Example(Array(repeating: "138/84", count: 11), minutesApart: 720),
      // Twelve readings of two days are no average of a week.
      Example(Array(repeating: "138/84", count: 12), minutesApart: 60, clock: "23:00"),
    ],
    present: { period in
      guard period.daysOfLimit(7) == 7 else { return .other }
      return present(Array(period.pressures(days: 7)), readings: 12, days: 3)
    },
    check: .period { period, isOn in
      guard let goal = PressureGoal(period.targets) else { return nil }
      let readings = Array(period.pressures(days: period.daysOfLimit(7)))
      guard let mean = PressureMean(readings), mean.coverage.n >= 12, mean.coverage.days >= 3,
        goal.isReached(mean, lessBy: isOn ? 2 : 0)
      else { return nil }
      return average(mean, readings, goal, period, of: "Average of the last 7 days")
    })

  /// The average of the mornings of a week at or above a limit, whatever the rest of the day.
  static let morningHypertension = AlertRule(
    id: "morning-hypertension", name: "average of the mornings",
    words:
      "The average blood pressure of the mornings of the last 7 days, more than 10 readings on more than 5 days, is at or "
      + "above \(morningLimit.text), whatever the rest of the day. The alert ends when the average is 2 mmHg below it.",
    citations: [
      .morningAverage, .hopeAsia, .clockWindows,
      .choice("over once the average is 2 mmHg below the limit"),
    ],
    kinds: [BloodPressure.kind],
    fires: [Example(mornings("142/88", "118/74", days: 7), minutesApart: 180, clock: "23:00")],
    doesNotFire: [
      Example(mornings("134/84", "118/74", days: 7), minutesApart: 180, clock: "23:00"),
      Example(mornings("142/88", "118/74", days: 5), minutesApart: 180, clock: "23:00"),
    ],
    present: { present(mornings($0), readings: 11, days: 6) },
    check: .period { period, isOn in
      let readings = mornings(period)
      let goal = PressureGoal(morningLimit, "\(morningLimit.text) mmHg")
      guard let mean = PressureMean(readings), mean.coverage.n > 10, mean.coverage.days > 5,
        goal.isReached(mean, lessBy: isOn ? 2 : 0)
      else { return nil }
      return average(
        mean, readings, goal, period,
        of: "Average of the mornings (\(period.context.windows.morning.text)) of the last 7 days")
    })

  /// HOPE Asia's limit of mornings [K75, V].
  private static let morningLimit = PressureLimit(135, 85)

  private static func average(
    _ mean: PressureMean, _ readings: [Reading<BloodPressure>], _ goal: PressureGoal, _ period: AlertPeriod,
    of what: String
  ) -> AlertHit {
    let value = text(mean)
    let isHigh = mean.reaches(repeatedHigh)
    let high = period.isPregnancy ? (urgency: Urgency.today, Wording.maternityToday) : (.days, Wording.inDays)
    return AlertHit(
      severity: .high, urgency: isHigh ? high.urgency : .visit,
      headline: "\(what): \(value) (\(mean.coverage.text)). Limit: \(goal.text)",
      limit: goal.text, whatToDo: [isHigh ? high.1 : Wording.showTheAverage, Wording.measureWell],
      arithmetic: goal.arithmetic(mean), entries: readings.map(\.id), citations: goal.citations,
      measured: value,
      ends:
        "The alert ends when the average is 2 mmHg below the limit, that is below \(goal.lowered(by: 2)).",
      was: "\(what) was \(value) \(period.past)", endsBriefly: "limit \(goal.lowered(by: 0)); ends 2 below",
      isReached: goal.isReached(mean))
  }

  private static func text(_ mean: PressureMean) -> String {
    "\(mean.systolic.text(places: 1))/\(mean.diastolic.text(places: 1)) mmHg"
  }

  /// The average, where there are enough readings on enough days.
  private static func present(_ readings: [Reading<BloodPressure>], readings least: Int, days: Int)
    -> PresentValue
  {
    guard let mean = PressureMean(readings), mean.coverage.n >= least, mean.coverage.days >= days else {
      return .tooFew
    }
    return .value(text(mean))
  }

  private static func mornings(_ period: AlertPeriod) -> [Reading<BloodPressure>] {
    period.pressures(days: 7).filter { period.context.windows.morning.contains($0.at) }
  }

  /// Days of a reading every 3 hours from 02:00 to 23:00, of which 05:00, 08:00 and 11:00 are of the morning.
  private static func mornings(_ morning: String, _ rest: String, days: Int) -> [String] {
    let day = [rest, morning, morning, morning, rest, rest, rest, rest]
    return Array(repeating: day, count: days).flatMap(\.self)
  }
}
