import Model
import Testing

@testable import Alerts

/// Entries from log lines, with a fixed clock and fixed ids.
enum Making {
  static let now = "2026-11-21T12:00+01:00"

  static func moment(_ text: String = now) throws -> Moment { try #require(Moment(text)) }

  static func id(_ number: Int) -> ULID { ULID(milliseconds: 0, random: (0, UInt64(number))) }

  static func measurement(_ line: String) throws -> any Measurement {
    let context = EntryContext(now: try moment(), zone: .fixed(offsetMinutes: 60))
    return try LogLine.read(line, context: context).measurement
  }

  /// Entries some minutes apart, the last of them now.
  static func entries(_ lines: [String], minutesApart: Int = 5) throws -> [Entry] {
    try lines.enumerated().map { index, line in
      let minutes = (index + 1 - lines.count) * minutesApart
      return Entry(
        id: id(index + 1), at: try #require(try moment().adding(minutes: minutes)),
        content: try measurement(line))
    }
  }

  /// The alerts of lines some minutes apart; `later` is how long after the last of them it is now.
  static func alerts(
    _ lines: [String], minutesApart: Int = 5, targets: Targets = .untouched, later: Int = 0
  ) throws -> [Alert] {
    AlertEngine.alerts(
      for: try entries(lines, minutesApart: minutesApart), targets: targets,
      now: try #require(try moment().adding(minutes: later)))
  }

  /// The alerts of the readings of a rule's example.
  static func alerts(_ example: AlertRule.Example) throws -> [Alert] {
    let (entries, now) = try readings(example)
    let last = try #require(entries.last?.at.day)
    let changes = example.changedDaysBefore.map { [AlertContext.DoseChange(day: last.adding(days: -$0))] }
    return AlertEngine.alerts(
      for: entries, targets: example.targets, now: now, doseChanges: changes ?? [])
  }

  /// The readings of a rule's example, and the time at which they are looked at.
  static func readings(_ example: AlertRule.Example) throws -> (entries: [Entry], now: Moment) {
    let last = try moment("2026-11-21T\(example.clock)+01:00")
    let entries = try example.lines.enumerated().map { index, line in
      let minutes = (index + 1 - example.lines.count) * example.minutesApart
      let isImported = example.importedFrom.map { index >= $0 } == true
      return Entry(
        id: id(index + 1), at: try #require(last.adding(minutes: minutes)), content: try measurement(line),
        batch: isImported ? id(1000) : nil)
    }
    return (entries, try #require(last.adding(minutes: example.later)))
  }

  static func targets(_ change: (inout Targets) -> Void) -> Targets {
    var targets = Targets.untouched
    change(&targets)
    return targets
  }
}
