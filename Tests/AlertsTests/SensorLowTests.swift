import Model
import Testing

@testable import Alerts

/// Lows of a sensor are episodes.
struct SensorLowTests {
  private let high = [110, 104, 98, 90, 84, 78]
  private let rise = [76, 82, 90, 97, 104, 110]

  private func series(_ lows: [Int?], every minutes: Int = 5, from start: String = "11-21 10:00") throws
    -> GlucoseSeries
  {
    try GlucoseSeries(
      sensor: high.map(Optional.some) + lows + rise.map(Optional.some), from: start, every: minutes)
  }

  /// Fifteen minutes below 54 in it, for each interval of sensors.
  @Test(arguments: [
    (5, [64, 52, 50, 52, 62], true), (5, [64, 52, 50, 54, 62], false),
    (5, [64, 52, 50, 60, 52, 50, 62], false),
    (15, [64, 52, 50, 62], true), (15, [64, 52, 62], false),
    (
      1, Array(repeating: 60, count: 5) + Array(repeating: 50, count: 15) + Array(repeating: 62, count: 5),
      true
    ),
    (
      1, Array(repeating: 60, count: 5) + Array(repeating: 50, count: 14) + Array(repeating: 62, count: 5),
      false
    ),
  ])
  func levelTwo(minutes: Int, lows: [Int], isRaised: Bool) throws {
    let alerts = try series(lows, every: minutes).alerts(now: "11-21 20:00")
    #expect(alerts.map(\.rule) == (isRaised ? ["sensor-level-2-low"] : []))
    #expect(alerts.allSatisfy { $0.urgency == .visit && ![$0].text.contains("now") })
  }

