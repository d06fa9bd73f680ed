import Model

/// The percentiles of a sensor's values by the hour of the day, type 7, not smoothed (D).
struct HourProfile: Sendable {
  /// How often each value was there in each hour, from midnight on.
  private let hours: [GlucoseCounts]

  init(_ readings: [Reading<Glucose>]) {
    var hours = [GlucoseCounts](repeating: GlucoseCounts(), count: 24)
    for reading in readings { hours[reading.at.time.hour].add(reading.value) }
    self.hours = hours
  }

  /// The percentiles of each hour that has values, and whether they are enough for people.
  var figures: [Figure] {
    hours.enumerated().compactMap { hour, counts in
      guard let summary = Summary(counts.numbers(in: .mgdl)) else { return nil }
      let percentiles = [5.0, 25, 50, 75, 95].map {
        Figure("p\($0.text(places: 0))", .number(summary.percentile($0)))
      }
      let n = [
        Figure("n", summary.n), Figure("sufficient", .flag(summary.n >= DayProfile.leastForOuter)),
      ]
      return Figure("\(hour < 10 ? "0" : "")\(hour)", n + percentiles)
    }
  }
}
