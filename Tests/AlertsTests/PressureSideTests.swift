import Model
import Testing

@testable import Alerts

/// Posture, arm, heartbeat, and a change of what is taken.
struct PressureSideTests {
  private func urgencies(_ rule: String, _ readings: [(Int, String)], changed: Int? = nil) throws -> [Urgency]
  {
    try DangerSeries(readings.map { (ago: $0.0, line: $0.1) }, changed: changed).alerts(rule).map(\.urgency)
  }

  private static let standingCases: [Case] = [
    ([(12, "148/88 sitting"), (10, "128/84 standing")], [.visit]),
    ([(12, "148/88 sitting"), (10, "129/79 standing")], []),
    ([(12, "148/88 lying"), (10, "140/78 standing")], [.visit]),
    ([(20, "148/88 sitting"), (10, "120/70 standing")], [.visit]),
    ([(21, "148/88 sitting"), (10, "120/70 standing")], []),
    ([(10, "148/88 sitting"), (10, "120/70 standing")], []),
    ([(12, "148/88"), (10, "120/70 standing")], []), ([(12, "148/88 standing"), (10, "120/70 sitting")], []),
    ([(12, "120/78 sitting"), (10, "90/70 standing")], [.days]),
  ]

  @Test(arguments: standingCases.indices)
  func standing(index: Int) throws {
    let found = Self.standingCases[index]
    #expect(try urgencies("standing-fall", found.readings) == found.urgency)
  }

  @Test func fallsOfTwoWeeksAreOneAlert() throws {
    let readings = [1, 5, 9].flatMap {
      [(ago: days($0) + 2, line: "150/90 sitting"), (ago: days($0), line: "121/76 standing")]
    }
    let series = try DangerSeries(readings)
    let alerts = series.alerts("standing-fall")
    #expect(alerts.count == 1 && alerts.first?.arithmetic.count == 3 && alerts.first?.entries.count == 6)
    #expect(series.words.contains("standing") && series.words.contains("dizzy"))
  }

  private typealias Case = (readings: [(Int, String)], urgency: [Urgency])

  /// Three days ago, two minutes before and at the hour.
  private static let before = (days(3) + 2, days(3))
  private static let armCases: [Case] = [
    ([(12, "140/80 left arm"), (10, "129/80 right arm")], [.note]),
    ([(12, "140/80 left arm"), (10, "130/80 right arm")], []),
    ([(22, "140/80 left arm"), (10, "120/80 right arm")], []),
    (twice("146/80", "146/80"), [.visit]), (twice("145/80", "146/80"), [.note]),
    (twice("146/80", "132/80"), []),
    (
      [(62, "146/80 left arm"), (60, "130/80 right arm"), (12, "146/80 left arm"), (10, "130/80 right arm")],
      [.note]
    ),
    ([(12, "146/80 left wrist"), (10, "130/80 right arm")], []),
  ]

  /// The left side three days ago and today, beside 130 on the right.
  private static func twice(_ first: String, _ second: String) -> [(Int, String)] {
    [
      (before.0, "\(first) left arm"), (before.1, "130/80 right arm"), (12, "\(second) left arm"),
      (10, "130/80 right arm"),
    ]
  }

  @Test(arguments: armCases.indices)
  func arms(index: Int) throws {
    let found = Self.armCases[index]
    #expect(try urgencies("arms-differ", found.readings) == found.urgency)
  }

  @Test(arguments: [
    ([0, 1, 2], 60, [Urgency.days]), ([0, 1], 60, []), ([0, 3, 6], 60, [.days]), ([0, 3, 7], 60, []),
    ([1, 2, 3, 4, 5], 60, [.days]),
  ])
  func irregular(on: [Int], ago: Int, urgency: [Urgency]) throws {
    let flagged = on.map { (days($0) + ago, "133/81 72 irregular") }
    #expect(try urgencies("irregular-beats", flagged + [(30, "132/80 70")]) == urgency)
  }

  @Test func irregularAsksForAnECG() throws {
    let series = try DangerSeries((2..<7).map { (ago: days($0), line: "133/81 72 irregular") })
    #expect(
      series.alerts.count == 1 && series.words.contains("irregular")
        && series.words.contains("ask for an ecg"))
  }

  private static func change(before: String, after: [String]) -> [(Int, String)] {
    let earlier = (2..<9).flatMap { day -> [(Int, String)] in
      [(days(day), before), (days(day) + 720, before)]
    }
    return earlier + after.enumerated().map { (days(1 - $0.offset) + 30, $0.element) }
  }

  private typealias Change = (before: String, after: [String], changed: Int?, urgency: [Urgency])

  private static let changes: [Change] = [
    ("141/85", ["101/58", "97/56"], 1, [.today]), ("141/85", ["108/62", "109/64"], 1, [.days]),
    ("141/85", ["110/62", "110/64"], 1, []), ("128/80", ["109/62", "108/64"], 1, []),
    ("129/80", ["109/62", "109/64"], 1, [.days]), ("141/85", ["101/58", "97/56"], nil, []),
    ("141/85", ["97/56"], 1, []), ("141/85", ["101/58", "97/56"], 15, []),
  ]

  @Test(arguments: changes.indices)
  func afterAChange(index: Int) throws {
    let found = Self.changes[index]
    let readings = Self.change(before: found.before, after: found.after)
    #expect(try urgencies("fall-after-dose-change", readings, changed: found.changed) == found.urgency)
  }

  @Test func itNamesTheDayAndNothingTaken() throws {
    let readings = Self.change(before: "141/85", after: ["101/58", "97/56"]).map { (ago: $0.0, line: $0.1) }
    let alert = try #require(try DangerSeries(readings, changed: 1).alerts("fall-after-dose-change").first)
    #expect(
      alert.headline
        == "Blood pressure has fallen to 99/57 mmHg since the change on 20 Nov in what you take (before: 141/85)"
    )
  }
}
