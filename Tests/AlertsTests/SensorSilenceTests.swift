import Model
import Testing

@testable import Alerts

/// Where the values of a sensor break off in a low, nobody knows that it is over.
struct SensorSilenceTests {
  private let high = [110, 104, 98, 90, 84, 78]

  private func lines(_ values: [String], from minute: Int = 0, every step: Int = 5) -> [String] {
    values.enumerated().map { index, value in
      let at = minute + index * step
      return "11-21 \(10 + at / 60):\(at % 60 < 10 ? "0" : "")\(at % 60) \(value) mg/dL sensor"
    }
  }

  /// Minutes after the last value, which is at 10:40.
  private static let ages: [(minutes: Int, urgency: Urgency)] = [
    (1, .now), (12, .now), (31, .now), (61, .now), (119, .now), (120, .today), (600, .today), (1439, .today),
    (1440, .visit),
  ]

  @Test(
    arguments: [["70", "60", "45"], ["LO", "LO", "LO"], ["66", "52", "50"], ["68", "64", "53"]], ages.indices)
  func levelTwo(lows: [String], index: Int) throws {
    let age = Self.ages[index]
    let series = try GlucoseSeries(lines(high.map { "\($0)" } + lows))
    let now = (10 * 60 + 40 + age.minutes)
    let day = 21 + now / 1440
    let alerts = try series.alerts(
      now:
        "11-\(day) \(now % 1440 / 60 < 10 ? "0" : "")\(now % 1440 / 60):\(now % 60 < 10 ? "0" : "")\(now % 60)"
    )
    #expect(alerts.map(\.rule) == ["sensor-level-2-low"] && alerts.mostUrgent == age.urgency)
    let alert = try #require(alerts.first)
    let value = lows[2] == "LO" ? "LO" : "\(lows[2]) mg/dL"
    #expect(
      alert.headline.contains("last value \(value)") == (age.minutes > 30)
        && alert.headline.contains("nothing measured since") == (age.minutes > 30), "\(alert.headline)")
    #expect(alert.awaitsReading == ((15..<120).contains(age.minutes)))
    if age.urgency == .today {
      #expect(alert.whatToDo.first == Wording.sensorSilent("70 mg/dL") && alert.lead == "Measure now")
    }
  }

  @Test(arguments: [(60, Urgency.now), (119, .now), (120, .visit)])
  func levelOne(minutes: Int, urgency: Urgency) throws {
    let series = try GlucoseSeries(lines(high.map { "\($0)" } + ["66", "64", "62"]))
    let now = 10 * 60 + 40 + minutes
    let alerts = try series.alerts(now: "11-21 \(now / 60):\(now % 60 < 10 ? "0" : "")\(now % 60)")
    #expect(alerts.map(\.rule) == ["sensor-level-1-low"] && alerts.mostUrgent == urgency)
  }

  /// Anything that shows that it is over takes it back.
  @Test(arguments: [
    ("11-21 11:30 96 mg/dL", Urgency.visit), ("11-21 11:30 101 mg/dL sensor", .visit),
    ("11-21 11:20 62 mg/dL", .now),
  ])
  func whatCameAfterIt(line: String, urgency: Urgency) throws {
    let series = GlucoseSeries([
      try GlucoseSeries(lines(high.map { "\($0)" } + ["66", "52", "51", "50", "48"])),
      try GlucoseSeries([line], first: 500),
    ])
    let alerts = try series.alerts(now: "11-21 11:35")
    #expect(alerts.mostUrgent == urgency, "\(alerts.map(\.headline))")
    if urgency == .visit {
      #expect(alerts.first?.headline.contains("at 11:30") == true)
      #expect(alerts.first?.headline.contains("nothing measured") == false)
    }
  }

  /// The other of two sensors says nothing of it.
  @Test func twoSensors() throws {
    let low = try GlucoseSeries(lines(high.map { "\($0)" } + ["66", "52", "51", "50", "48"]))
    let other = try GlucoseSeries(lines(Array(repeating: "97", count: 11), from: 2), first: 500)
    #expect(try GlucoseSeries([low, other]).alerts(now: "11-21 10:55").mostUrgent == .now)
  }

  /// While values come, the next one is not counted down to.
  @Test func noCountdownBesideASensor() throws {
    let long = try GlucoseSeries(lines(high.map { "\($0)" } + Array(repeating: "62", count: 32)))
    for minutes in [0, 4, 14] {
      let now = 10 * 60 + 37 * 5 + minutes
      let alerts = try long.alerts(now: "11-21 \(now / 60):\(now % 60 < 10 ? "0" : "")\(now % 60)")
      #expect(alerts.mostUrgent == .now && alerts.allSatisfy { !$0.awaitsReading })
    }
  }
}
