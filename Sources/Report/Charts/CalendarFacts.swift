import Model
import Statistics

/// Which days were measured, and how each was by its most severe reading.
package struct CalendarFacts: ChartFacts {
  /// A class with the days that show it.
  package struct Row: Sendable {
    /// The letter that stands for it; nil where a shape does.
    package let letter: Character?
    /// The class for people.
    package let words: String
    /// The name in JSON.
    package let id: String
    /// How many days show it.
    package let days: Int

    /// Makes a row.
    package init(letter: Character?, words: String, id: String, days: Int) {
      self.letter = letter
      self.words = words
      self.id = id
      self.days = days
    }
  }

  private let topic: ChartTopic
  private let count: Int
  private let n: Int
  private let measured: Int
  private let rows: [Row]
  private let left: ChartSeries.LeftOut

  /// Makes it of `days` days, of which some were measured, with the classes that occur.
  package init(_ topic: ChartTopic, days: Int, n: Int, measured: Int, rows: [Row], future: Int) {
    self.topic = topic
    count = days
    self.n = n
    self.measured = measured
    self.rows = rows
    left = ChartSeries.LeftOut(future: future)
  }

  /// How many days show which class, and how many none.
  package var sentence: String {
    guard n > 0 else { return "No \(topic.title) on these \(count) days." }
    let classes = rows.map { row in
      "\(row.letter.map { "\($0) " } ?? "")\(row.words): \(row.days)"
    }.joined(separator: ", ")
    let head = "\(measured) of \(count) days measured, \(n) \(n == 1 ? "reading" : "readings")."
    let rule = "Each day shows its most severe reading. Days with \(classes)."
    return [head, rows.isEmpty ? nil : rule, left.sentence].compactMap(\.self).joined(separator: " ")
  }

  /// The days of each class.
  package var figures: [Figure] {
    [
      Figure("n", n), Figure("days", measured), Figure("days_without", count - measured),
      Figure("days_by_class", rows.map { Figure($0.id, $0.days) }),
    ] + left.figures
  }
}
