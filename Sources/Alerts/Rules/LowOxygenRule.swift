import Model

extension AlertRule {
  /// Oxygen saturation of 94 % or less.
  static let lowOxygen = AlertRule(
    id: "low-oxygen",
    words: "An oxygen saturation of 92 % or less, and, less urgent, of 93 or 94 %.",
    citations: [.oximeterLimits, .oximeterDoubt], kinds: [OxygenSaturation.kind],
    fires: [Example("spo2 92"), Example("spo2 93"), Example("spo2 94")],
    doesNotFire: [Example("spo2 95"), Example("spo2 99")],
    check: .reading { context in
      guard let oxygen = context.measurement(OxygenSaturation.self), oxygen.value <= 94 else { return nil }
      let isSevere = oxygen.value <= 92
      let limit = isSevere ? "92 % or less" : "93 to 94 %"
      return Finding(
        severity: isSevere ? .severe : .high, headline: "oxygen saturation \(oxygen.value) %, \(limit)",
        limit: limit,
        whatToDo: [
          isSevere ? Wording.oxygenHelp(context.emergencyNumber) : Wording.oxygenSoon, Wording.oximeterDoubt,
          Wording.ownOxygenRange,
        ],
        arithmetic: ["\(oxygen.value) % is within \(limit)"])
    })
}
