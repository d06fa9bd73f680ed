import Model
import Statistics

extension AlertRule {
  /// Blood ketones from the first step of their bands on.
  static let ketones = AlertRule(
    id: "high-ketones",
    words:
      "Blood ketones of \(BandScheme.ketones.text(.notice, .above)). The next steps are "
      + "\(BandScheme.ketones.text(.high, .above)) and \(BandScheme.ketones.text(.severe, .above)). They count as new for a day, "
      + "or until a value is normal; values within a day are one alert. Where nothing is measured, the second step asks within "
      + "days then, and the third today for another day.",
    citations: [.ketoneRanges, .ketoneEmergency, .ketoneConsensus, .ketonesThemselves, .ketonesOfNow],
    kinds: [Ketones.kind],
    fires: [
      Example("ketones 0.6"), Example("ketones 1.6"), Example("ketones 3.0"),
      Example("ketones 3.2", "ketones 0.3", minutesApart: 240), Example("ketones 1.8", later: 1500),
    ],
    doesNotFire: [Example("ketones 0.5"), Example("ketones 0")],
    check: .reading { context in
      guard let run = KetoneRun(context), run.glucose == nil, let step = KetoneRun.step(run.last.value) else {
        return nil
      }
      let limit = BandScheme.ketones.text(step.limit)
      var hit = run.hit(
        context,
        headline:
          "High ketones: \(run.text(run.last.value)) (\(BandScale.ketones.short(step.limit)))\(run.times(context))",
        limit: limit, urgency: step.urgency, step.whatToDo(context.emergencyNumber, limit),
        arithmetic: run.arithmetic)
      // What is to be done first is to measure again.
      if step.severity == .notice, run.step.severity == .notice, run.normal == nil {
        hit.lead = context.againAt(run.last.entry.at.adding(minutes: KetoneRun.minutesToSecond))
      }
      return hit
    })

  /// Very high glucose, and ketones for which the team is called, at about the same time.
  static let highGlucoseWithKetones = AlertRule(
    id: "high-glucose-with-ketones",
    words:
      "A glucose above \(GlucosePair.veryHigh.text(first: .mgdl)), or HI, and blood ketones of "
      + "\(BandScheme.ketones.text(.high, .above)) at most \(KetoneRun.hours) hours apart. It counts as new for a day, or until "
      + "the ketones are normal.",
    citations: [
      .glucoseConsensus, .ketoneRanges, .ketoneConsensus,
      .choice("at most \(KetoneRun.hours) hours apart belong together"), .ketonesOfNow,
    ],
    kinds: [Glucose.kind, Ketones.kind], supersedes: ["glucose-level-2-high", "high-ketones"],
    fires: [
      Example("300 mg/dL", "ketones 1.6", minutesApart: 15),
      Example("ketones 2.0", "HI mmol/L", minutesApart: 239), Example("300 mg/dL", "ketones 3.0"),
      Example("300 mg/dL", "ketones 1.6", later: 1500),
    ],
    doesNotFire: [
      Example("300 mg/dL", "ketones 1.5", minutesApart: 15),
      Example("250 mg/dL", "ketones 2.0", minutesApart: 15),
      Example("300 mg/dL", "ketones 2.0", minutesApart: 241),
    ],
    check: .reading { context in
      guard let run = KetoneRun(context), let glucose = run.glucose else { return nil }
      let number = context.emergencyNumber
      let (scale, limit) = (BandScale.ketones, run.step.limit)
      let isNow = KetoneRun.step(run.last.value)?.severity == .severe
      var hit = run.hit(
        context,
        headline: "High glucose with ketones: \(glucose.value.headlineText("above", .veryHigh)), ketones "
          + "\(run.text(run.highest.value)) (\(scale.short(limit)))",
        limit: "\(GlucosePair.veryHigh.text(in: glucose.value.shownUnit)) and ketones of "
          + BandScheme.ketones.text(limit),
        urgency: isNow ? .now : .today,
        isNow
          ? [Wording.ketoneHelp(number)]
          : [Wording.ketonesWithHigh, Wording.keepTreatment, Wording.ketoneEmergency(number)],
        arithmetic: [glucose.value.bandText] + run.arithmetic, entries: [glucose.entry.id])
      hit.severity = .severe
      return hit
    })
}

extension Citation {
  fileprivate static let ketonesOfNow = Citation.choice(
    "ketones count as new for a day, or until they are normal")
}
