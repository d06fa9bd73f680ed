import Model
import Testing

@testable import Alerts

/// Readings at given times before now, held against the rules.
struct Timeline {
  let entries: [Entry]
  let context: AlertContext

  static let hour = 60
  static let day = 1440

  /// Lines with how many minutes ago each was measured, in the order in which they were typed.
  init(_ rows: [(ago: Int, line: String)], _ change: (inout Targets) -> Void = { _ in }) throws {
    let now = try Making.moment()
    entries = try rows.enumerated().map { index, row in
      Entry(
        id: Making.id(index + 1), at: try #require(now.adding(minutes: -row.ago)),
        content: try Making.measurement(row.line))
    }
    context = AlertContext(targets: Making.targets(change), now: now)
  }

  /// Lines with how many days ago each was measured.
  init(daysAgo rows: [(Int, String)]) throws {
    try self.init(
      rows.map { row -> (ago: Int, line: String) in (ago: row.0 * Self.day, line: row.1) })
  }

  /// Every alert of the days from the first reading on.
  func alerts() throws -> [Alert] {
    let days = try #require(entries.map(\.at.day).min())...context.now.day
    return AlertEngine.alerts(in: AlertEngine.sorted(entries), days: days, answers: [], context: context)
  }

  /// Those of a rule.
  func alerts(_ rule: String) throws -> [Alert] { try alerts().filter { $0.rule == rule } }

  /// How soon the most urgent of them asks for something; nil where there is none.
  func urgency() throws -> Urgency? { try alerts().map(\.urgency).max() }

  /// What is told right after the last line was typed.
  func afterLogging() throws -> [Alert] {
    let last = try #require(entries.last)
    return AlertEngine.alerts(
      afterLogging: last, history: AlertEngine.sorted(entries.dropLast()), context: context)
  }
}
