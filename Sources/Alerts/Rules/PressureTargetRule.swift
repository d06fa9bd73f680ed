import Model

extension AlertRule {
  /// A blood pressure at or above the person's own limit.
  static let pressureAboveTarget = AlertRule(
    id: "blood-pressure-above-target",
    words: "A blood pressure at or above your target, by its upper or its lower number.",
    citations: [.ownLimits], kinds: [BloodPressure.kind],
    fires: [Example("135/80", targets: target(135, 85)), Example("120/85", targets: target(135, 85))],
    doesNotFire: [
      Example("134/84", targets: target(135, 85)), Example("150/95"),
      // The rule of severe readings speaks of it, and once is enough.
      Example("180/100", targets: target(135, 85)),
    ],
    check: .reading { context in
      guard let reading = context.measurement(BloodPressure.self),
        OwnLimits.classification(of: reading, targets: context.targets)?.position == .above
      else { return nil }
      let limit = OwnLimits.pressureText(context.targets)
      return AlertHit(
        severity: .high, urgency: .note,
        headline: "Blood pressure \(reading.valueText) mmHg, at or above your target of \(limit)",
        limit: limit,
        whatToDo: [Wording.ownLimit],
        arithmetic: [
          over("systolic", reading.systolic, context.targets.systolic),
          over("diastolic", reading.diastolic, context.targets.diastolic),
          OwnLimits.pressureOrigin(context.targets),
        ].compactMap(\.self))
    })

  private static func over(_ name: String, _ value: Int, _ limit: Int?) -> String? {
    limit.map { "\(name) \(value) is \(value >= $0 ? "at or above" : "below") \($0)" }
  }

  private static func target(_ systolic: Int, _ diastolic: Int) -> Targets {
    var targets = Targets.untouched
    targets.systolic = systolic
    targets.diastolic = diastolic
    return targets
  }
}
