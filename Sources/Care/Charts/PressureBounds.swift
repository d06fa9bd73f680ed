import Alerts
import Model

/// The blood pressure at and above which a chart marks a reading as above: the person's own limit, else the scheme's.
package struct PressureBounds {
  /// In mmHg.
  package let systolic: Int
  /// In mmHg.
  package let diastolic: Int

  /// Finds the bounds; nil where this version does not know the chosen scheme and the person has no limits.
  package init?(_ targets: Targets) {
    let scheme = Scheme.named(targets.scheme)?.hypertension(targets.setting)
    guard let systolic = targets.systolic ?? scheme?.systolic,
      let diastolic = targets.diastolic ?? scheme?.diastolic
    else { return nil }
    self.systolic = systolic
    self.diastolic = diastolic
  }

  /// Both as one limit.
  package var limit: PressureLimit { PressureLimit(systolic, diastolic) }

  /// Where they come from, for a heading: `ESC 2024, home`.
  package static func title(_ targets: Targets) -> String {
    if targets.systolic != nil || targets.diastolic != nil { return "your own limits" }
    return "\(Scheme.named(targets.scheme)?.title ?? targets.scheme), \(targets.setting.rawValue)"
  }
}
