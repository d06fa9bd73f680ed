import Alerts
import Model

/// What readings are held against, with where it comes from.
package struct VisitTargets {
  private let targets: Targets

  /// Takes the person's targets.
  package init(_ targets: Targets) { self.targets = targets }

  /// The scheme, and each limit of the person's own.
  package var lines: [SummaryLine] {
    let scheme = Scheme.named(targets.scheme)?.title ?? targets.scheme
    let glucose = targets.glucoseScheme.map { GlucoseScheme.named($0)?.title ?? $0 }
    return [
      SummaryLine("guideline", "\(scheme), \(targets.setting.rawValue)"),
      SummaryLine("glucose guideline", glucose),
    ].compactMap(\.self) + own
  }

  /// The limits of the person's own.
  package var own: [SummaryLine] {
    [
      limit("blood pressure", "below \(OwnLimits.pressureText(targets))", [.systolic, .diastolic]),
      limit("glucose", OwnLimits.glucoseText(targets), [.glucoseLow, .glucoseHigh]),
    ].compactMap(\.self)
  }

  private func limit(_ label: String, _ text: String, _ keys: [TargetKey]) -> SummaryLine? {
    guard keys.contains(where: targets.has) else { return nil }
    return SummaryLine(label, "\(text), \(OwnLimits.originText(targets, keys) ?? "set by this person")")
  }
}
