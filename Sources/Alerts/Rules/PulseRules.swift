import Model

extension AlertRule {
  /// A pulse above 100 a minute, by itself or beside a blood pressure.
  static let fastPulse = AlertRule(
    id: "fast-pulse",
    words:
      "A resting pulse above 100 a minute; 131 is where hospital early-warning scores call for urgent review.",
    citations: [.restingPulse, .earlyWarning], kinds: [Pulse.kind, BloodPressure.kind],
    fires: [Example("pulse 101"), Example("pulse 131"), Example("120/80 101")],
    doesNotFire: [Example("pulse 100"), Example("120/80 100"), Example("120/80"), Example("pulse 49")],
    check: .reading { context in
      guard let pulse = context.pulse, pulse > 100 else { return nil }
      let isUrgent = pulse >= 131
      return finding(
        pulse, isUrgent ? "at or above 131" : "above 100", isUrgent: isUrgent, context.emergencyNumber)
    })

  /// A pulse below 50 a minute, by itself or beside a blood pressure.
  static let slowPulse = AlertRule(
    id: "slow-pulse",
    words:
      "A resting pulse below 50 a minute; 40 is where hospital early-warning scores call for urgent review.",
    citations: [.slowPulse, .earlyWarning], kinds: [Pulse.kind, BloodPressure.kind],
    fires: [Example("pulse 49"), Example("pulse 40"), Example("120/80 49")],
    doesNotFire: [Example("pulse 50"), Example("120/80 50"), Example("pulse 101")],
    check: .reading { context in
      guard let pulse = context.pulse, pulse < 50 else { return nil }
      let isUrgent = pulse <= 40
      return finding(
        pulse, isUrgent ? "at or below 40" : "below 50", isUrgent: isUrgent, context.emergencyNumber)
    })

  private static func finding(_ pulse: Int, _ limit: String, isUrgent: Bool, _ number: String?) -> Finding {
    Finding(
      severity: isUrgent ? .high : .notice, headline: "pulse \(pulse) a minute, \(limit)",
      limit: "\(limit) a minute",
      whatToDo: (isUrgent ? [Wording.pulseHelp(number)] : []) + [Wording.pulseAgain, Wording.pulseDoctor],
      arithmetic: ["\(pulse) a minute is \(limit)"])
  }
}

extension AlertContext {
  /// The pulse of the entry, by itself or beside a blood pressure.
  fileprivate var pulse: Int? {
    measurement(Pulse.self)?.value ?? measurement(BloodPressure.self)?.pulse
  }
}
