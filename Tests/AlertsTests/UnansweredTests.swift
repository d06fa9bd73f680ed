import Model
import Testing

@testable import Alerts

/// What asked for a call and was not measured again asks for less in steps, and never says that it is over.
struct UnansweredTests {
  private typealias Case = (lines: [String], rule: String, told: String)

  private static let heart = Making.targets { $0.heartFailure = true }
  /// All of them asked for a call today.
  private static let cases: [Case] = [
    (["ketones 1.7"], "high-ketones", "1.7 mmol/L"), (["HI mg/dL"], "glucose-level-2-high", "HI "),
    (["520 mg/dL"], "glucose-level-2-high", "520"),
    (["480 mg/dL", "470 mg/dL"], "glucose-level-2-high", ", 470 mg/dL"),
    (["HI mmol/L", "28.4 mmol/L"], "glucose-level-2-high", ", 28.4 mmol/L"),
    (["118/76 138"], "fast-pulse", "138"),
    (["pulse 38"], "slow-pulse", "38"), (["resp 28"], "fast-breathing", "28"),
    (["temp 33.5 C"], "low-temperature", "33.5"), (["88/54 70"], "low-blood-pressure", "88/54"),
    (["temp 39.4 C"], "high-temperature", "39.4"), (["temp 103.1 F"], "high-temperature", "103.1"),
    (["spo2 93"], "low-oxygen", "93"), (["temp 39.3 C", "98/60 115"], "early-warning", "98/60"),
    (["270 mg/dL", "290 mg/dL", "301 mg/dL"], "glucose-high-for-hours", "highest 301"),
    (["300 mg/dL", "ketones 1.8"], "high-glucose-with-ketones", "1.8"),
  ]

  private static let ages: [(Int, Urgency)] = [
    (1439, .today), (1440, .days), (days(3), .days), (days(7) - 1, .days), (days(7), .visit),
    (days(12), .visit),
  ]

  @Test(arguments: cases.indices, ages.indices)
  func steps(index: Int, age: Int) throws {
    let (found, (ago, urgency)) = (Self.cases[index], Self.ages[age])
    let apart = found.rule == "glucose-high-for-hours" ? 400 : 10
    let readings = found.lines.enumerated().map {
      (ago: ago + (found.lines.count - 1 - $0) * apart, line: $1)
    }
    let series = try DangerSeries(readings)
    let alert = try #require(series.alerts(found.rule).first, "\(series.alerts.map(\.rule))")
    #expect(alert.urgency == urgency, "\(alert.headline)")
    #expect(alert.headline.hasSuffix("nothing measured since") == (urgency < .today), "\(alert.headline)")
    guard urgency < .today else { return }
    // The newest value is told, not only the worst.
    #expect(alert.headline.contains(found.told), "\(alert.headline)")
  }

  /// Measured since, it is told with that, however much later it was.
  @Test(
    arguments: [
      ("ketones 1.7", "ketones 0.2", "high-ketones"), ("520 mg/dL", "140 mg/dL", "glucose-level-2-high"),
      ("pulse 138", "pulse 72", "fast-pulse"), ("temp 39.4 C", "temp 36.8 C", "high-temperature"),
      ("88/54 70", "122/76 70", "low-blood-pressure"), ("resp 28", "resp 16", "fast-breathing"),
    ], [60, 1500, days(3)])
  func measuredSince(found: (line: String, later: String, rule: String), apart: Int) throws {
    let alert = try #require(
      try DangerSeries([(apart + 30, found.line), (30, found.later)]).alerts(found.rule).first)
    #expect(alert.urgency <= .visit && !alert.headline.contains("nothing measured"), "\(alert.headline)")
    let number = found.later.split(separator: " ").first { $0.first?.isNumber == true } ?? ""
    #expect(alert.headline.contains(number), "\(alert.headline)")
  }

  /// Ketones that asked for help ask for a call for another day first.
  @Test(arguments: [
    (1439, Urgency.now), (1440, .today), (days(2) - 1, .today), (days(2), .days), (days(7), .visit),
  ])
  func ketonesThatAskedForHelp(ago: Int, urgency: Urgency) throws {
    let alert = try #require(try DangerSeries([(ago, "ketones 3.4")]).alerts("high-ketones").first)
    #expect(alert.urgency == urgency)
  }

  @Test(arguments: [(days(2) - 1, Urgency.today), (days(2), .days), (days(7), .visit)])
  func heartFailure(ago: Int, urgency: Urgency) throws {
    let readings = [(ago: ago + days(2), line: "w 80.0 kg"), (ago: ago, line: "w 82.6 kg")]
    #expect(
      try DangerSeries(readings, targets: Self.heart).alerts("weight-gain").map(\.urgency) == [urgency])
  }

  /// Nobody measuring for a day is no end of hours above the limit; a lower value is.
  @Test func hoursAboveTheLimit() throws {
    func all(_ last: [(Int, String)]) throws -> [Alert] {
      let high = [(1560 + 790, "270 mg/dL"), (1560 + 430, "290 mg/dL"), (1560, "301 mg/dL")]
      let series = try DangerSeries((high + last).map { (ago: $0.0, line: $0.1) })
      let day = series.context.now.day
      return AlertEngine.alerts(
        in: AlertEngine.sorted(series.entries), days: day.adding(days: -20)...day, answers: [],
        context: series.context
      ).filter { $0.rule == "glucose-high-for-hours" }
    }
    let open = try all([])
    #expect(open.map(\.state) == [.new] && open.map(\.urgency) == [.days])
    let over = try all([(300, "150 mg/dL")])
    #expect(over.map(\.urgency) == [.note] && over.first?.headline.hasSuffix("; then 150 mg/dL") == true)
  }

  /// A loss that grew is not over, and told once.
  @Test(arguments: [
    [80.0, 80.2, 79.9, 77, 75, 73, 71.5, 71, 70.5], [90, 90.5, 90, 86, 84, 83, 80.5, 80, 79.5],
  ])
  func aLossThatGrew(weights: [Double]) throws {
    let ago = [143, 134, 124, 93, 62, 32, 20, 11, 1]
    let series = try DangerSeries(
      zip(ago, weights).map { (ago: days($0), line: "w \($1.text(places: 1)) kg") })
    let day = series.context.now.day
    for first in [30, 60, 100] {
      let alerts = AlertEngine.alerts(
        in: AlertEngine.sorted(series.entries), days: day.adding(days: -first)...day, answers: [],
        context: series.context)
      #expect(
        alerts.map(\.rule) == ["weight-loss"] && alerts.map(\.urgency) == [.days], "\(alerts.map(\.headline))"
      )
    }
  }
}
