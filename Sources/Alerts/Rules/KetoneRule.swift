import Model

extension AlertRule {
  /// Blood ketones of 0.6 mmol/L or more, in three steps.
  static let ketones = AlertRule(
    id: "high-ketones",
    words: "Blood ketones of 0.6 mmol/L or more; 1.6 and 3.0 are the next steps.",
    citations: [.ketoneRanges, .ketoneConsensus, .ketonesFromThree], kinds: [Ketones.kind],
    fires: [Example("ketones 0.6"), Example("ketones 1.6"), Example("ketones 3.0")],
    doesNotFire: [Example("ketones 0.5"), Example("ketones 0")],
    check: .reading { context in
      guard let ketones = context.measurement(Ketones.self) else { return nil }
      let emergency = Wording.ketoneEmergency(context.emergencyNumber)
      let steps: [(from: ExactDecimal, severity: Severity, whatToDo: [String])] = [
        (.tenths(30), .severe, [Wording.ketoneHelp(context.emergencyNumber)]),
        (.tenths(16), .high, [emergency, Wording.ketoneTeam]),
        (.tenths(6), .notice, [Wording.ketonesAgain, emergency]),
      ]
      guard let step = steps.first(where: { !(ketones.value < $0.from) }) else { return nil }
      return Finding(
        severity: step.severity, headline: "ketones \(ketones.value) mmol/L, at or above \(step.from)",
        limit: "\(step.from) mmol/L", whatToDo: step.whatToDo,
        arithmetic: ["\(ketones.value) mmol/L is at or above \(step.from) mmol/L"])
    })
}
