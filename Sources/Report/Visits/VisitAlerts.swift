import Alerts
import Model

/// The alerts since the last visit, with what the person said of each.
struct VisitAlerts {
  private let alerts: [Alert]
  private let clock: ClockFormat
  private let hasReadings: Bool

  init(_ alerts: [Alert], hasReadings: Bool, clock: ClockFormat) {
    self.alerts = alerts
    self.hasReadings = hasReadings
    self.clock = clock
  }

  /// How many there are, the most severe ones line by line, and how many more there are.
  var lines: [SummaryLine] {
    guard !alerts.isEmpty else {
      return hasReadings ? [SummaryLine("none", "no reading crossed a limit on these days")] : []
    }
    let shown = alerts.sorted { ($1.severity, $1.at) < ($0.severity, $0.at) }.prefix(Self.most)
    let more = alerts.count - shown.count
    return [SummaryLine("in all", counts)]
      + shown.sorted { $0.at < $1.at }.map { SummaryLine("\($0.at.day)\($0.at.timeBehind(clock))", text($0)) }
      + (more == 0
        ? [] : [SummaryLine("and", "\(more) more, less severe or earlier (run vitals alerts to see them)")])
  }

  /// How many alerts are on the page.
  static let most = 8

  private var counts: String {
    let states = Alert.State.allCases.compactMap { state in
      let count = alerts.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.words)"
    }
    return "\(alerts.count) \(alerts.count == 1 ? "alert" : "alerts"): \(states.joined(separator: ", "))"
  }

  private func text(_ alert: Alert) -> String {
    let notes = alert.answers.compactMap(\.note).joined(separator: "; ")
    let state = alert.state.words
    return "\(alert.headline) (\(notes.isEmpty ? state : "\(state): \(notes)"))"
  }
}
