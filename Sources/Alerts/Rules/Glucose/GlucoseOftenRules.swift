import Model
import Statistics

// What finger-sticks show on many days; how many is a choice of this program [D].
extension AlertRule {
  /// Glucose whose mean of the day is above the range on most days.
  static let glucoseOftenHigh = AlertRule(
    id: "glucose-often-above-range",
    words:
      "On 5 of the last 7 days you measured, within 2 weeks, the average of the day's finger-sticks is above your own "
      + "target, else above \(GlucosePair.high.text(first: .mgdl)), in pregnancy above "
      + "\(GlucoseScheme.pregnancy.high.text(first: .mgdl)). The alert ends when this is so on 3 days or fewer. Sensors "
      + "are judged by share of time.",
    citations: [
      .choice("the average of the day above the range on 5 of the last 7 measured days; over with 3 or fewer")
    ],
    kinds: [Glucose.kind],
    fires: [
      Example(Array(repeating: "190 mg/dL", count: 7), minutesApart: 1440),
      Example(Array(repeating: "9.4 mmol/L", count: 7), minutesApart: 1440, targets: upTo("9.0 mmol/L")),
    ],
    doesNotFire: [
      Example(Array(repeating: "180 mg/dL", count: 7), minutesApart: 1440),
      Example(Array(repeating: "190 mg/dL", count: 7), minutesApart: 1440, targets: upTo("200 mg/dL")),
      Example(
        Array(repeating: "120 mg/dL", count: 3) + Array(repeating: "190 mg/dL", count: 4), minutesApart: 1440),
      Example("190 mg/dL", targets: upTo("9.0 mmol/L")),
    ],
    present: { period in
      guard GlucoseUpperLimit(period.targets) != nil else { return .other }
      let last = high(period).suffix(7)
      return last.count < 7 ? .tooFew : .value("on \(last.count(where: \.counts)) of 7 measured days")
    },
    check: .period { period, isOn in
      guard let limit = GlucoseUpperLimit(period.targets) else { return nil }
      let days = period.glucoseDays(14).filter { !$0.sticks.isEmpty }
      let counted = high(period)
      guard let found = Persistence(of: 7, begins: 5, goesOn: 4).holds(counted, isOn: isOn) else {
        return nil
      }
      let unit = days.last?.sticks.last?.value.shownUnit ?? .mmol
      let on = Set(found.counted)
      return often(
        "Average glucose of the day", "above \(limit.text(unit))",
        "\(found.counted.count) of the last \(found.of) days you measured", found.counted,
        days.filter { on.contains($0.day) }.flatMap(\.sticks).map(\.id), limit: limit.text(unit),
        ends: "on 3 days or fewer", period, begins: 5, [Wording.showTheTeam], limit.citations,
        origin: limit.isOwn ? OwnLimits.glucoseOrigin(period.targets) : nil)
    })

  /// Low glucose on several days.
  static let glucoseOftenLow = AlertRule(
    id: "glucose-often-low",
    words:
      "Low finger-sticks on at least 3 of the last 14 days. The alert ends when this is so on 1 day or none. Sensors are "
      + "judged by share of time.",
    citations: [.choice("lows on 3 of the last 14 days; over with 1 or none")], kinds: [Glucose.kind],
    absorbs: Absorption(rules: ["glucose-level-1-low"]),
    fires: [Example("62 mg/dL", "65 mg/dL", "60 mg/dL", minutesApart: 2880)],
    doesNotFire: [
      Example("62 mg/dL", "65 mg/dL", minutesApart: 2880),
      Example("62 mg/dL", "65 mg/dL", "60 mg/dL", minutesApart: 60),
      Example("70 mg/dL", "72 mg/dL", "75 mg/dL", minutesApart: 2880),
      Example("62 mg/dL sensor", "65 mg/dL sensor", "60 mg/dL sensor", minutesApart: 2880),
    ],
    present: { period in
      guard period.glucoseDays(14).count(where: { !$0.sticks.isEmpty }) >= 3 else { return .tooFew }
      return .value("on \(Set(period.lows(days: 14).map(\.at.day)).count) of the last 14 days")
    },
    check: .period { period, isOn in
      let limit = period.context.lowGlucose
      let lows = period.lows(days: 14)
      let days = Set(lows.map(\.at.day)).sorted()
      guard days.count >= (isOn ? 2 : 3), let unit = lows.last?.value.shownUnit else { return nil }
      return often(
        "Glucose", "below \(limit.text(in: unit))", "\(days.count) of the last 14 days", days, lows.map(\.id),
        limit: limit.text(in: unit), ends: "on 1 day or none", period, begins: 3, [Wording.tellOfLows],
        [limit == .ukLow ? .ukLow : .glucoseConsensus])
    })

  /// The days of two weeks with finger-sticks, each held against the limit that held on it.
  private static func high(_ period: AlertPeriod) -> [(day: Day, counts: Bool)] {
    period.glucoseDays(14).filter { !$0.sticks.isEmpty }.map { day in
      (
        day: day.day,
        counts: GlucoseUpperLimit(period.context.targets(on: day.day))?.isBelow(day.mean ?? 0) == true
      )
    }
  }

  private static func often(
    _ what: String, _ side: String, _ share: String, _ days: [Day], _ entries: [ULID], limit: String,
    ends: String,
    _ period: AlertPeriod, begins: Int, _ whatToDo: [String], _ citations: [Citation], origin: String? = nil
  ) -> AlertHit {
    AlertHit(
      severity: .high, urgency: .visit, headline: "\(what) \(side) on \(share)", limit: limit,
      whatToDo: whatToDo,
      arithmetic: ["\(what) \(side): \(days.map { "\($0)" }.joined(separator: ", "))", origin].compactMap(
        \.self),
      entries: entries, citations: citations, measured: "on \(share)",
      ends: "The alert ends when this is so \(ends).",
      was: "\(what) was \(side) on \(share) (by \(period.day.shortText))",
      isReached: days.count >= begins, rank: Double(days.count))
  }

  private static func upTo(_ high: String) -> Targets {
    var targets = Targets.untouched
    targets.glucoseHigh = Glucose(limitText: high)
    return targets
  }
}

/// Above which glucose an average of a day is high: the person's own limit, else that of the scheme.
struct GlucoseUpperLimit {
  private let mgdl: Int
  /// Whether the person set it.
  let isOwn: Bool
  let citations: [Citation]
  private let own: Glucose?
  private let pair: GlucosePair

  /// Nil where this version does not know the scheme and the person has no limit.
  init?(_ targets: Targets) {
    own = targets.glucoseHigh
    isOwn = own != nil
    if let whole = own?.wholeMgdl {
      (mgdl, pair, citations) = (whole, .high, [.ownLimits])
    } else {
      guard let scheme = GlucoseScheme.chosen(targets) else { return nil }
      (mgdl, pair, citations) = (scheme.high.mgdl, scheme.high, scheme.citations)
    }
  }

  /// Whether it lies below an average in mg/dL.
  func isBelow(_ mean: Double) -> Bool { mean.rounded() > Double(mgdl) }

  /// The limit for people, with its owner.
  func text(_ unit: GlucoseUnit) -> String {
    own.map { "your target of \($0.shownText)" } ?? pair.text(in: unit)
  }
}
