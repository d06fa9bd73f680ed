import Model

/// Words of Open mHealth's value sets.
enum OMHWords {
  static let postures: [Posture: String] = [
    .sitting: "sitting", .standing: "standing", .lying: "lying down",
  ]
  static let specimens: [Glucose.Source: String] = [
    .fingerStick: "capillary blood", .cgm: "interstitial fluid",
  ]
  static let meals: [Glucose.Meal: String] = [
    .fasting: "fasting", .before: "before meal", .after: "after meal",
  ]
  static let bedtime = "before sleeping"

  static let cuffs: [(site: BloodPressure.Site, side: Side)] =
    BloodPressure.Site.allCases.flatMap { site in Side.allCases.map { (site, $0) } }

  static func location(_ cuff: (site: BloodPressure.Site, side: Side)) -> String {
    "\(cuff.side.rawValue) \(cuff.site == .arm ? "upper arm" : "wrist")"
  }

  /// How a value stands to eating; breakfast, lunch and dinner are meals like any other here.
  static func meal(_ body: PlacedJSON) -> Glucose.Meal? {
    if body["temporal_relationship_to_sleep"]?.text == bedtime { return .bedtime }
    switch body["temporal_relationship_to_meal"]?.text {
    case "fasting": return .fasting
    case "before meal", "before breakfast", "before lunch", "before dinner": return .before
    case "after meal", "after breakfast", "after lunch", "after dinner", "2 hours postprandial": return .after
    default: return nil
    }
  }
}
