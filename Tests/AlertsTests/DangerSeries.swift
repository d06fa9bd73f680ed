import Model
import Testing

@testable import Alerts

/// Readings at times of their own, logged in any order, and what stands at a moment.
struct DangerSeries {
  let entries: [Entry]
  let context: AlertContext

  /// - Parameters:
  ///   - readings: Log lines with how many minutes before now they were measured.
  ///   - changed: How many days ago it was changed what is taken.
  init(
    _ readings: [(ago: Int, line: String)], targets: Targets = .untouched, changed: Int? = nil
  ) throws {
    let now = try Making.moment("2026-11-21T20:00+01:00")
    entries = try readings.enumerated().map { index, reading in
      Entry(
        id: Making.id(index + 1), at: try #require(now.adding(minutes: -reading.ago)),
        content: try Making.measurement(reading.line))
    }
    let changes = changed.map { [AlertContext.DoseChange(day: now.day.adding(days: -$0))] } ?? []
    context = AlertContext(targets: targets, now: now, doseChanges: changes)
  }

  /// What stands, however far back the days go.
  var alerts: [Alert] {
    let sorted = AlertEngine.sorted(entries)
    let day = context.now.day
    return AlertEngine.alerts(
      in: sorted, days: day.adding(days: -30)...day, answers: [], context: context
    ).filter { $0.state != .resolved }
  }

  /// The alerts of one rule.
  func alerts(_ rule: String) -> [Alert] { alerts.filter { $0.rule == rule } }

  /// What is told when one of them is typed in last.
  func told(last index: Int) -> [Alert] {
    let others = AlertEngine.sorted(entries.indices.filter { $0 != index }.map { entries[$0] })
    return AlertEngine.alerts(afterLogging: entries[index], history: others, context: context)
  }

  /// The most urgent of what stands; nil where nothing does.
  var urgency: Urgency? { alerts.map(\.urgency).max() }

  /// Everything that is said, in lower case.
  var words: String {
    alerts.flatMap { [$0.headline] + $0.whatToDo }.joined(separator: " ").lowercased()
  }
}

/// Minutes of some days.
func days(_ count: Int) -> Int { count * 1440 }
