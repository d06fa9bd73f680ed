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
    if let limit = TargetRow.bloodPressure.value(targets, kinds) {
      lines.append(
        "blood pressure    \(limit), \(TargetRow.bloodPressure.origin(targets) ?? "agreed with you")")
    }
    if let id = targets.glucoseScheme {
      lines.append("glucose guideline \(GlucoseScheme.named(id)?.title ?? id) (\(id))")
    }
    for (kind, days) in targets.measureEvery.sorted(by: { $0.key < $1.key }) {
      lines.append("measure every     \(kinds.named(kind)?.title ?? kind) \(days) days")
    }
    for row in [TargetRow.glucoseLow, .glucoseHigh] {
      guard let limit = row.value(targets, kinds) else { continue }
      lines.append(
        (["glucose           \(limit)"] + [row.origin(targets)].compactMap(\.self)).joined(separator: ", "))
    }
    if let has = targets.heartFailure { lines.append("heart failure     \(has ? "yes" : "no")") }
    lines.append("emergency number  \(targets.emergencyNumber ?? "not set")")
    return lines
  }
}
