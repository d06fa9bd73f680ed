import Model
import Statistics

extension AlertRule {
  /// A blood pressure that falls after a change of what is taken; it names no medicine.
  ///
  /// No source gives numbers for this: all of them are choices of this program [D].
  static let fallAfterDoseChange = AlertRule(
    id: "fall-after-dose-change", name: "fall after a change of medicine",
    words:
      "Within 14 days after a change in what you take, the average upper number of the last two measured days since (at "
      + "least 2 readings) is at least 20 mmHg below that of the 14 days before the change (at least 4 readings), and below "
      + "110. The alert ends when it is less than 15 mmHg below, or 115 or more.",
    citations: [
      .lowPressure, .choice("a fall of 20 mmHg to below 110; at 100 or less a call the same day"),
    ],
    kinds: [BloodPressure.kind],
    fires: [
      Example(before + ["98/58", "96/56"], minutesApart: 1440, changedDaysBefore: 1),
      Example(before + ["108/62", "110/60"], minutesApart: 1440, changedDaysBefore: 1),
      Example(before + ["98/58", "96/56"], minutesApart: 1440, later: 2 * Fade.day, changedDaysBefore: 1),
    ],
    doesNotFire: [
      Example(before + ["98/58", "96/56"], minutesApart: 1440),
      Example(before + ["111/58", "110/56"], minutesApart: 1440, changedDaysBefore: 1),
      Example(
        ["118/70", "119/70", "118/71", "117/70", "100/60", "101/61"], minutesApart: 1440, changedDaysBefore: 1
      ),
      Example(["138/84", "142/86", "138/84", "98/58", "96/56"], minutesApart: 1440, changedDaysBefore: 1),
    ],
    present: { period in
      let day = period.day.number
      guard let change = period.context.doseChanges.last(where: { (0...44).contains(day - $0.day.number) })
      else { return .other }
      let recent = recent(since: change.day, period)
      guard recent.count >= 2, let mean = PressureMean(recent) else { return .tooFew }
      return .value("\(mean.text) mmHg")
    },
    check: .period { period, isOn in
      let day = period.day.number
      // What holds at the end of the two weeks is not over for that.
      for change in period.context.doseChanges.reversed()
      where (0...(isOn ? 44 : 14)).contains(day - change.day.number) {
        if let hit = fall(since: change.day, period, isOn) { return hit }
      }
      return nil
    })

  private static let before = ["138/84", "142/86", "138/84", "142/86"]

  private static func fall(since change: Day, _ period: AlertPeriod, _ isOn: Bool) -> AlertHit? {
    let recent = recent(since: change, period)
    let ago = period.day.number - change.number + 1
    let earlier = Array(period.pressures(days: 14, endingBefore: ago))
    guard recent.count >= 2, earlier.count >= 4, let now = PressureMean(recent),
      let then = PressureMean(earlier),
      then.systolic - now.systolic >= (isOn ? 15 : 20), now.systolic < (isOn ? 115 : 110)
    else { return nil }
    let isLow = now.systolic <= 100
    let number = period.targets.emergencyNumber
    let when = "since the change on \(change.shortText) in what you take"
    let past = "Blood pressure was \(now.text) mmHg \(when) (before: \(then.text))"
    let late = [Wording.inDays, Wording.keepTaking]
    return AlertHit(
      severity: .high, urgency: isLow ? .today : .days,
      headline: "Blood pressure has fallen to \(now.text) mmHg \(when) (before: \(then.text))",
      limit: "20 mmHg below the time before the change",
      whatToDo: (isLow ? [Wording.lowEmergency(number), Wording.doctorToday] : [Wording.inDays])
        + [Wording.keepTaking],
      arithmetic: [
        "average of \(earlier.count) readings in the 14 days before \(change.shortText): \(then.text) mmHg",
        "average of the last \(recent.count) readings: \(now.text) mmHg",
      ],
      entries: recent.map(\.id), until: recent.last?.at,
      fades: [
        Fade(after: Fade.day, urgency: .days, whatToDo: late, headline: past),
        Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: past),
      ],
      measured: "\(now.text) mmHg",
      ends: "The alert ends when the average is less than 15 mmHg below the time before, or 115 or more.",
      was: past, endsBriefly: "ends at 115, or less than 15 below",
      isReached: then.systolic - now.systolic >= 20 && now.systolic < 110)
  }

  /// The readings of the last two measured days since a change.
  private static func recent(since change: Day, _ period: AlertPeriod) -> [Reading<BloodPressure>] {
    period.pressureDays(7).filter { $0.day >= change }.suffix(2).flatMap(\.readings)
  }
}
