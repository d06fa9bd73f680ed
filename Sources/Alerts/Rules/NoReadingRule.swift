import Model

extension AlertRule {
  /// Nothing measured for longer than the person asked for.
  static let noReading = AlertRule(
    id: "no-reading", name: "without a reading",
    words: "The last reading of a kind is longer ago than you asked for.", citations: [.ownLimits],
    kinds: [],
    fires: [Example("128/82", targets: every(3), later: 4 * 1440)],
    doesNotFire: [
      Example("128/82", targets: every(3), later: 3 * 1440), Example("128/82", later: 40 * 1440),
      Example("w 81.4 kg", targets: every(3), later: 4 * 1440),
    ],
    check: .pause { last, every, days in
      guard days > every else { return nil }
      return AlertHit(
        severity: .notice, urgency: .note,
        headline: "No \(last.kind.title) for \(days) days. You asked for one every "
          + (every == 1 ? "day" : "\(every) days"),
        limit: "\(every) \(every == 1 ? "day" : "days")", whatToDo: [Wording.measureAgainSoon],
        arithmetic: ["the last one was on \(last.at.day), \(days) days ago, more than \(every)"],
        value: PastWords.count(days, "day"))
    })

  private static func every(_ days: Int) -> Targets {
    var targets = Targets.untouched
    targets.measureEvery = [BloodPressure.kind.id: days]
    return targets
  }
}
