import Model
import Testing

@testable import Alerts

/// What was answered is asked anew where it is still so at a later reading, or grew much worse.
struct AnswerAgainTests {
  /// The states of the alerts of a rule where it was seen so many minutes ago, by the alerts of that moment.
  private func states(
    _ readings: [(Int, String)], seen ago: Int, rule: String, targets: Targets = .untouched
  ) throws -> [Alert.State] {
    let series = try DangerSeries(readings.map { (ago: $0.0, line: $0.1) }, targets: targets)
    let at = try #require(series.context.now.adding(minutes: -ago))
    var then = series.context
    then.now = at
    let days = at.day.adding(days: -20)...at.day
    let known = AlertEngine.sorted(series.entries.filter { $0.at <= at })
    let open = AlertEngine.alerts(in: known, days: days, answers: [], context: then).filter {
      $0.rule == rule && $0.state == .new
    }
    let answers = open.enumerated().map { index, alert in
      Entry(
        id: Making.id(900 + index), at: at, content: Acknowledgement(of: alert.entry, rule: rule))
    }
    #expect(!answers.isEmpty)
    let day = series.context.now.day
    return AlertEngine.alerts(
      in: AlertEngine.sorted(series.entries), days: day.adding(days: -20)...day, answers: answers,
      context: series.context
    ).filter { $0.rule == rule }.map(\.state)
  }

  @Test(arguments: [
    ([(30, "60 mg/dL"), (10, "63 mg/dL")], 25, Alert.State.new), ([(30, "60 mg/dL")], 25, .seen),
    ([(30, "60 mg/dL"), (10, "96 mg/dL")], 25, .seen),
    ([(60, "66 mg/dL"), (40, "62 mg/dL"), (20, "58 mg/dL")], 30, .new),
    ([(60, "3.4 mmol/L"), (40, "3.6 mmol/L")], 30, .seen),
  ])
  func aLowStick(readings: [(Int, String)], seen: Int, state: Alert.State) throws {
    #expect(try states(readings, seen: seen, rule: "glucose-level-1-low") == [state])
  }

  /// A sensor brings a value every few minutes: an answer holds as long as until a finger-stick is due.
  @Test(arguments: [(5, Alert.State.seen), (14, .seen), (15, .new), (40, .new)])
  func aSensorThatStaysLow(seen: Int, state: Alert.State) throws {
    let values = [96, 88, 80, 74] + Array(repeating: 64, count: 20)
    let readings = values.enumerated().map { ((values.count - 1 - $0) * 5, "\($1) mg/dL sensor") }
    #expect(try states(readings, seen: seen, rule: "sensor-level-1-low") == [state])
  }

  @Test(arguments: [
    ([(600, "ketones 1.7"), (60, "ketones 2.4")], Alert.State.new), ([(600, "ketones 1.7")], .seen),
    ([(600, "ketones 1.7"), (60, "ketones 0.3")], .seen),
  ])
  func ketones(readings: [(Int, String)], state: Alert.State) throws {
    #expect(try states(readings, seen: 500, rule: "high-ketones") == [state])
  }

  /// Days of high pressure, answered three days ago.
  @Test(arguments: [
    ("178/108", Alert.State.new), ("174/98", .new), ("164/108", .new), ("173/107", .seen), ("166/99", .seen),
    ("150/90", .seen),
  ])
  func highPressure(now: String, state: Alert.State) throws {
    let readings = [(days(4), "163/97"), (days(3) + 5, "164/98"), (30, now)]
    #expect(try states(readings, seen: days(3), rule: "repeated-high-blood-pressure") == [state])
  }

  @Test(arguments: [("158/104", Alert.State.new), ("146/95", .seen)])
  func highInPregnancy(now: String, state: Alert.State) throws {
    let readings = [(days(2), "142/88"), (days(1) + 5, "144/90"), (30, now)]
    #expect(
      try states(readings, seen: days(1), rule: "pregnancy-high-blood-pressure", targets: .inPregnancy)
        == [state])
  }
}
