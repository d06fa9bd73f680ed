import Model
import Statistics

// Classes that are said beside the class of a scheme.
extension Classification {
  /// That one pressure alone is high, where the chosen scheme has a name for it.
  init?(isolated reading: BloodPressure, _ targets: Targets) {
    guard let scheme = Scheme.named(targets.scheme),
      let found = scheme.column(targets.setting).isolated(
        systolic: Double(reading.systolic), diastolic: Double(reading.diastolic))
    else { return nil }
    self.init(
      id: found.id,
      words: "isolated \(found.side.rawValue) (\(scheme.title), \(targets.setting.rawValue))",
      scheme: scheme.id, setting: targets.setting, severity: .high, position: .above, limits: found.limits,
      citations: found.citations)
  }

  /// That it is low, which by itself is no alarm: the rule of low readings says what to look for.
  init?(low reading: BloodPressure) {
    guard LowPressure.includes(reading) else { return nil }
    self.init(
      id: "low", words: "low", scheme: "nhs-low-pressure", setting: nil,
      severity: reading.systolic < LowPressure.limit.systolic ? .notice : .good, position: .below,
      limits: "below \(LowPressure.limit.text)",
      citations: LowPressure.citations)
  }
}
