import Model
import Statistics

extension AlertRule {
  /// Level 2 high of the consensus.
  static let veryHighGlucose = AlertRule(
    id: "glucose-level-2-high",
    words:
      "A glucose above \(GlucosePair.veryHigh.text(first: .mgdl)), or HI on the meter: level 2 high of the consensus. "
      + "Values one after the other, with nothing lower between, are one alert. Of a sensor only HI counts, for 15 minutes "
      + "or more.",
    citations: [
      .glucoseConsensus, .ketonesAtHighGlucose, .ketoneRanges,
      .choice("it counts as new for a day, or until a value is lower"),
    ],
    kinds: [Glucose.kind],
    fires: [
      Example("251 mg/dL"), Example("14.0 mmol/L"), Example("HI mg/dL"),
      Example("300 mg/dL", "180 mg/dL", minutesApart: 120), Example("300 mg/dL", later: 1500),
      Example("390 mg/dL sensor", "HI mg/dL sensor", "HI mg/dL sensor", "HI mg/dL sensor"),
    ],
    doesNotFire: [
      Example("250 mg/dL"), Example("13.9 mmol/L"), Example("LO mmol/L"),
      Example(sensor([240, 260, 300, 320, 300, 260, 240])),
      Example("390 mg/dL sensor", "HI mg/dL sensor", "HI mg/dL sensor"),
    ],
    check: .reading { context in
      guard let high = VeryHigh(context) else { return nil }
      return high.hit(context)
    })
}

/// Very high values of finger-sticks, or HI of a sensor that lasts, of which the looked-at entry is the first.
private struct VeryHigh {
  let run: HighRun
  /// The values that it is about.
  let values: [Reading<Glucose>]

  init?(_ context: ReadingContext) {
    guard let glucose = context.measurement(Glucose.self), glucose.isVeryHigh,
      context.speaksForItself(context.index) || glucose.value == .high,
      let run = HighRun(
        at: context.index, of: context.entries.count, { context.glucoseReading(at: $0) })
    else { return nil }
    self.run = run
    let sticks = run.values.filter { context.speaksForItself($0.place) }
    if let first = sticks.first {
      guard first.place == context.index else { return nil }
      values = sticks.map(\.reading)
    } else {
      values = run.values.map(\.reading).filter { $0.value.value == .high }
      let lasting = SensorRun.of(run.values.map(\.reading)) { $0.value == .high }.first {
        $0.holds && $0.lasts(SensorLow.least, run.values.map(\.reading), until: run.next?.at)
      }
      guard lasting != nil, values.first?.id == context.entry?.id else { return nil }
    }
    // Where all is looked at, the rule of hours speaks for a long run.
    guard !run.isLong || context.history.glucose.isEmpty else { return nil }
  }

  func hit(_ context: ReadingContext) -> AlertHit {
    let highest = values.dropFirst().reduce(values[0]) { $0.value.isBelow($1.value) ? $1 : $0 }
    let isHigh = highest.value.value == .high
    let text = highest.value.headlineText("above", .veryHigh)
    let limit = GlucosePair.veryHigh.text(in: highest.value.unit)
    let when = PastWords.when(highest.at, from: context.now, context.clock)
    let then = run.next.map {
      "; \($0.value.shortText) \(PastWords.long($0.at.minutes(since: highest.at))) later"
    }
    let over = Fade(
      after: Fade.day, urgency: .note, whatToDo: [Wording.highNoted],
      headline: "Glucose was \(text) \(when)\(then ?? "")")
    var hit = AlertHit(
      severity: isHigh ? .severe : .high, urgency: isHigh ? .today : .visit,
      headline: "Very high glucose: \(text)", limit: limit,
      whatToDo: (isHigh ? [Wording.callTeamToday] : []) + [
        Wording.measureHighAgain, Wording.checkKetones("above \(limit)"),
        Wording.ketoneEmergency(context.emergencyNumber),
      ],
      arithmetic: values.map(\.value.bandText).inOrderOnce, entries: values.map(\.id),
      until: values.last?.at, fades: [over])
    if run.next != nil { hit.become(over) }
    return hit
  }
}
