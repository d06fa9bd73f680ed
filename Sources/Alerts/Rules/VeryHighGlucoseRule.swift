import Model
import Statistics

extension AlertRule {
  /// Level 2 high of the consensus.
  static let veryHighGlucose = AlertRule(
    id: "glucose-level-2-high",
    words:
      "A glucose above \(GlucosePair.veryHigh.text(first: .mgdl)), or HI on the meter: level 2 high of the consensus.",
    citations: [.glucoseConsensus, .ketonesAtHighGlucose, .ketoneRanges], kinds: [Glucose.kind],
    supersedes: ["glucose-outside-target"], joins: 30,
    fires: [Example("251 mg/dL"), Example("14.0 mmol/L"), Example("HI mg/dL")],
    doesNotFire: [Example("250 mg/dL"), Example("13.9 mmol/L"), Example("LO mmol/L")],
    check: .reading { context in
      guard let glucose = context.measurement(Glucose.self), GlucoseBand(glucose) == .veryHigh else {
        return nil
      }
      let limit = GlucosePair.veryHigh.text(in: glucose.unit)
      return AlertHit(
        severity: glucose.value == .high ? .severe : .high, urgency: glucose.value == .high ? .today : .visit,
        headline: "Very high glucose: \(glucose.headlineText("above", .veryHigh))", limit: limit,
        whatToDo: [
          Wording.ketoneEmergency(context.emergencyNumber), Wording.measureHighAgain,
          Wording.checkKetones("above \(limit)"),
        ],
        arithmetic: [glucose.bandText])
    })
}
