import Model
import Testing

@testable import Alerts

/// Low finger-sticks: of now, over, and long ago.
struct StickLowTests {
  @Test(arguments: [
    ("47 mg/dL", "glucose-level-2-low", Urgency.now), ("53 mg/dL", "glucose-level-2-low", .now),
    ("54 mg/dL", "glucose-level-1-low", .now), ("69 mg/dL", "glucose-level-1-low", .now),
    ("2.9 mmol/L", "glucose-level-2-low", .now), ("3.0 mmol/L", "glucose-level-1-low", .now),
    ("LO mmol/L", "glucose-level-2-low", .now), ("50 mg/dL lab", "glucose-level-2-low", .now),
    ("50 mg/dL sensor", "glucose-level-2-low", .now), ("66 mg/dL sensor", "glucose-level-1-low", .now),
  ])
  func aNewLow(line: String, rule: String, urgency: Urgency) throws {
    let series = try GlucoseSeries(["11-21 12:00 \(line)"])
    let alerts = try series.alerts(now: "11-21 12:01")
    #expect(alerts.map(\.rule) == [rule] && alerts.first?.urgency == urgency)
    #expect(alerts.first?.whatToDo.first == Wording.fastSugar)
    #expect(try series.afterLogging() == series.alerts(now: "11-21 12:00"))
  }

