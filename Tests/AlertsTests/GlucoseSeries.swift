import Model
import Testing

@testable import Alerts

/// Readings at the times that their lines say, and what is said of them.
struct GlucoseSeries {
  let entries: [Entry]

  /// Takes lines such as `11-20 07:00 320 mg/dL`, all of 2026.
  init(_ lines: [String], first id: Int = 1) throws {
    entries = try lines.enumerated().map { index, line in
      let words = line.split(separator: " ", maxSplits: 2)
      return Entry(
        id: Making.id(id + index), at: try Making.moment("2026-\(words[0])T\(words[1])+01:00"),
        content: try Making.measurement(String(words[2])))
    }
  }

  /// Takes values of a sensor some minutes apart; nil stands for a value that is missing.
  init(
    sensor values: [Int?], from start: String, every minutes: Int = 5, first id: Int = 1,
    unit: String = "mg/dL"
  ) throws {
    let first = try Making.moment("2026-\(start.replacing(" ", with: "T"))+01:00")
    entries = try values.enumerated().compactMap { index, value in
      guard let value else { return nil }
      return Entry(
        id: Making.id(id + index), at: try #require(first.adding(minutes: index * minutes)),
        content: try Making.measurement("\(value) \(unit) sensor"))
    }
  }

  init(_ parts: [GlucoseSeries]) {
    entries = AlertEngine.sorted(parts.flatMap(\.entries))
  }

  /// The alerts of the weeks up to a time; those of readings and those that stand.
  func alerts(now: String, targets: Targets = .untouched, shuffled: Bool = false) throws -> [Alert] {
    let moment = try Making.moment("2026-\(now.replacing(" ", with: "T"))+01:00")
    // The order of typing is that of the ids.
    let entries =
      shuffled
      ? self.entries.enumerated().map { index, entry in
        Entry(id: Making.id(5000 - index), at: entry.at, content: entry.content)
      } : self.entries
    return AlertEngine.alerts(
      in: AlertEngine.sorted(entries), days: moment.day.adding(days: -14)...moment.day, answers: [],
      context: AlertContext(targets: targets, now: moment))
  }

  /// What is said at once when the last reading is logged, its own time being now.
  func afterLogging(targets: Targets = .untouched) throws -> [Alert] {
    let last = try #require(entries.last)
    return AlertEngine.alerts(
      afterLogging: last, history: Array(entries.dropLast()),
      context: AlertContext(targets: targets, now: last.at))
  }
}

extension [Alert] {
  /// Those of a rule.
  func of(_ rule: String) -> [Alert] { filter { $0.rule == rule } }
  /// The most urgent of what is not over.
  var mostUrgent: Urgency? { map(\.urgency).max() }
  /// Every word of them.
  var text: String { flatMap { [$0.headline] + $0.whatToDo + $0.explanation }.joined(separator: "\n") }
}
