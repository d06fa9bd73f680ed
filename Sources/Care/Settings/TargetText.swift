import Alerts
import Model

/// What readings are held against, in words.
package enum TargetText {
  /// What holds, a line each.
  package static func lines(_ targets: Targets, _ kinds: Kinds) -> [String] {
    var lines = [
      "guideline         \(Scheme.named(targets.scheme)?.title ?? targets.scheme) (\(targets.scheme))"
    ]
    lines.append("measured at       \(targets.setting.rawValue)")
    if let remark = Scheme.named(targets.scheme)?.column(targets.setting).remark {
      lines.append("                  \(remark)")
    }
    if targets.systolic != nil || targets.diastolic != nil {
      let origin = OwnLimits.originText(targets, [.systolic, .diastolic]) ?? "agreed with you"
      lines.append("blood pressure    below \(OwnLimits.pressureText(targets)), \(origin)")
    }
    if let id = targets.glucoseScheme {
      lines.append("glucose guideline \(GlucoseScheme.named(id)?.title ?? id) (\(id))")
    }
    for (kind, days) in targets.measureEvery.sorted(by: { $0.key < $1.key }) {
      lines.append("measure every     \(kinds.named(kind)?.title ?? kind) \(days) days")
    }
    if let low = targets.glucoseLow {
      lines.append("glucose           not below \(text(low))\(origin(.glucoseLow, targets))")
    }
    if let high = targets.glucoseHigh {
      lines.append("glucose           not above \(text(high))\(origin(.glucoseHigh, targets))")
    }
    if let has = targets.heartFailure { lines.append("heart failure     \(has ? "yes" : "no")") }
    lines.append("emergency number  \(targets.emergencyNumber ?? "not set")")
    return lines
  }

  /// A limit as it is shown, and as it was set where that is another unit.
  private static func text(_ limit: Glucose) -> String {
    limit.shownText == limit.limitText ? limit.limitText : "\(limit.shownText) (set as \(limit.limitText))"
  }

  private static func origin(_ key: TargetKey, _ targets: Targets) -> String {
    targets.origin(of: key).map { ", \($0.words)" } ?? ""
  }
}
