import Model
import Statistics

/// The blood pressure that averages are held against: the person's own limit, else that of the scheme.
struct PressureGoal {
  let systolic: Int?
  let diastolic: Int?
  /// The limit for people, with its owner.
  let text: String
  let citations: [Citation]
  /// Where the person's own limit comes from, as a sentence; nil where it was not agreed at a visit.
  var origin: String?

  /// Nil where this version does not know the scheme and the person has no limits.
  init?(_ targets: Targets) {
    if targets.systolic != nil || targets.diastolic != nil {
      (systolic, diastolic) = (targets.systolic, targets.diastolic)
      text = "your target of \(OwnLimits.pressureText(targets))"
      citations = [.ownLimits]
      origin = OwnLimits.pressureOrigin(targets)
      return
    }
    guard let scheme = Scheme.named(targets.scheme) else { return nil }
    let limit = scheme.hypertension(targets.setting)
    (systolic, diastolic) = (limit.systolic, limit.diastolic)
    text = "\(limit.text) mmHg (\(scheme.title), \(targets.setting.rawValue))"
    citations =
      scheme.column(targets.setting).classes.first { $0.systolic == limit.systolic }?.citations ?? []
  }

  /// A limit that a rule brings itself.
  init(_ limit: PressureLimit, _ text: String) {
    (systolic, diastolic) = (limit.systolic, limit.diastolic)
    self.text = text
    citations = []
  }

  /// Whether a mean is at or above it; less is enough where it stood the day before, so that nothing flickers.
  func isReached(_ mean: PressureMean, lessBy margin: Int = 0) -> Bool {
    systolic.map { mean.systolic >= Double($0 - margin) } == true
      || diastolic.map { mean.diastolic >= Double($0 - margin) } == true
  }

  /// Each part of a mean against its limit.
  func arithmetic(_ mean: PressureMean) -> [String] {
    [part("systolic", mean.systolic, systolic), part("diastolic", mean.diastolic, diastolic), origin]
      .compactMap(
        \.self)
  }

  /// The limit so many mmHg lower, without its owner: `133/83`.
  func lowered(by margin: Int) -> String {
    switch (systolic, diastolic) {
    case (let systolic?, let diastolic?): "\(systolic - margin)/\(diastolic - margin)"
    case (let systolic?, nil): "\(systolic - margin) systolic"
    case (nil, let diastolic?): "\(diastolic - margin) diastolic"
    case (nil, nil): ""
    }
  }

  private func part(_ name: String, _ value: Double, _ limit: Int?) -> String? {
    limit.map { limit in
      let isAbove = value >= Double(limit)
      // 134.96 must not be told as a 135.0 that is below 135.
      let places = (1...4).first { isAbove || value.text(places: $0) != Double(limit).text(places: $0) } ?? 4
      return "average \(name) \(value.text(places: places)) is \(isAbove ? "at or above" : "below") \(limit)"
    }
  }
}

extension AlertPeriod {
  /// Of so many days the last ones on which the limit of the last day held: a target judges nothing older.
  func daysOfLimit(_ days: Int) -> Int {
    guard !context.earlier.isEmpty else { return days }
    let limit = PressureGoal(targets)
    let other = (1..<days).first { ago in
      let then = PressureGoal(context.targets(on: day.adding(days: -ago)))
      return then?.systolic != limit?.systolic || then?.diastolic != limit?.diastolic
    }
    return other ?? days
  }
}
