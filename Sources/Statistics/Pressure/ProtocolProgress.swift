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
    return shortfalls
  }

  /// Whether the mean counts by the rule.
  package var isValid: Bool { shortfalls.isEmpty }

  /// The mornings and evenings, from the first day of the series to its last, with too few readings.
  package var gaps: [Gap] {
    guard rule.days != nil, let first = coverage.first, let last = coverage.last else { return [] }
    let halves = readings.compactMap { windows.half(of: $0.at) }
    let counts = [true, false].map { isMorning in
      Dictionary(grouping: halves.filter { $0.isMorning == isMorning }, by: \.day).mapValues(\.count)
    }
    return (first...last).flatMap { day in
      (rule.isOfMornings ? [true] : [true, false]).compactMap { isMorning in
        let missing = rule.perSitting - (counts[isMorning ? 0 : 1][day] ?? 0)
        return missing > 0
          ? Gap(day: day, occasion: isMorning ? "morning" : "evening", missing: missing) : nil
      }
    }
  }

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
      rule.droppedDays == 0
        ? nil : rule.droppedDays == 1 ? "day 1 left out" : "days 1 to \(rule.droppedDays) left out",
      rule.dropsFirstOfSitting ? "first of each session left out" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
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
