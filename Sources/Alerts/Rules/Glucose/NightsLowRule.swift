import Model
import Statistics

extension AlertRule {
  /// Low glucose in several nights.
  static let nightsLow = AlertRule(
    id: "nights-low",
    words:
      "Low glucose between 00:00 and 06:00 in at least 2 of the last 14 nights: a finger-stick, or an episode of a sensor "
      + "of 15 minutes or more. The alert ends when this is so in 1 night or none.",
    citations: [.sensorEpisodes, .choice("2 of the last 14 nights")], kinds: [Glucose.kind],
    absorbs: Absorption(rules: ["glucose-level-1-low"]),
    fires: [Example("62 mg/dL", "65 mg/dL", minutesApart: 1440, clock: "03:00")],
    doesNotFire: [
      Example("62 mg/dL", "65 mg/dL", minutesApart: 1440, clock: "07:00"),
      Example("62 mg/dL", "65 mg/dL", minutesApart: 60, clock: "05:00"),
      Example("62 mg/dL", "72 mg/dL", minutesApart: 1440, clock: "03:00"),
    ],
    check: .period { period, _ in
      let last = period.day.number
      let sticks = period.lows(days: 14).filter { SensorLow.night.contains($0.at.time.hour) }
      let episodes = period.history.sensorLows.filter { low in
        low.nights.contains { (0..<14).contains(last - $0.number) }
      }
      let nights = Set(sticks.map(\.at.day) + episodes.flatMap(\.nights)).filter {
        (0..<14).contains(last - $0.number)
      }.sorted()
      let lows = (Array(sticks) + episodes.map { $0.values[0] }).sorted { $0.at < $1.at }
      guard nights.count >= 2, let unit = lows.last?.value.shownUnit else { return nil }
      let limit = period.context.lowGlucose.text(in: unit)
      return AlertHit(
        severity: .high, urgency: .days,
        headline: "Low glucose in \(nights.count) of the last 14 nights (00:00 to 06:00)",
        limit: limit, whatToDo: [Wording.callAboutNights],
        arithmetic: ["nights with a low: \(nights.map { "\($0)" }.joined(separator: ", "))"],
        entries: lows.map(\.id), measured: "\(nights.count) nights",
        ends: "The alert ends when this is so in 1 night or none.")
    })
}
