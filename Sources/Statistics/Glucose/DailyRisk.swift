import Model

/// The average daily risk range (ADRR): of each day the greatest low and the greatest high risk, and of their sum the
/// mean [C3, V].
///
/// It is made for finger-sticks, three or more a day on 14 days or more [R; 2 to 6 weeks G14d, V]: with fewer it is not
/// given. Days with fewer readings are left out. LO and HI count at the limit of the meter, so that it is a least value.
package struct DailyRisk: Sendable, Equatable {
  /// The days with readings enough, each with its risk range, in order.
  package let days: [(day: Day, range: Double)]
  /// Whether LO or HI is among their readings.
  package let isAtLeast: Bool

  /// The least number of days.
  package static let leastDays = 14
  /// The least number of readings on each of them.
  package static let leastReadings = 3

  /// Looks at readings in order of time.
  package init(_ readings: [Reading<Glucose>]) {
    var groups: [Int: Extremes] = [:]
    // Neighbours mostly share their day: the group of the last one is at hand.
    var (day, group) = (readings.first?.at.day.number ?? 0, Extremes())
    for reading in readings {
      if reading.at.day.number != day {
        groups[day] = group
        day = reading.at.day.number
        group = groups[day] ?? Extremes()
      }
      group.take(reading.value)
    }
    groups[day] = group
    let enough = groups.filter { $0.value.n >= Self.leastReadings }.sorted { $0.key < $1.key }
    days = enough.map { (Day(number: $0.key), $0.value.range) }
    isAtLeast = enough.contains { $0.value.hasLimits }
  }

  /// The mean of the days; nil of fewer than ``leastDays``.
  package var mean: Double? { days.count >= Self.leastDays ? meanOfAll : nil }

  /// The mean of as many days as there are; nil of none.
  package var meanOfAll: Double? {
    days.isEmpty ? nil : days.reduce(0) { $0 + $1.range } / Double(days.count)
  }

  /// What is missing, in words; nil where nothing is.
  package var shortfall: String? {
    mean != nil
      ? nil
      : "needs \(Self.leastDays) days with \(Self.leastReadings) readings or more (so far \(days.count))"
  }

  /// The figures under their keys, with the reason where it is not given.
  var figures: [Figure] {
    [
      Figure("adrr", mean), Figure("adrr_days", days.count), shortfall.map { Figure("adrr_reason", $0) },
      mean != nil && isAtLeast ? Figure("adrr_at_least", .flag(true)) : nil,
    ].compactMap(\.self)
  }

  /// Compares what it is made of.
  package static func == (left: Self, right: Self) -> Bool {
    left.isAtLeast == right.isAtLeast && left.days.elementsEqual(right.days, by: ==)
  }

  /// The lowest and the highest value of a day.
  private struct Extremes {
    var n = 0
    var hasLimits = false
    private var (low, high) = (Double.infinity, -Double.infinity)

    mutating func take(_ glucose: Glucose) {
      let limit = GlucoseRisk.limit(of: glucose)
      guard let mgdl = limit ?? glucose.number(in: .mgdl) else { return }
      n += 1
      hasLimits = hasLimits || limit != nil
      (low, high) = (min(low, mgdl), max(high, mgdl))
    }

    /// The risk rises away from the middle on both sides, so the extremes have the greatest.
    var range: Double {
      let (lowest, highest) = (GlucoseRisk.transformed(mgdl: low), GlucoseRisk.transformed(mgdl: high))
      let risks = [lowest.map { min($0, 0) }, highest.map { max($0, 0) }]
      return risks.compactMap(\.self).reduce(0) { $0 + 10 * $1 * $1 }
    }
  }
}