  @Test func itIsTold() throws {
    let alert = try #require(try series([66, 52, 48, 51, 60, 66]).alerts(now: "11-21 20:00").first)
    #expect(
      alert.headline
        == "Sensor glucose was below 70 mg/dL from 10:30 to 11:00 (30 minutes), lowest 48 mg/dL, below 54 mg/dL for 15 minutes"
    )
    let night = try series([66, 52, 48, 51, 60, 66], from: "11-21 02:00").alerts(now: "11-22 20:00")
    #expect(
      night.first?.headline.hasPrefix(
        "Sensor glucose was below 70 mg/dL yesterday from 02:30 to 03:00 (30 minutes, at night), lowest 48")
        == true)
  }

  /// It ends at 70, after 15 minutes there: a short rise is part of it.
  @Test func shortRises() throws {
    let lows = [66, 52, 48, 51, 60, 72, 74, 68, 66, 64]
    let found = SensorLow.find(in: try series(lows).entries.readings(of: Glucose.self))
    #expect(found.map(\.minutes) == [50] && found.first?.isVeryLow == true)
    let two = [66, 52, 48, 51, 60, 72, 74, 75, 68, 66, 64]
    #expect(
      SensorLow.find(in: try series(two).entries.readings(of: Glucose.self)).map(\.minutes) == [25, 15])
  }

  @Test(arguments: [(23, false), (24, true)])
  func prolonged(count: Int, isRaised: Bool) throws {
    let alerts = try series(Array(repeating: 64, count: count)).alerts(now: "11-21 20:00")
    #expect(alerts.of("sensor-level-1-low").count == (isRaised ? 1 : 0))
  }

  /// A long pause breaks it: nobody knows what was there.
  @Test(arguments: [(8, 1), (9, 2)])
  func pauses(missing: Int, count: Int) throws {
    let lows: [Int?] = [66, 64, 62] + Array(repeating: nil, count: missing) + [66, 64, 62]
    #expect(SensorLow.find(in: try series(lows).entries.readings(of: Glucose.self)).count == count)
  }

  /// While it runs, and nothing shows that it is over, it asks for sugar.
  @Test(arguments: [
    ([66, 64, 62], "11-21 10:41", Urgency?.some(.now)), ([66, 64], "11-21 10:36", nil),
    ([66, 64, 62], "11-21 11:11", .now), ([66, 60, 50], "11-21 10:41", .now),
    ([66, 50], "11-21 10:36", .now),
    ([66, 53], "11-21 11:06", .now), ([66, 52, 51, 50, 52], "11-21 10:51", .now),
    ([66, 52, 51, 50, 52], "11-21 11:21", .now), ([66, 52, 51, 50, 52, 72], "11-21 10:56", .visit),
  ])
  func running(lows: [Int], now: String, urgency: Urgency?) throws {
    let alerts = try GlucoseSeries(sensor: high + lows, from: "11-21 10:00").alerts(now: now)
    #expect(alerts.mostUrgent == urgency, "\(alerts.map(\.headline))")
    #expect(alerts.count == (urgency == nil ? 0 : 1))
    if urgency == .now || urgency == .today { #expect(alerts.first?.whatToDo.first == Wording.fastSugar) }
  }

  @Test func loggingSaysTheSame() throws {
    let now = try GlucoseSeries(sensor: high + [66, 60, 50, 49], from: "11-21 10:00")
    #expect(try now.afterLogging().map(\.id) == now.alerts(now: "11-21 10:45").map(\.id))
    #expect(try now.afterLogging().mostUrgent == .now)
  }

  /// LO of a sensor counts as level 2.
  @Test func lo() throws {
    let lines = ["80", "70", "62", "LO", "LO", "LO", "LO", "60", "75", "82", "90", "95"]
    let series = try GlucoseSeries(
      lines.enumerated().map { "11-21 10:\($0 < 2 ? "0" : "")\($0 * 5) \($1) mg/dL sensor" })
    let alerts = try series.alerts(now: "11-21 20:00")
    #expect(
      alerts.map(\.rule) == ["sensor-level-2-low"] && alerts.first?.headline.contains("lowest LO") == true)
  }

  /// One matter, one alert: a stick that says no more than the sensor, but never one that says more.
  @Test(arguments: [
    ("11-21 10:46 47 mg/dL", [62, 60, 50, 49], ["sensor-level-2-low"]),
    ("11-21 10:46 64 mg/dL", [66, 64, 62, 62], ["sensor-level-1-low"]),
    ("11-21 10:46 47 mg/dL", [66, 64, 62, 62], ["sensor-level-1-low", "glucose-level-2-low"]),
    ("11-21 10:46 96 mg/dL", [66, 64, 62, 62], []),
  ])
  func sticksInIt(line: String, lows: [Int], rules: [String]) throws {
    let both = GlucoseSeries([
      try GlucoseSeries([line]), try GlucoseSeries(sensor: high + lows, from: "11-21 10:00", first: 100),
    ])
    #expect(try both.alerts(now: "11-21 10:50").map(\.rule) == rules)
  }

  /// One value that dips below is nothing.
  @Test(arguments: [[68], [55], [53], [69, 66]])
  func dips(lows: [Int]) throws {
    #expect(try series(lows).alerts(now: "11-21 20:00").isEmpty)
  }

  /// What is over is told once for each week, with all of its episodes; a new one is told anew.
  @Test func aWeek() throws {
    let starts = ["11-15 10:00", "11-17 10:00", "11-19 10:00"]
    let all = GlucoseSeries(
      try starts.enumerated().map {
        try GlucoseSeries(sensor: high + [66, 52, 48, 51, 60] + rise, from: $1, first: 1000 * ($0 + 1))
      })
    let alerts = try all.alerts(now: "11-21 20:00").of("sensor-level-2-low")
    #expect(alerts.map(\.entries.first) == [Making.id(1006), Making.id(3006)])
    #expect(alerts.last?.headline.hasSuffix("; the last of 2 such lows in its week") == true)
    #expect(
      alerts.last?.arithmetic.contains { $0.hasPrefix("in the same week: Tue 17 Nov from 10:30 to") } == true)
    #expect(alerts.last?.entries.contains(Making.id(2006)) == false)
    let running = GlucoseSeries([
      all, try GlucoseSeries(sensor: high + [66, 52, 48], from: "11-20 10:00", first: 4000),
    ])
    #expect(
      try running.alerts(now: "11-20 10:46").of("sensor-level-2-low").map(\.urgency) == [
        .visit, .visit, .now,
      ])
  }

  @Test func nights() throws {
    let night = ["11-19 03:00", "11-20 03:00"].enumerated()
    let two = GlucoseSeries(
      try night.map {
        try GlucoseSeries(sensor: high + [68, 66, 65, 66] + rise, from: $1, first: 1000 * ($0 + 1))
      })
    let alerts = try two.alerts(now: "11-21 20:00")
    #expect(alerts.map(\.rule) == ["nights-low"] && alerts.first?.urgency == .days)
    let days = GlucoseSeries(
      try night.map {
        try GlucoseSeries(
          sensor: high + [68, 66, 65, 66] + rise, from: $1.replacing("03", with: "13"), first: 1000 * ($0 + 1)
        )
      })
    #expect(try days.alerts(now: "11-21 20:00").isEmpty)
  }

  @Test(arguments: [(36, false), (37, true)])
  func stuck(count: Int, isRaised: Bool) throws {
    let values = [110, 113] + Array(repeating: 118, count: count) + [122, 125, 130]
    let alerts = try GlucoseSeries(sensor: values, from: "11-21 08:00").alerts(now: "11-21 20:00")
    #expect(alerts.map(\.rule) == (isRaised ? ["sensor-stuck"] : []))
    #expect(alerts.allSatisfy { $0.urgency == .note && $0.whatToDo == [Wording.sensorWasStuck] })
    let now = try GlucoseSeries(sensor: Array(values.prefix(count + 2)), from: "11-21 08:00").alerts(
      now: "11-21 11:30")
    #expect(now.map(\.whatToDo) == (isRaised ? [[Wording.sensorStuck]] : []))
  }

  /// A second sensor in range hides no low of the first, whatever lies between their values.
  @Test(arguments: [0, 1, 2, 3, 4])
  func twoSensors(offset: Int) throws {
    let lows = [66, 52, 48, 51, 50, 60]
    let other = try GlucoseSeries(
      sensor: Array(repeating: 96, count: 18), from: "11-21 10:0\(offset)", first: 500)
    let both = try GlucoseSeries([series(lows), other])
    for shuffled in [false, true] {
      let alerts = try both.alerts(now: "11-21 20:00", shuffled: shuffled)
      #expect(alerts.map(\.rule) == ["sensor-level-2-low"])
      #expect(
        alerts.first?.headline.hasPrefix("Sensor glucose was below 70 mg/dL from 10:30 to 1") == true,
        "\(alerts.map(\.headline))")
    }
    let found = try #require(SensorLow.find(in: both.entries.readings(of: Glucose.self)).first)
    #expect(abs(found.minutes - 30) <= 2 && abs(found.minutesVeryLow - 20) <= 2)
  }

  /// Start, end and minutes add up where the values break off.
  @Test func minutesAddUp() throws {
    let alerts = try GlucoseSeries(
      sensor: [90, 76, 60, 50, 48, 47, 49], from: "11-21 19:20"
    ).alerts(now: "11-21 22:00")
    #expect(alerts.first?.headline.contains("from 19:30 to 19:55 (25 minutes)") == true)
  }
}
