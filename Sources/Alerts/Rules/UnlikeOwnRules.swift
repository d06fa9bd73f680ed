import Model
import Statistics

// Values unlike the person's own: most are slips of typing or of the unit. All limits are choices of this program [D].
// Where a rule about danger speaks of the same reading, nothing is said of a slip.
extension AlertRule {
  /// A blood pressure far from the person's own.
  static let unlikePressure = AlertRule(
    id: "unlike-own-blood-pressure",
    words:
      "An upper number more than 40 mmHg, or a lower number more than 30, away from the median of the last 30 readings, "
      + "more than 6 times as far as these usually are, and outside all of them; at least 10 of them.",
    citations: [.choice("unlike one's own: more than 40/30 mmHg and 6 usual distances from the median")],
    kinds: [BloodPressure.kind],
    fires: [Example(usual("128/82", "126/80") + ["172/82"], minutesApart: 720)],
    doesNotFire: [
      Example(usual("128/82", "126/80") + ["150/90"], minutesApart: 720),
      Example(usual("128/82", "176/80") + ["172/82"], minutesApart: 720), Example("128/82", "172/82"),
      Example(usual("128/82", "126/80") + ["84/50"], minutesApart: 720),
      Example(usual("128/82", "126/80") + ["186/96"], minutesApart: 720),
    ],
    check: .reading { context in
      // What may be severe or low is told as that, and never as a slip.
      guard let entry = context.entry, let reading = context.measurement(BloodPressure.self),
        !SevereLimit.chosen(context.targets).includes(reading), reading.systolic > 90
      else { return nil }
      let before = AlertHistory.last(
        30, of: context.history.pressures, before: entry.at.instantMilliseconds)
      let parts = [
        ("systolic", Double(reading.systolic), before.map { Double($0.value.systolic) }, 40.0),
        ("diastolic", Double(reading.diastolic), before.map { Double($0.value.diastolic) }, 30.0),
      ]
      let lines = parts.compactMap { name, value, own, least in
        UnlikeOwn(value, own)?.line(name, atLeast: least, times: 6)
      }
      return unlike("\(reading.valueText) mmHg", lines, "mmHg")
    })

  /// A glucose that looks like a slip of the unit.
  static let unlikeGlucose = AlertRule(
    id: "unlike-own-glucose",
    words:
      "A finger-stick glucose at least 4 times, or at most a quarter of, the median of the last 30, and outside all of them; "
      + "at least 10 of them.",
    citations: [.choice("unlike one's own: a factor of 4; the units differ by 18")], kinds: [Glucose.kind],
    fires: [Example(usual("300 mg/dL", "320 mg/dL") + ["75 mg/dL"], minutesApart: 720)],
    doesNotFire: [
      Example(usual("110 mg/dL", "125 mg/dL") + ["480 mg/dL"], minutesApart: 720),
      Example(usual("110 mg/dL", "125 mg/dL") + ["240 mg/dL"], minutesApart: 720),
      Example("110 mg/dL", "440 mg/dL"),
    ],
    check: .reading { context in
      guard let entry = context.entry, let glucose = context.measurement(Glucose.self),
        glucose.source != .cgm,
        let value = glucose.number(in: .mgdl), !glucose.isLow(context.lowGlucose),
        GlucoseBand(glucose) != .veryHigh
      else { return nil }
      let before = AlertHistory.last(30, of: context.history.sticks, before: entry.at.instantMilliseconds)
      let own = before.compactMap { $0.value.number(in: .mgdl) }
      guard let line = UnlikeOwn(value, own)?.factorLine(4, glucose) else { return nil }
      return unlike("\(glucose.valueText) \(glucose.unitText)", [line], glucose.unitText)
    })

  /// A weight that looks like a slip of the unit.
  static let unlikeWeight = AlertRule(
    id: "unlike-own-weight",
    words:
      "A weight at least a third above, or a quarter below, the median of the last 30; at least 3 of them.",
    citations: [
      .choice("unlike one's own: a third above or a quarter below; pounds are 2.2 times kilograms")
    ],
    kinds: [Weight.kind],
    fires: [Example("w 81.4 kg", "w 81.2 kg", "w 81.5 kg", "w 81.3 lb", minutesApart: 1440)],
    doesNotFire: [
      Example("w 81.4 kg", "w 81.2 kg", "w 81.5 kg", "w 83.9 kg", minutesApart: 1440),
      Example("w 81.4 kg", "w 81.3 lb"),
    ],
    check: .reading { context in
      guard let entry = context.entry, let weight = context.measurement(Weight.self) else { return nil }
      let before = AlertHistory.last(30, of: context.history.weights, before: entry.at.instantMilliseconds)
      guard before.count >= 3, let median = Percentile.median(before.map(\.value.kilograms)),
        weight.kilograms >= median * 4 / 3 || weight.kilograms <= median * 3 / 4
      else { return nil }
      let line =
        "\(weight.sentence); the median of the last \(before.count) weights is "
        + weight.shownUnit.text(kilograms: median, places: 1)
      return unlike(weight.sentence, [line], weight.unitText)
    })

  private static func unlike(_ value: String, _ lines: [String], _ unit: String) -> AlertHit? {
    guard !lines.isEmpty else { return nil }
    return AlertHit(
      severity: .notice, urgency: .note, headline: "\(value) is very different from your other readings",
      limit: "your own readings",
      whatToDo: [Wording.lookForSlip], arithmetic: lines)
  }

  /// Readings of five days, to show what is usual.
  private static func usual(_ first: String, _ second: String) -> [String] {
    Array(repeating: [first, second], count: 6).flatMap(\.self)
  }
}

/// A value among a person's own earlier ones.
private struct UnlikeOwn {
  let value: Double
  let own: [Double]
  let median: Double

  /// Nil where fewer than ten values are known.
  init?(_ value: Double, _ own: [Double]) {
    guard own.count >= 10, let median = Percentile.median(own) else { return nil }
    self.value = value
    self.own = own
    self.median = median
  }

  /// Whether none of them was as low, or none as high.
  private var isOutside: Bool { own.allSatisfy { $0 > value } || own.allSatisfy { $0 < value } }

  /// How it is unlike them by its distance from their median; nil where it is not.
  func line(_ name: String, atLeast least: Double, times: Double) -> String? {
    let usual = Percentile.median(own.map { abs($0 - median) }) ?? 0
    let distance = abs(value - median)
    guard distance > least, distance > usual * times, isOutside else { return nil }
    return
      "\(name) \(value.text(places: 0)) is \(distance.text(places: 0)) away from the median \(median.text(places: 0)) of the "
      + "last \(own.count); half of them are within \(usual.text(places: 0))"
  }

  /// How it is unlike them by a factor; nil where it is not.
  func factorLine(_ factor: Double, _ glucose: Glucose) -> String? {
    guard value >= median * factor || value * factor <= median, isOutside else { return nil }
    let unit = glucose.shownUnit
    let median = (unit == .mgdl ? median : median / GlucoseUnit.factor).text(places: unit == .mgdl ? 0 : 1)
    let other = glucose.unit.other.rawValue
    return
      "\(glucose.shownText) against a median of \(median) over the last \(own.count); was \(glucose.asEntered.valueText) "
      + "meant as \(other)?"
  }
}
