import Model
import Statistics

/// Which days were measured, and what share of each day's readings lies beyond the limits of the day.
package struct CalendarFacts: ChartFacts {
  /// What was measured on a day.
  package struct Day: Sendable, Equatable {
    /// How many readings lie beyond the limits, of those of which something is said.
    package let beyond: Share
    /// How many readings there are.
    package let n: Int

    /// Makes a day.
    package init(beyond: Share, n: Int) {
      self.beyond = beyond
      self.n = n
    }

    /// How much of the day lies beyond; nil where nothing is said of its readings.
    package var part: Part? {
      guard beyond.of > 0 else { return nil }
      if beyond.count == 0 { return .nothing }
      if beyond.count == beyond.of { return .everything }
      return 2 * beyond.count > beyond.of ? .most : .part
    }
  }

  /// How much of a day lies beyond the limits (D).
  package enum Part: String, Sendable, CaseIterable {
    /// Nothing.
    case nothing = "none"
    /// Up to half.
    case part = "up_to_half"
    /// More than half.
    case most = "more_than_half"
    /// Everything.
    case everything = "all"

    /// The part for people.
    package var words: String {
      switch self {
      case .nothing: "none"
      case .part: "up to half"
      case .most: "more than half"
      case .everything: "all"
      }
    }
  }

  private let topic: ChartTopic
  private let count: Int
  private let days: [Day]
  private let limits: String?
  private let left: ChartSeries.LeftOut

  /// Makes it of the measured ones of `count` days; `limits` says what counts: `at or above 135/85 (ESC 2024, home)`.
  package init(_ topic: ChartTopic, of count: Int, days: [Day], limits: String?, future: Int) {
    self.topic = topic
    self.count = count
    self.days = days
    self.limits = limits
    left = ChartSeries.LeftOut(future: future)
  }

  /// How many readings lie beyond the limits, and on how many days how many of them.
  package var sentence: String {
    guard n > 0 else { return "No \(topic.title) on \(count == 1 ? "this day" : "these \(count) days")." }
    let head =
      "\(Share(days.count, of: count).text("day")) measured, \(n) \(n == 1 ? "reading" : "readings")."
    return [head, shareText, left.sentence].compactMap(\.self).joined(separator: " ")
  }

  /// The days of each part.
  package var figures: [Figure] {
    let counted = Part.allCases.map { part in Figure(part.rawValue, days.count { $0.part == part }) }
    let share = [Figure("count", beyond.count), Figure("of", beyond.of), Figure("percent", beyond.percent)]
    return [
      Figure("n", n), Figure("days", days.count), Figure("days_without", count - days.count),
      Figure("beyond_limits", share.compactMap(\.self)), Figure("days_by_share", counted),
    ] + left.figures
  }
}

extension CalendarFacts {
  private var n: Int { days.reduce(0) { $0 + $1.n } }

  private var beyond: Share {
    Share(days.reduce(0) { $0 + $1.beyond.count }, of: days.reduce(0) { $0 + $1.beyond.of })
  }

  private var shareText: String? {
    guard let limits, beyond.of > 0 else { return nil }
    let parts = Part.allCases.map { part in "\(part.words) \(days.count { $0.part == part })" }
    return "\(beyond.text("reading")) \(limits). Days by their share: \(parts.joined(separator: ", "))."
  }
}
