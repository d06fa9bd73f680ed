import Model
import Statistics

/// What a person's upper number usually is before a reading, and where it fell from.
package struct UsualPressure: Sendable, Equatable {
  /// The median of the 30 days before.
  let median: Double
  /// From where a fall is counted: the median, or the average of the last days where it had come down before and stayed.
  let level: Double
  /// The lowest upper number of the 30 days before it fell; nil where nothing was measured then.
  private let lowest: Int?

  /// Over how many days readings are looked at: those of the usual, and of a fall at its beginning.
  package static let days = 45
  /// How many readings are needed.
  private static let fewest = 10
  /// A pause of more than so many minutes ends what is looked at as one fall [D].
  private static let longestPause = 7 * Fade.day
  /// How much lower the last of three days is than the first of them, and than the second, while it comes down further [D].
  private static let stillFalling = (first: 10.0, second: 5.0)

  /// One that is known.
  package init(_ median: Double) { (self.median, level, lowest) = (median, median, nil) }

  /// Nil for fewer than 10 readings in the 30 days before the moment; the readings are in order of time.
  package init?(_ readings: [Reading<BloodPressure>], before moment: Moment) {
    let instant = moment.instantMilliseconds
    let first = readings.partitionPoint { $0.at.instantMilliseconds >= instant - 30 * 86_400_000 }
    let end = readings.partitionPoint { $0.at.instantMilliseconds >= instant }
    guard end - first >= Self.fewest,
      let median = Percentile.median(readings[first..<end].map { Double($0.value.systolic) })
    else { return nil }
    self.median = median
    let day = Self.fell(readings[..<end], before: moment, median)
    let before = readings[..<readings.partitionPoint { $0.at.day >= day }]
    level = Self.settled(before, median) ?? median
    let start = min(first, before.endIndex)
    lowest = before[start...].map(\.value.systolic).min()
  }

  /// Whether nothing as low was measured before it fell.
  func isOutside(_ reading: BloodPressure) -> Bool { lowest.map { reading.systolic < $0 } ?? true }

  /// The day on which the readings up to a moment fell far below the usual, and did not come back; its own day where they
  /// did not.
  private static func fell(
    _ readings: ArraySlice<Reading<BloodPressure>>, before moment: Moment, _ median: Double
  ) -> Day {
    var (day, next) = (moment.day, moment)
    for reading in readings.reversed() {
      let systolic = Double(reading.value.systolic)
      guard next.minutes(since: reading.at) <= longestPause,
        systolic < median - Double(LowPressure.near)
      else { break }
      if systolic <= median - Double(LowPressure.belowUsual) { day = reading.at.day }
      next = reading.at
    }
    return day
  }

  /// The average of the last three measured days, where it had come down and falls no further; nil where it had not.
  ///
  /// What came down over weeks, as under a treatment, is no fall [D].
  private static func settled(_ readings: ArraySlice<Reading<BloodPressure>>, _ median: Double) -> Double? {
    let days = Array(readings.suffix(60)).byDay().suffix(3).compactMap { PressureDay($0.0, $0.1) }
    guard days.count == 3, let mean = PressureMean(days.flatMap(\.readings)),
      mean.systolic < median - Double(LowPressure.near)
    else { return nil }
    let drops = days.map { $0.mean.systolic - days[2].mean.systolic }
    return drops[0] >= stillFalling.first && drops[1] >= stillFalling.second ? nil : mean.systolic
  }
}
