import Model
import Statistics

extension AlertRule {
  /// Low glucose in several nights.
  static let nightsLow = AlertRule(
    id: "nights-low", name: "low glucose at night",
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
    present: { period in
      guard period.glucoseDays(14).count >= 2 else { return .tooFew }
      return .value("\(NightLows(period).nights.count) of the last 14 nights")
    },
    check: .period { period, _ in
      let found = NightLows(period)
      let (nights, lows) = (found.nights, found.lows)
      guard nights.count >= 2, let unit = lows.last?.value.shownUnit else { return nil }
      let limit = period.context.lowGlucose.text(in: unit)
      return AlertHit(
        severity: .high, urgency: .days,
        headline: "Low glucose in \(nights.count) of the last 14 nights (00:00 to 06:00)",
        limit: limit, whatToDo: [Wording.callAboutNights],
        arithmetic: ["nights with a low: \(nights.map { "\($0)" }.joined(separator: ", "))"],
        entries: lows.map(\.id), measured: "\(nights.count) nights",
        ends: "The alert ends when this is so in 1 night or none.",
        was: "Glucose was low in \(nights.count) of 14 nights (by \(period.day.shortText))",
        rank: Double(nights.count))
    })
}

/// The low values of two weeks between midnight and six.
private struct NightLows {
  /// The nights that have one.
  let nights: [Day]
  /// The finger-sticks, and of each episode of a sensor the first value.
  let lows: [Reading<Glucose>]

  init(_ period: AlertPeriod) {
    let isRecent = { (night: Day) in (0..<14).contains(period.day.number - night.number) }
    let sticks = period.lows(days: 14).filter { $0.at.hasTime && SensorLow.night.contains($0.at.time.hour) }
    let episodes = period.history.sensorLows.filter { $0.nights.contains(where: isRecent) }
    nights = Set(sticks.map(\.at.day) + episodes.flatMap(\.nights)).filter(isRecent).sorted()
    lows = (sticks + episodes.map { $0.values[0] }).sorted { $0.at < $1.at }
  }
}
