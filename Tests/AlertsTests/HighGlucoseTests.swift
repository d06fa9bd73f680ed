import Model
import Testing

@testable import Alerts

/// Very high glucose: once, for hours, on mornings, with ketones; and HbA1c.
struct HighGlucoseTests {
  @Test(arguments: [
    ("251 mg/dL", Urgency?.some(.visit)), ("250 mg/dL", nil), ("14.0 mmol/L", .visit), ("13.9 mmol/L", nil),
    ("HI mg/dL", .today), ("300 mg/dL sensor", .visit), ("499 mg/dL", .visit), ("500 mg/dL", .today),
    ("27.7 mmol/L", .visit), ("27.8 mmol/L", .today),
  ])
  func once(line: String, urgency: Urgency?) throws {
    let series = try GlucoseSeries(["11-21 12:00 \(line)"])
    #expect(try series.alerts(now: "11-21 12:01").map(\.urgency) == [urgency].compactMap(\.self))
    // What asked for a call and was never measured again is not let go.
    #expect(
      try series.alerts(now: "11-22 12:01").map(\.urgency)
        == [urgency.map { $0 == .today ? .days : .note }].compactMap(\.self))
  }

  /// Very high twice asks for a call, and the words know that it was so again.
  @Test(arguments: [("260 mg/dL", "255 mg/dL"), ("300 mg/dL", "16.8 mmol/L"), ("320 mg/dL", "HI mg/dL")])
  func twice(first: String, second: String) throws {
    let series = try GlucoseSeries(["11-21 12:00 \(first)", "11-21 14:10 \(second)"])
    let alert = try #require(try series.alerts(now: "11-21 14:11").first)
    #expect(alert.urgency == .today && alert.whatToDo[0] == Wording.callTeamToday)
    #expect(alert.whatToDo[1].contains(" again: check your ketones"))
    #expect(!alert.whatToDo.contains { $0.contains("If it is above") || $0.contains("measure again") })
    #expect(try series.afterLogging().map(\.urgency) == [.today])
    let between = try GlucoseSeries([
      "11-21 12:00 \(first)", "11-21 13:00 240 mg/dL", "11-21 14:10 262 mg/dL",
    ]).alerts(now: "11-21 14:11")
    #expect(between.map(\.urgency) == [.note, .visit])
  }

  @Test func eachValueHasItsTime() throws {
    let lines = ["11-21 17:00 300 mg/dL", "11-21 19:00 345 mg/dL", "11-21 20:10 310 mg/dL"]
    #expect(
      try GlucoseSeries(lines).alerts(now: "11-21 20:11").map(\.headline)
        == ["Very high glucose: 345 mg/dL (above 250) at 19:00; 310 mg/dL at 20:10"])
  }

  @Test func aLowerValueEndsIt() throws {
    let alerts = try GlucoseSeries(["11-21 12:00 HI mg/dL", "11-21 14:00 182 mg/dL"]).alerts(
      now: "11-21 14:01")
    #expect(
      alerts.map(\.headline)
        == ["Glucose was HI (above what the meter can measure) at 12:00; 182 mg/dL 2 hours later"])
    #expect(alerts.map(\.urgency) == [.note] && !alerts.text.contains("Call"))
  }

  private let days = [
    "11-20 07:30 310 mg/dL", "11-20 12:30 352 mg/dL", "11-20 18:00 334 mg/dL", "11-20 21:00 341 mg/dL",
    "11-21 07:30 18.2 mmol/L", "11-21 12:30 352 mg/dL", "11-21 18:00 HI mg/dL",
  ]

  /// One alert, whichever of them was typed first.
  @Test func forHours() throws {
    let series = try GlucoseSeries(days)
    for shuffled in [false, true] {
      let alerts = try series.alerts(now: "11-21 20:00", shuffled: shuffled)
      #expect(alerts.map(\.rule) == ["glucose-high-for-hours"] && alerts.mostUrgent == .today)
      #expect(
        alerts.first?.headline
          == "Glucose above 250 mg/dL for 34 hours: 7 readings since yesterday 07:30, highest HI")
      #expect(alerts.text.contains("Test your ketones") && alerts.text.contains("Do not stop the treatment"))
    }
    #expect(
      try GlucoseSeries(Array(days.prefix(3))).alerts(now: "11-20 20:00").map(\.rule) == [
        "glucose-level-2-high"
      ])
    // The reading with which it begins tells of it.
    let begins = try GlucoseSeries(Array(days.prefix(4))).afterLogging()
    #expect(begins.map(\.rule) == ["glucose-high-for-hours"])
  }

  @Test(arguments: [
    ("11-22 17:59", Urgency.today, Alert.State.new), ("11-22 18:00", .days, .new),
    ("11-25 18:00", .days, .new),
    ("11-28 18:00", .visit, .new),
  ])
  func itAges(now: String, urgency: Urgency, state: Alert.State) throws {
    let alerts = try GlucoseSeries(days).alerts(now: now)
    #expect(alerts.map(\.rule) == ["glucose-high-for-hours"] && alerts.mostUrgent == urgency)
    #expect(alerts.first?.state == state)
    #expect(urgency == .today || !alerts.text.contains("Call"))
  }

  @Test func aLowerValueEndsTheHours() throws {
    for last in ["11-21 21:00 212 mg/dL", "11-22 07:00 212 mg/dL"] {
      let alerts = try GlucoseSeries(days + [last]).alerts(now: "11-22 08:00")
      #expect(alerts.map(\.rule) == ["glucose-high-for-hours"] && alerts.mostUrgent == .note)
      #expect(alerts.first?.headline.hasSuffix("; then 212 mg/dL") == true)
      #expect(!alerts.text.contains("Call"))
    }
  }

  /// Twelve hours; no pause above fourteen; nothing lower between.
  @Test(arguments: [
    (["11-21 07:00 260 mg/dL", "11-21 19:00 270 mg/dL"], true),
    (["11-21 07:01 260 mg/dL", "11-21 19:00 270 mg/dL"], false),
    (["11-20 22:00 260 mg/dL", "11-21 12:00 270 mg/dL"], true),
    (["11-20 21:59 260 mg/dL", "11-21 12:00 270 mg/dL"], false),
    (["11-21 07:00 260 mg/dL", "11-21 12:00 250 mg/dL", "11-21 19:00 270 mg/dL"], false),
    (["11-21 07:00 14.5 mmol/L", "11-21 12:00 13.9 mmol/L", "11-21 19:00 15 mmol/L"], false),
  ])
  func limitsOfHours(lines: [String], isRaised: Bool) throws {
    let alerts = try GlucoseSeries(lines).alerts(now: "11-21 19:30")
    #expect(alerts.of("glucose-high-for-hours").count == (isRaised ? 1 : 0))
    #expect(alerts.of("glucose-level-2-high").isEmpty == isRaised)
  }

  /// For weeks: it stands, and is of now as long as values come.
  @Test func forWeeks() throws {
    let lines = (1...26).flatMap { day in
      ["11-\(day < 10 ? "0" : "")\(day) 08:00 290 mg/dL", "11-\(day < 10 ? "0" : "")\(day) 20:00 310 mg/dL"]
    }
    let alerts = try GlucoseSeries(lines).alerts(now: "11-26 21:00").of("glucose-high-for-hours")
    #expect(alerts.map(\.urgency) == [.today] && alerts.first?.state == .new)
  }

  @Test(arguments: [(144, false), (145, true)])
  func sensorForHours(count: Int, isRaised: Bool) throws {
    let values = [240, 248] + (0..<count).map { 260 + $0 % 7 }
    let alerts = try GlucoseSeries(sensor: values, from: "11-21 05:00").alerts(now: "11-21 20:00")
    #expect(alerts.map(\.rule) == (isRaised ? ["glucose-high-for-hours"] : []))
    #expect(alerts.allSatisfy { $0.entries.count == 2 })
  }

  @Test(arguments: [
    (["220", "220", "220", "220"], true), (["220", "220", "220"], false),
    (["200", "220", "220", "220"], false),
  ])
  func mornings(values: [String], isRaised: Bool) throws {
    let series = try GlucoseSeries(
      values.enumerated().flatMap { index, value in
        ["11-\(17 + index) 07:00 \(value) mg/dL fasting", "11-\(17 + index) 12:00 150 mg/dL"]
      })
    let alerts = try series.alerts(now: "11-21 08:00").of("fasting-high-mornings")
    #expect(alerts.map(\.urgency) == (isRaised ? [.days] : []))
  }

  @Test(arguments: [
    ("ketones 0.5", Urgency?.none), ("ketones 0.6", .today), ("ketones 1.5", .today), ("ketones 1.6", .today),
    ("ketones 2.9", .today), ("ketones 3.0", .now), ("ketones 4.2", .now),
  ])
  func ketones(line: String, urgency: Urgency?) throws {
    let series = try GlucoseSeries(["11-21 12:00 \(line)"])
    #expect(try series.alerts(now: "11-21 13:00").map(\.urgency) == [urgency].compactMap(\.self))
    let past = try series.alerts(now: "11-22 12:00")
    #expect(
      past.map(\.urgency)
        == [urgency.map { $0 == .now ? .today : line < "ketones 1.6" ? .note : .days }].compactMap(\.self))
    #expect(past.allSatisfy { ![$0].text.contains("emergency number now") })
    let normal = try GlucoseSeries(["11-21 12:00 \(line)", "11-21 15:00 ketones 0.3"]).alerts(
      now: "11-21 15:01")
    #expect(normal.count == past.count && normal.allSatisfy { $0.urgency <= .visit })
    #expect(normal.allSatisfy { $0.headline.hasSuffix("at 12:00; 0.3 mmol/L 3 hours later") })
  }

  /// One alert for values within a day; one that gets worse is another one.
  @Test func ketonesOneAfterTheOther() throws {
    let rising = ["11-21 08:00 ketones 0.8", "11-21 10:00 ketones 1.8", "11-21 12:00 ketones 3.4"]
    let alerts = try GlucoseSeries(rising).alerts(now: "11-21 12:01")
    #expect(alerts.map(\.urgency) == [.now] && alerts.first?.entries == [Making.id(3)])
    let falling = try GlucoseSeries(rising + ["11-21 16:00 ketones 1.1"]).alerts(now: "11-21 16:01")
    #expect(falling.map(\.urgency) == [.today] && falling.first?.id == alerts.first?.id)
  }

  @Test(arguments: [
    (["11-21 12:00 320 mg/dL", "11-21 12:20 ketones 1.7"], Urgency.today),
    (["11-21 12:00 ketones 3.1", "11-21 12:20 HI mmol/L"], .now),
  ])
  func together(lines: [String], urgency: Urgency) throws {
    let series = try GlucoseSeries(lines)
    for alerts in [try series.alerts(now: "11-21 12:21"), try series.afterLogging()] {
      #expect(alerts.map(\.rule) == ["high-glucose-with-ketones"] && alerts.mostUrgent == urgency)
    }
    let past = try series.alerts(now: "11-23 12:00")
    #expect(past.map(\.rule) == ["high-glucose-with-ketones"] && past.mostUrgent == .days)
    #expect(!past.text.contains("Call"))
  }

  @Test(arguments: [
    (["03-01 09:00 a1c 9.9 %"], [Urgency]()), (["11-01 09:00 a1c 10 %"], [.days]),
    (["11-01 09:00 a1c 86 mmol/mol"], [.days]), (["11-01 09:00 a1c 85 mmol/mol"], []),
  ])
  func hba1c(lines: [String], urgency: [Urgency]) throws {
    let now = try Making.moment()
    let found = AlertEngine.alerts(for: try GlucoseSeries(lines).entries, targets: .untouched, now: now)
    #expect(found.map(\.urgency) == urgency)
  }

  /// The latest result counts, in whichever order they were typed.
  @Test func theLatestHbA1cCounts() throws {
    let now = try Making.moment()
    func alerts(_ lines: [String]) throws -> [Alert] {
      AlertEngine.alerts(for: try GlucoseSeries(lines).entries, targets: .untouched, now: now)
    }
    let better = try alerts(["09-01 09:00 a1c 11.2 %", "11-10 09:00 a1c 8.9 %"])
    #expect(better.map(\.urgency) == [.note])
    #expect(better.first?.headline.hasPrefix("HbA1c was 11.2 % (10 % or more) Tue 1 Sep; 8.9 %") == true)
    let worse = try alerts(["11-10 09:00 a1c 11.2 %", "09-01 09:00 a1c 10.9 %"])
    #expect(worse.map(\.entry) == [Making.id(1)] && worse.mostUrgent == .days)
    #expect(try alerts(["03-10 09:00 a1c 11.2 %"]).map(\.urgency) == [.note])
  }
}
