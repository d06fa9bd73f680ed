import Model

/// The percentiles of a sensor's values by the hour of the day, type 7, not smoothed (D).
struct HourProfile: Sendable {
  /// The numbers of each hour in mg/dL, from midnight on.
  private let hours: [[Double]]

  init(_ readings: [Reading<Glucose>]) {
    var hours = [[Double]](repeating: [], count: 24)
    for reading in readings {
      if let number = reading.value.number(in: .mgdl) { hours[reading.at.time.hour].append(number) }
    }
    self.hours = hours
  }

  /// The percentiles of each hour that has values, and whether they are enough for people.
  var figures: [Figure] {
    hours.enumerated().compactMap { hour, values in
      guard !values.isEmpty else { return nil }
      let sorted = values.sorted()
      let percentiles = [5.0, 25, 50, 75, 95].map { percent in
        Figure("p\(percent.text(places: 0))", Percentile.of(sorted: sorted, percent))
      }
      let n = [
        Figure("n", values.count), Figure("sufficient", .flag(values.count >= DayProfile.leastForOuter)),
      ]
      return Figure("\(hour < 10 ? "0" : "")\(hour)", n + percentiles.compactMap(\.self))
    }
  }
}
