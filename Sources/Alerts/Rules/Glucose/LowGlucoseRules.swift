import Model
import Statistics

extension AlertRule {
  /// Level 2 low of the consensus.
  static let veryLowGlucose = AlertRule(
    id: "glucose-level-2-low",
    words:
      "A glucose below \(GlucosePair.veryLow.text(first: .mgdl)), or LO on the meter: level 2 low of the consensus. "
      + "It counts as new for 2 hours, or until a value is no longer low. \(alone)",
    citations: [.glucoseConsensus] + Citation.lowTreatment + [.newLow], kinds: [Glucose.kind],
    supersedes: ["unlike-own-glucose"], flow: .lowGlucose,
    fires: [
      Example("53 mg/dL"), Example("2.9 mmol/L"), Example("LO mmol/L"),
      Example("53 mg/dL", targets: scheme("uk-4.0")), Example("45 mg/dL", "110 mg/dL", minutesApart: 15),
      Example("45 mg/dL", later: 180), Example("68 mg/dL", "50 mg/dL", minutesApart: 15),
      Example("50 mg/dL sensor"),
    ],
    doesNotFire: [Example("54 mg/dL"), Example("3.0 mmol/L"), Example("HI mg/dL")],
    check: .reading { context in
      guard let low = StickLow(context), low.isVeryLow else { return nil }
      return low.hit(context)
    })

  /// Level 1 low of the consensus, or below the low limit of the chosen scheme.
  static let lowGlucose = AlertRule(
    id: "glucose-level-1-low",
    words:
      "A glucose below \(GlucosePair.low.text(first: .mgdl)), or below \(GlucosePair.ukLow.text(first: .mmol)) if you "
      + "chose that limit, and not below \(GlucosePair.veryLow.text(first: .mgdl)). It counts as new for 2 hours, or until "
      + "a value is no longer low. \(alone)",
    citations: Citation.lowTreatment + [.newLow], kinds: [Glucose.kind],
    supersedes: ["unlike-own-glucose"], flow: .lowGlucose,
    fires: [
      Example("54 mg/dL"), Example("69 mg/dL"), Example("3.0 mmol/L"), Example("3.8 mmol/L"),
      Example("3.9 mmol/L", targets: scheme("uk-4.0")), Example("71 mg/dL", targets: scheme("uk-4.0")),
      Example("64 mg/dL", "88 mg/dL", minutesApart: 20), Example("64 mg/dL", later: 121),
    ],
    doesNotFire: [
      Example("53 mg/dL"), Example("70 mg/dL"), Example("3.9 mmol/L"), Example("LO mg/dL"),
      Example("4.0 mmol/L", targets: scheme("uk-4.0")), Example("72 mg/dL", targets: scheme("uk-4.0")),
      Example("92 mg/dL sensor", "76 mg/dL sensor", "68 mg/dL sensor", "75 mg/dL sensor", "90 mg/dL sensor"),
    ],
    check: .reading { context in
      guard let low = StickLow(context), !low.isVeryLow else { return nil }
      return low.hit(context)
    })

  private static let alone =
    "Of a sensor only what lasts counts, unless almost no other value of it is near."

  private static func scheme(_ id: String) -> Targets {
    var targets = Targets.untouched
    targets.glucoseScheme = id
    return targets
  }
}

extension Citation {
  /// How long a low is of now.
  static let newLow = Citation.choice("a low counts as new for 2 hours; lows so near to each other are one")
}

extension Glucose {
  /// The value with the limit that it is beyond, in its unit, and for HI and LO what the device means by them.
  func headlineText(_ side: String, _ limit: GlucosePair) -> String {
    let device = source == .cgm ? "sensor" : "meter"
    return switch value {
    case .number: "\(text(beside: limit)) \(unitText) (\(side) \(limit.number(in: shownUnit)))"
    case .low: "LO (below what the \(device) can measure)"
    case .high: "HI (above what the \(device) can measure)"
    }
  }

  /// How the value came into its band: what it is, and the limits; and what was entered where that has another unit.
  var bandText: String {
    let band = GlucoseBand(self)
    guard wholeMgdl != nil else { return "\(valueText) counts as \(band.limits(in: shownUnit))" }
    let entered = unit == shownUnit ? "" : ", entered as \(asEntered.shownText),"
    return "\(valueText) \(unitText)\(entered) is \(band.limits(in: shownUnit))"
  }

  /// The number that is shown, with a digit more where it would look like a limit beside it that it is beyond: 251 mg/dL is
  /// 13.93 mmol/L beside 13.9.
  func text(beside limit: GlucosePair) -> String {
    let isBeyond = limit.isAbove(self) || limit.isBelow(self)
    guard isBeyond, valueText == limit.number(in: shownUnit), let number = number(in: shownUnit) else {
      return valueText
    }
    return number.text(places: shownUnit == .mmol ? 2 : 1)
  }

  /// The number and unit, or HI or LO alone.
  var shortText: String { wholeMgdl == nil ? valueText : "\(valueText) \(unitText)" }
}