  /// The sugar stands first, and who cannot swallow is spoken of before the rest where it is very low.
  @Test func theOrderOfWords() throws {
    let targets = Making.targets { $0.emergencyNumber = "112" }
    let very = try #require(
      try GlucoseSeries(["11-21 12:00 44 mg/dL"]).alerts(now: "11-21 12:00", targets: targets).first)
    #expect(very.whatToDo[1].contains("nothing by mouth, call 112, and use the rescue medicine that was"))
    #expect(very.whatToDo.last == "Once it is no longer low, then food: a snack or a meal.")
    let low = try #require(try GlucoseSeries(["11-21 12:00 66 mg/dL"]).alerts(now: "11-21 12:00").first)
    #expect(low.whatToDo.last?.contains("nothing by mouth") == true)
  }

  @Test(arguments: [
    (
      "47 mg/dL", "104 mg/dL", Urgency.visit,
      "Glucose was 47 mg/dL (below 54) at 07:10; 104 mg/dL 20 minutes later"
    ),
    (
      "63 mg/dL", "5.6 mmol/L", .note, "Glucose was 63 mg/dL (below 70) at 07:10; 5.6 mmol/L 20 minutes later"
    ),
    (
      "2.4 mmol/L", "3.9 mmol/L", .visit,
      "Glucose was 2.4 mmol/L (below 3.0) at 07:10; 3.9 mmol/L 20 minutes later"
    ),
    (
      "LO mg/dL", "90 mg/dL sensor", .visit,
      "Glucose was LO (below what the meter can measure) at 07:10; 90 mg/dL 20 minutes later"
    ),
  ])
  func recovered(low: String, next: String, urgency: Urgency, headline: String) throws {
    let series = try GlucoseSeries(["11-21 07:10 \(low)", "11-21 07:30 \(next)"])
    for now in ["11-21 07:31", "11-21 20:00"] {
      let alerts = try series.alerts(now: now)
      #expect(alerts.count == 1 && alerts.first?.headline == headline)
      #expect(alerts.first?.urgency == urgency)
      #expect(!alerts.text.contains("Take 15") && !alerts.text.contains("now"))
    }
    #expect(try series.alerts(now: "11-21 20:00", shuffled: true).map(\.headline) == [headline])
  }

  @Test(arguments: [("69 mg/dL", false), ("70 mg/dL", true)])
  func theLimitItselfIsRecovered(next: String, isOver: Bool) throws {
    let alerts = try GlucoseSeries(["11-21 07:10 61 mg/dL", "11-21 07:30 \(next)"]).alerts(now: "11-21 07:31")
    #expect(alerts.count == 1 && alerts.first?.urgency == (isOver ? .note : .now))
  }

  /// Two hours, and no longer; the day is said where it is another one.
  @Test(arguments: [
    ("11-21 08:59", Urgency.now, "Very low glucose: 50 mg/dL (below 54)"),
    ("11-21 09:00", .visit, "Glucose was 50 mg/dL (below 54) at 07:00"),
    ("11-22 07:00", .visit, "Glucose was 50 mg/dL (below 54) yesterday at 07:00"),
    ("12-01 07:00", .visit, "Glucose was 50 mg/dL (below 54) on Sat 21 Nov at 07:00"),
  ])
  func itAges(now: String, urgency: Urgency, headline: String) throws {
    let alert = try #require(
      try GlucoseSeries(["11-21 07:00 50 mg/dL"]).alerts(now: now).of("glucose-level-2-low").first)
    #expect(alert.urgency == urgency && alert.headline == headline)
  }

  /// One that is logged for long ago says what it says later.
  @Test func loggedForLongAgo() throws {
    let old = try #require(try GlucoseSeries(["11-11 08:00 44 mg/dL"]).entries.first)
    let alerts = AlertEngine.alerts(
      afterLogging: old, history: [Entry](),
      context: AlertContext(targets: .untouched, now: try Making.moment()))
    #expect(alerts.map(\.urgency) == [.visit] && !alerts.text.contains("now"))
  }

  /// A sensor lags behind: five minutes after a low stick it says nothing of it.
  @Test(arguments: [("07:05", Urgency.now), ("07:15", .visit)])
  func aSensorLags(time: String, urgency: Urgency) throws {
    let series = try GlucoseSeries(["11-21 07:00 45 mg/dL", "11-21 \(time) 92 mg/dL sensor"])
    #expect(try series.alerts(now: "11-21 07:16").mostUrgent == urgency)
  }

  /// Lows with nothing between are one; a low after a recovery is another.
  @Test func lowsOneAfterTheOther() throws {
    let one = try GlucoseSeries([
      "11-21 07:00 66 mg/dL", "11-21 07:15 51 mg/dL", "11-21 07:30 58 mg/dL",
    ]).alerts(now: "11-21 07:31")
    #expect(one.map(\.rule) == ["glucose-level-2-low"] && one.first?.entries.count == 3)
    #expect(one.first?.urgency == .now && one.first?.arithmetic.count == 3)
    let two = try GlucoseSeries([
      "11-21 07:00 66 mg/dL", "11-21 07:15 98 mg/dL", "11-21 07:50 64 mg/dL",
    ]).alerts(now: "11-21 07:51")
    #expect(two.map(\.urgency) == [.note, .now])
  }

  /// A value of a sensor that somebody typed speaks for itself; two of them too.
  @Test func typedValuesOfASensor() throws {
    let two = try GlucoseSeries(["11-21 10:00 50 mg/dL sensor", "11-21 10:10 48 mg/dL sensor"])
    #expect(try two.alerts(now: "11-21 10:11").map(\.urgency) == [.now])
    #expect(try two.afterLogging().map(\.urgency) == [.now])
  }

  /// A single value outside one's own range is no alert.
  @Test(arguments: ["3.9 mmol/L", "9.4 mmol/L", "72 mg/dL"])
  func ownRange(line: String) throws {
    let targets = Making.targets {
      ($0.glucoseLow, $0.glucoseHigh) = (Glucose(limitText: "4.0 mmol/L"), Glucose(limitText: "9.0 mmol/L"))
    }
    #expect(try Making.alerts([line], targets: targets).isEmpty)
    #expect(AlertRule.named("glucose-outside-target") == nil)
  }

  /// The value of one time is not told under another.
  @Test func eachValueHasItsTime() throws {
    let lows = ["11-21 19:20 58 mg/dL", "11-21 19:35 49 mg/dL", "11-21 19:52 66 mg/dL"]
    #expect(
      try GlucoseSeries(lows).alerts(now: "11-21 19:53").map(\.headline)
        == ["Very low glucose: 49 mg/dL (below 54) at 19:35; 66 mg/dL at 19:52"])
    #expect(
      try GlucoseSeries(Array(lows.prefix(2))).alerts(now: "11-21 19:53").map(\.headline)
        == ["Very low glucose: 49 mg/dL (below 54) at 19:35"])
    let late = try GlucoseSeries(["11-20 23:00 61 mg/dL", "11-21 07:00 120 mg/dL"])
    #expect(
      try late.alerts(now: "11-21 08:00").map(\.headline)
        == ["Glucose was 61 mg/dL (below 70) yesterday at 23:00; 120 mg/dL at 07:00"])
  }

  /// Nobody is told that nothing has to be done while lows are there on other days.
  @Test func lowsOnOtherDays() throws {
    let lines = [
      "11-14 12:00 62 mg/dL", "11-14 12:20 95 mg/dL", "11-20 12:00 64 mg/dL", "11-20 12:20 99 mg/dL",
    ]
    let two = try GlucoseSeries(lines).alerts(now: "11-21 08:00")
    #expect(two.map(\.urgency) == [.visit, .visit] && !two.text.contains("nothing has to be done"))
    let one = try GlucoseSeries(Array(lines.suffix(2))).alerts(now: "11-21 08:00")
    #expect(one.map(\.urgency) == [.note])
    // What stands for all of them says it once.
    let nights = try GlucoseSeries(lines.map { $0.replacing(" 12:", with: " 03:") }).alerts(
      now: "11-21 08:00")
    #expect(nights.map(\.rule) == ["nights-low"])
    let three = ["11-10 12:00 60 mg/dL", "11-10 12:20 90 mg/dL"] + lines
    #expect(try GlucoseSeries(three).alerts(now: "11-21 08:00").map(\.rule) == ["glucose-often-low"])
  }
}
