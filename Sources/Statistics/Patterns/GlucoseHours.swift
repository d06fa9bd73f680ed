import Model

/// Hours of the day in which glucose is low, or high, again and again.
package enum GlucoseHours {
  /// The parts of the day, three hours each from 02:00 on, so that the small hours are one of them (D).
  private static let (start, length) = (120, 180)
  /// On so many days at least, and on this share of the days that have values there (D).
  private static let least = (days: 3, lowPercent: 20.0, highPercent: 50.0)

  /// What comes again: `low (below 70 mg/dL) 02:00 to 05:00 on 4 of 14 nights`.
  package static func patterns(_ readings: [Reading<Glucose>], unit: GlucoseUnit) -> [Pattern] {
    let seen = seen(readings)
    return (0..<1440 / length).flatMap { part in
      let days = seen.filter { $0.key % 8 == part }.values
      return [
        pattern(
          "low", part, days.count { $0.low }, of: days.count, least.lowPercent,
          "below \(GlucosePair.low.text(in: unit))"),
        pattern(
          "high", part, days.count { $0.high }, of: days.count, least.highPercent,
          "above \(GlucosePair.high.text(in: unit))"),
      ].compactMap(\.self)
    }
  }

  /// Whether a low or a high value was seen, by eight times the day plus the part of the day.
  private static func seen(_ readings: [Reading<Glucose>]) -> [Int: (low: Bool, high: Bool)] {
    var seen: [Int: (low: Bool, high: Bool)] = [:]
    var (key, found) = (Int?.none, (low: false, high: false))
    for reading in readings where reading.at.hasTime {
      let minutes = reading.at.day.number * 1440 + reading.at.time.minutes - start
      let day = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
      let own = day * 8 + (minutes - day * 1440) / length
      if own != key {
        if let key { seen[key] = found }
        (key, found) = (own, seen[own] ?? (false, false))
      }
      let band = GlucoseBand(reading.value)
      found.low = found.low || band < .inRange
      found.high = found.high || band > .inRange
    }
    if let key { seen[key] = found }
    return seen
  }

  private static func pattern(
    _ word: String, _ part: Int, _ days: Int, of all: Int, _ percent: Double, _ limit: String
  ) -> Pattern? {
    guard all >= Pattern.leastDays, days >= least.days, Double(days) * 100 >= percent * Double(all) else {
      return nil
    }
    let from = (start + part * length) % 1440
    let (begin, end) = (clock(from), clock((from + length) % 1440))
    let isNight = from >= 23 * 60 || from < 5 * 60
    return Pattern(
      "\(word)-hours",
      "\(word) (\(limit)) \(begin) to \(end) on \(days) of \(all) \(isNight ? "nights" : "days")",
      [Figure("from", begin), Figure("to", end), Figure("n", days), Figure("of", all)])
  }

  private static func clock(_ minutes: Int) -> String { TimeOfDay(minutes: minutes).map { "\($0)" } ?? "" }
}
