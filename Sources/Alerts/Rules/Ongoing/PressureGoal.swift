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

  private func part(_ name: String, _ value: Double, _ limit: Int?) -> String? {
    limit.map {
      "average \(name) \(value.text(places: 1)) is \(value >= Double($0) ? "at or above" : "below") \($0)"
    }
  }
}
