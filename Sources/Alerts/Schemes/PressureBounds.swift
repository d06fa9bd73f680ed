import Model

/// The blood pressure by which readings are counted and marked: the person's own limit, else that of the scheme.
///
/// Charts, summaries and the history hold every reading against the bounds of its own day.
package struct PressureBounds: Sendable, Equatable {
  /// In mmHg; at or above it a reading counts.
  package let systolic: Int
  /// In mmHg; at or above it a reading counts.
  package let diastolic: Int
  /// Where they come from, for people: `ESC 2024, home`, `your own limit`.
  package let source: String

  /// Finds the bounds; nil where this version does not know the chosen scheme and the person has no limits.
  package init?(_ targets: Targets) {
    let scheme = Scheme.named(targets.scheme)?.hypertension(targets.setting)
    guard let systolic = targets.systolic ?? scheme?.systolic,
      let diastolic = targets.diastolic ?? scheme?.diastolic
    else { return nil }
    self.systolic = systolic
    self.diastolic = diastolic
    source = Self.source(targets)
  }

  /// Both as one limit.
  package var limit: PressureLimit { PressureLimit(systolic, diastolic) }

  /// Where limits come from, for people, known to this version or not.
  package static func source(_ targets: Targets) -> String {
    if targets.systolic != nil || targets.diastolic != nil { return "your own limit" }
    return "\(Scheme.named(targets.scheme)?.title ?? targets.scheme), \(targets.setting.rawValue)"
  }
}
