import Model
import Testing

@testable import Alerts

struct PregnancyPressureTests {
  private static let rule = "pregnancy-high-blood-pressure"
  private static let targets = Targets(scheme: "pregnancy", setting: .home)

  @Test(arguments: [
    ([(300, "141/80"), (60, "130/90")], true), ([(299, "141/80"), (60, "130/90")], false),
    ([(300, "139/89"), (60, "141/92")], false), ([(days(6), "150/95"), (60, "148/93")], true),
    ([(days(7), "150/95"), (60, "148/93")], false), ([(60, "150/95")], false),
    ([(days(3), "150/95"), (days(2), "148/93"), (days(1), "122/76"), (60, "120/75")], true),
    (
      [
        (days(4), "150/95"), (days(3), "148/93"), (days(2), "121/76"), (days(1), "122/76"), (60, "120/75"),
      ], false
    ),
  ])
  func repeated(readings: [(Int, String)], isOn: Bool) throws {
    let series = try DangerSeries(readings.map { (ago: $0.0, line: $0.1) }, targets: Self.targets)
    let alerts = series.alerts(Self.rule)
    #expect(alerts.count == (isOn ? 1 : 0))
    guard let alert = alerts.first else { return }
    #expect(alert.whatToDo.first?.contains("maternity unit") == true)
  }

  /// On three days, twice each: a call the same day, and nothing that says less.
  @Test func onThreeDays() throws {
    let readings = (0..<3).flatMap {
      [(ago: days($0) + 722, line: "151/95"), (ago: days($0) + 720, line: "148/94")]
    }
    let series = try DangerSeries(readings, targets: Self.targets)
    #expect(series.alerts.map(\.rule) == [Self.rule] && series.urgency == .today)
    #expect(
      series.words.contains("pain just below the ribs") && series.words.contains("within a year after birth"))
    #expect(try DangerSeries(readings).alerts(Self.rule).isEmpty)
  }

  @Test(arguments: [(1, Urgency.today), (2, .today), (3, .days), (6, .days), (7, .visit)])
  func itGrowsOld(ago: Int, urgency: Urgency) throws {
    let series = try DangerSeries(
      [(days(ago) + 300, "146/92"), (days(ago), "144/94")], targets: Self.targets)
    #expect(series.alerts(Self.rule).map(\.urgency) == [urgency])
  }

  /// The rules of other adults say nothing lower there.
  @Test func theOtherRulesAreQuiet() throws {
    let readings = (0..<7).flatMap {
      [(ago: days($0) + 60, line: "158/104"), (ago: days($0) + 780, line: "156/105")]
    }
    let series = try DangerSeries(readings, targets: Self.targets)
    #expect(series.alerts.map(\.rule) == [Self.rule])
  }
}
