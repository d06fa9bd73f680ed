import Lettering
import Model

/// The brief as a login shows it: at most five short lines, none where nothing is due and all is well.
package enum LoginBrief {
  /// How many items are named.
  package static let most = 3

  /// The lines.
  package static func lines(_ items: [any DueItem], in record: PatientRecord) -> [String] {
    let due = items.filter(\.isDue)
    var lines: [String] = []
    if let warning = record.warning { lines.append("Vitals: \(warning)") }
    guard !due.isEmpty else { return lines }
    let overdue = due.count { $0.urgency == .overdue }
    let late = overdue == 0 ? "" : ", \(overdue) overdue"
    let alerts = due.count { $0.urgency == .alert }
    let told = alerts == 0 ? "" : "\(alerts) \(alerts == 1 ? "alert" : "alerts"), "
    if lines.isEmpty {
      lines.append("Vitals: \(told)\(due.count - alerts) due\(late). Run vitals to answer.")
    }
    lines += due.prefix(most).map { "  \(Text.cutByWords($0.line(in: record), width: 76))" }
    if due.count > most { lines.append("  and \(due.count - most) more") }
    return lines
  }
}
