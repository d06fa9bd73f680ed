import Care
import Journal
import Model
import Terminal

/// A sparkline of daily means and the figures that belong to it.
struct SparkRow: Sendable {
  private let values: [Double?]
  private let range: ClosedRange<Double>
  /// Mean, n and days: `131/83 from 12 readings on 6 days`.
  let words: String

  /// Makes the row of the last `days` days; nil where nothing was measured in them.
  init?(_ readings: Entries, kind: Kind, days: Int, _ record: PatientRecord) {
    guard let scale = ChartScale.of(kind, record) else { return nil }
    let first = record.now.day.adding(days: 1 - days)
    let recent = readings.since(first).before(record.now.instantMilliseconds + 1)
    var sums: [Int: (sum: Double, n: Int)] = [:]
    for reading in scale.numbers(recent) {
      sums[reading.at.day.number, default: (0, 0)].sum += reading.value
      sums[reading.at.day.number, default: (0, 0)].n += 1
    }
    guard !sums.isEmpty else { return nil }
    values = (0..<days).map { day in sums[first.number + day].map { $0.sum / Double($0.n) } }
    range = scale.sparkRange
    let count = sums.values.reduce(0) { $0 + $1.n }
    let readingWord = count == 1 ? "reading" : "readings"
    words = "\(scale.mean(recent)) from \(count) \(readingWord) on \(sums.count) of \(days) days"
  }

  func text(_ glyphs: Glyphs) -> String {
    Sparkline.text(values, low: range.lowerBound, high: range.upperBound, glyphs: glyphs)
  }
}
