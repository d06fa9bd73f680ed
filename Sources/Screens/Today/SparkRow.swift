import Care
import Journal
import Model
import Report
import Statistics
import Terminal

/// A sparkline of daily means and the figures that belong to it.
struct SparkRow: Sendable {
  private let values: [Double?]
  private let range: ClosedRange<Double>
  /// The mean of all readings: `131/83`, `6.4`.
  let mean: String
  /// How many readings there are.
  let count: Int
  /// How many of them lie beyond their limits; nil where that was not asked for.
  let beyond: Beyond?

  /// Makes the row of the last `days` days; nil where nothing was measured in them.
  ///
  /// - Parameter countsBeyond: Whether each reading is held against its limit, of which a sensor brings thousands.
  init?(_ topic: ChartTopic, days: Int, countsBeyond: Bool, _ record: PatientRecord) {
    let place = record.scale(of: topic.quantity)
    let scale = topic.quantity.scales[place]
    let first = record.now.day.adding(days: 1 - days)
    let recent = record.readings(of: topic, on: first...record.now.day.adding(days: 1))
      .before(record.now.instantMilliseconds + 1)
    var sums: [Int: (sum: Double, n: Int)] = [:]
    for reading in topic.quantity.readings(in: recent, on: place) {
      sums[reading.at.day.number, default: (0, 0)].sum += reading.value
      sums[reading.at.day.number, default: (0, 0)].n += 1
    }
    guard !sums.isEmpty else { return nil }
    values = (0..<days).map { day in sums[first.number + day].map { $0.sum / Double($0.n) } }
    range = scale.axis.isFitted ? record.axis(of: topic) : scale.axis.sparkRange(of: [])
    count = sums.values.reduce(0) { $0 + $1.n }
    mean = Self.mean(topic, recent, sums.values.map(\.sum), count, scale)
    beyond = countsBeyond ? Beyond(topic, recent, in: record) : nil
  }

  /// The mean in words, `131/83` or `6.4`.
  private static func mean(
    _ topic: ChartTopic, _ readings: Entries, _ sums: [Double], _ count: Int, _ scale: Quantity.Scale
  ) -> String {
    func text(_ sum: Double) -> String { (sum / Double(count)).text(places: scale.digits) }
    guard topic.isPressure else { return text(sums.reduce(0, +)) }
    let pressures = readings.readings(of: BloodPressure.self)
    return [\BloodPressure.systolic, \.diastolic].map { part in
      text(Double(pressures.reduce(0) { $0 + $1.value[keyPath: part] }))
    }.joined(separator: "/")
  }

  func text(_ glyphs: Glyphs) -> String {
    Sparkline.text(values, low: range.lowerBound, high: range.upperBound, glyphs: glyphs)
  }
}
