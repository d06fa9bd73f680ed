import Model

extension AlertRule {
  /// Glucose outside the person's own range.
  static let glucoseOutsideTarget = AlertRule(
    id: "glucose-outside-target",
    words: "A glucose below or above your target range.",
    citations: [.ownLimits], kinds: [Glucose.kind],
    fires: [
      Example("3.9 mmol/L", targets: target("4.0 mmol/L", "9.0 mmol/L")),
      Example("9.1 mmol/L", targets: target("4.0 mmol/L", "9.0 mmol/L")),
      Example("71 mg/dL", targets: target("4.0 mmol/L", "9.0 mmol/L")),
    ],
    doesNotFire: [
      Example("4.0 mmol/L", targets: target("4.0 mmol/L", "9.0 mmol/L")),
      Example("9.0 mmol/L", targets: target("4.0 mmol/L", "9.0 mmol/L")), Example("9.1 mmol/L"),
      // The rule of very high glucose speaks of it, and once is enough.
      Example("HI mmol/L", targets: target("4.0 mmol/L", "9.0 mmol/L")),
    ],
    check: .reading { context in
      guard let glucose = context.measurement(Glucose.self),
        let own = OwnLimits.classification(of: glucose, targets: context.targets), own.position != .within
      else { return nil }
      let limits = OwnLimits.glucoseText(context.targets)
      let text = "\(glucose.valueText) \(glucose.unitText)"
      return AlertHit(
        severity: .high, urgency: .note,
        headline: "Glucose \(text), \(own.position.rawValue) your target range of \(limits)",
        limit: limits, whatToDo: [Wording.ownLimit],
        arithmetic: [
          "\(text) is \(own.position.rawValue) \(limits)",
          OwnLimits.glucoseOrigin(context.targets),
        ].compactMap(\.self))
    })

  private static func target(_ low: String, _ high: String) -> Targets {
    var targets = Targets.untouched
    targets.glucoseLow = Glucose(limitText: low)
    targets.glucoseHigh = Glucose(limitText: high)
    return targets
  }
}
