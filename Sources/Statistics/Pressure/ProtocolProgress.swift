import Model

// How far a series is, and whether its mean counts by the rule.
extension ProtocolDays {
  /// What is missing for a mean that counts, in words; empty where nothing is.
  package var shortfalls: [String] {
    let coverage = coverage
    var shortfalls: [String] = []
    if let days = rule.days, coverage.days < days.lowerBound {
      shortfalls.append("measured on \(Self.text(coverage.days, "day")) (at least \(days.lowerBound) needed)")
    }
    if taken.count < rule.leastReadings {
      shortfalls.append("\(Self.text(taken.count, "reading")) used (at least \(rule.leastReadings) needed)")
    }
    return shortfalls + [occasionShortfall].compactMap(\.self)
  }

  /// Whether the mean counts by the rule.
  package var isValid: Bool { shortfalls.isEmpty }

  /// The days in words: `7 days`, `5 of 6 days`.
  var daysText: String {
    let days = coverage.days
    guard let asked = rule.days, days < asked.lowerBound else { return Self.text(days, "day") }
    return "\(days) of \(asked.lowerBound) days"
  }

  /// The rule's name, the days and what it leaves out: `ESH 2023, 7 days, day 1 left out`.
  package var title: String {
    let parts = [
      rule.title, daysText, rule.isOfMornings ? "mornings" : nil,
      droppedTitle,
      rule.dropsFirstOfSession ? "first of each session left out" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private var droppedTitle: String? {
    guard rule.droppedDays > 0 else { return nil }
    let days = daysBefore + 1
    if days > rule.droppedDays { return "no day left out" }
    return days == rule.droppedDays
      ? "day \(days) left out" : "days \(days) to \(rule.droppedDays) left out"
  }

  /// Days, readings, what was dropped and why, and the means under their keys.
  package var figures: [Figure] {
    let coverage = coverage
    let figures: [Figure?] = [
      Figure("id", rule.id), Figure("title", rule.title), Figure("rule", rule.words),
      coverage.first.map { Figure("from", "\($0)") }, coverage.last.map { Figure("to", "\($0)") },
      Figure("days", coverage.days), Figure("n", coverage.n),
      rule.days.map { Figure("least_days", $0.lowerBound) },
      rule.wanted.map { Figure("wanted", $0) }, Figure("least_n", rule.leastReadings),
      Figure("occasions", rule.occasions.rawValue),
      rule.leastFullDays.map { _ in Figure("full_days", fullDays) },
      rule.leastFullDays.map { Figure("least_full_days", $0) }, Figure("days_before", daysBefore),
      Figure("remarks", .list(remarks.map(Figure.Value.text))),
      Figure("valid", .flag(isValid)), Figure("missing", .list(shortfalls.map(Figure.Value.text))),
      Figure("gaps", .list(gaps.map { .group($0.figures) })),
      Figure("dropped", .list(dropped.map { .group([Figure("n", $0.n), Figure("why", $0.why)]) })),
      mean.map { Figure("mean", $0.figures) }, morning.map { Figure("morning", $0.figures) },
      evening.map { Figure("evening", $0.figures) },
      Figure("sources", .list(rule.citations.map { .text($0.text) })),
    ]
    return figures.compactMap(\.self)
  }

  private static func text(_ n: Int, _ word: String) -> String { "\(n) \(word)\(n == 1 ? "" : "s")" }
}

extension ProtocolDays.Gap {
  /// The gap under its keys.
  var figures: [Figure] {
    [Figure("day", "\(day)"), Figure("occasion", occasion), Figure("missing", missing)]
  }
}
