import Model
import Statistics

extension AlertRule {
  /// Level 2 high of the consensus.
  static let veryHighGlucose = AlertRule(
    id: "glucose-level-2-high",
    words:
      "A glucose above \(GlucosePair.veryHigh.text(first: .mgdl)), or HI on the meter: level 2 high of the consensus. "
      + "Values one after the other, with nothing lower between, are one alert, and ask for a call the same day, as "
      + "\(VeryHigh.extreme.text(first: .mgdl)) or more does. Of a sensor only HI counts, for 15 minutes "
      + "or more.",
    citations: [
      .glucoseConsensus, .ketonesAtHighGlucose, .ketoneRanges,
      .highTwice,
      .choice("it counts as new for a day, or until a value is lower; then within days, for a week"),
      .choice(
        "a call the same day from 500 mg/dL (27.8 mmol/L) on, where meters end, or above the limit twice"),
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

  /// Whether it is near or above what a meter can show.
  private var isExtreme: Bool { values.contains { Self.isExtreme($0.value) } }

  private static func isExtreme(_ glucose: Glucose) -> Bool {
    glucose.value == .high || !extreme.isAbove(glucose)
  }

  /// Meters end at 600 mg/dL, some at 500.
  fileprivate static let extreme = GlucosePair(500, 278)

  /// Whether a second value shows it again.
  private var isAgain: Bool { values.count > 1 }

  func hit(_ context: ReadingContext) -> AlertHit {
    let highest = values.max { $0.value.isBelow($1.value) } ?? values[0]
    let text = highest.value.headlineText("above", .veryHigh)
    let was = "Glucose was \(text) \(context.when(highest.at))\(latest(highest, context))"
    let then = run.next.map {
      "; \($0.value.shortText) \(PastWords.later(highest.at, $0.at, from: context.now, context.clock))"
    }
    let isUrgent = isExtreme || isAgain
    let over = Fade(
      after: Fade.day, urgency: .note, whatToDo: [Wording.highNoted], headline: was + (then ?? ""))
    var hit = AlertHit(
      severity: isExtreme ? .severe : .high, urgency: isUrgent ? .today : .visit,
      headline: "Very high glucose: \(text)\(times(highest, context))",
      brief: "very high glucose \((values.last ?? highest).value.shortText)",
      tense: isAgain ? .told : .present,
      limit: GlucosePair.veryHigh.text(in: highest.value.shownUnit),
      whatToDo: whatToDo(context, highest.value.shownUnit),
      arithmetic: values.map(\.value.bandText).inOrderOnce, entries: values.map(\.id),
      until: values.last?.at,
      fades: isUrgent && !run.isFollowed
        ? .unanswered(was, [Wording.highUnansweredDays], visit: [Wording.highUnanswered]) : [over])
    if run.next != nil { hit.become(over) }
    return hit
  }

  /// `, 470 mg/dL at 10:00`: the last of several, where it is not the highest.
  private func latest(_ highest: Reading<Glucose>, _ context: ReadingContext) -> String {
    guard run.next == nil, let last = values.last, last.id != highest.id else { return "" }
    return ", \(last.value.shortText) \(context.when(last.at))"
  }

  private func whatToDo(_ context: ReadingContext, _ unit: GlucoseUnit) -> [String] {
    let limit = "above \(GlucosePair.veryHigh.text(in: unit))"
    let help = Wording.ketoneEmergency(context.emergencyNumber)
    if isAgain {
      return [Wording.callTeamToday, Wording.ketonesAfterTwo(limit), Wording.keepTreatment, help]
    }
    return (isExtreme ? [Wording.callTeamToday] : []) + [
      Wording.measureHighAgain, Wording.checkKetones(limit), help,
    ]
  }

  /// ` at 19:00; 300 mg/dL at 20:10`: when the highest was where it is not the only one, and the latest.
  private func times(_ highest: Reading<Glucose>, _ context: ReadingContext) -> String {
    guard isAgain, let last = values.last else { return "" }
    let when = context.when(highest.at)
    guard last.id != highest.id else { return " \(when)" }
    return " \(when); \(last.value.shortText) \(context.when(last.at))"
  }
}
