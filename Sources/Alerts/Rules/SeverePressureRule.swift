import Model

extension AlertRule {
  /// A severe blood pressure, with what was measured after it.
  ///
  /// Severe readings at most ten minutes apart are one alert. A lower second reading never takes it back: both are
  /// shown. An acknowledgement names the latest severe reading, so that a further one is shown anew.
  static let severePressure = AlertRule(
    id: "severe-blood-pressure",
    words:
      "A blood pressure with \(SevereLimit.adults.text), in pregnancy \(SevereLimit.pregnancy.limit.systolic) or "
      + "\(SevereLimit.pregnancy.limit.diastolic): measure again after at least one minute. A lower second reading does "
      + "not cancel the first.",
    citations: [.ahaMinute, .nhlbiSymptoms], kinds: [BloodPressure.kind],
    supersedes: ["blood-pressure-above-target", "unlike-own-blood-pressure"], flow: .severePressure,
    fires: [
      Example("180/100"), Example("150/120"), Example("182/121", "141/88", minutesApart: 6),
      Example("190/100", "185/99", minutesApart: 2),
      Example("160/90", targets: Targets(scheme: "pregnancy", setting: .home)),
    ],
    doesNotFire: [
      Example("179/119"), Example("179/90 64"), Example("85/50"), Example("160/110"),
      Example("159/109", targets: Targets(scheme: "pregnancy", setting: .home)),
    ],
    check: .reading { context in
      guard let episode = SevereEpisode(context) else { return nil }
      return AlertHit(
        severity: .severe, urgency: .today, headline: episode.headline,
        limit: "\(episode.severe.limit.text) mmHg",
        whatToDo: episode.whatToDo(context.emergencyNumber),
        arithmetic: episode.arithmetic(context.clock),
        entries: episode.readings.map(\.entry.id), about: episode.latestSevere,
        citations: episode.severe.citations)
    })
}

/// A severe reading and what was measured within minutes of it or of another severe one behind it.
private struct SevereEpisode {
  typealias Placed = (entry: Entry, value: BloodPressure)

  enum Outcome {
    case awaited
    case notRepeated
    case severe
    case lower
  }

  let first: Placed
  let readings: [Placed]
  let latestSevere: ULID
  let outcome: Outcome
  let severe: SevereLimit

  /// Nil where the looked-at entry is not the first severe reading of its episode.
  init?(_ context: ReadingContext) {
    let severe = SevereLimit.chosen(context.targets)
    guard let entry = context.entry, let value = context.measurement(BloodPressure.self),
      severe.includes(value),
      !context.earlier(BloodPressure.self, within: severe.window).contains(where: {
        severe.includes($0.value)
      })
    else { return nil }
    self.severe = severe
    first = (entry, value)
    var readings = [first]
    var last = entry
    for next in context.later(BloodPressure.self, within: 24 * 60) {
      guard next.entry.at.minutes(since: last.at) <= severe.window else { break }
      readings.append(next)
      if severe.includes(next.value) { last = next.entry }
    }
    self.readings = readings
    latestSevere = last.id
    outcome = Self.outcome(of: readings, severe, now: context.now)
  }

  /// Too soon a second reading does not count: at least one minute of rest lies between.
  private static func outcome(of readings: [Placed], _ severe: SevereLimit, now: Moment) -> Outcome {
    guard let first = readings.first else { return .awaited }
    let repeated = readings.dropFirst().filter { $0.entry.at.minutes(since: first.entry.at) >= 1 }
    if repeated.contains(where: { severe.includes($0.value) }) { return .severe }
    if !repeated.isEmpty { return .lower }
    return now.minutes(since: first.entry.at) <= severe.window ? .awaited : .notRepeated
  }

  var headline: String {
    let rest = readings.dropFirst().enumerated().map { index, reading in
      let minutes = reading.entry.at.minutes(since: first.entry.at)
      let later = "\(minutes) \(minutes == 1 ? "minute" : "minutes") later"
      return "\(ordinal(index + 2)) reading, \(later): \(reading.value.valueText)"
    }
    return (["Severe blood pressure: \(first.value.valueText) mmHg"] + rest).joined(separator: ". ")
  }

  func arithmetic(_ clock: ClockFormat) -> [String] {
    readings.map { reading in
      let parts = [
        part("systolic", reading.value.systolic, severe.limit.systolic),
        part("diastolic", reading.value.diastolic, severe.limit.diastolic),
      ]
      return
        "\(reading.value.valueText) at \(reading.entry.at.time.text(clock)): \(parts.joined(separator: ", "))"
    }
  }

  func whatToDo(_ number: String?) -> [String] {
    let emergency = Wording.pressureEmergency(number, severe)
    switch outcome {
    case .awaited: return [emergency, Wording.measureAgain, Wording.contactToday]
    case .notRepeated: return [emergency, Wording.notRepeated(severe), Wording.contactToday]
    case .severe: return [emergency, Wording.stillSevere]
    case .lower: return [emergency, Wording.lowerNow(severe)]
    }
  }

  private func part(_ name: String, _ value: Int, _ limit: Int) -> String {
    "\(name) \(value) is \(value >= limit ? "at or above" : "below") \(limit)"
  }

  private func ordinal(_ number: Int) -> String {
    switch number {
    case 2: "Second"
    case 3: "Third"
    default: "\(number)th"
    }
  }
}
