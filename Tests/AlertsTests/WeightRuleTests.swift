import Model
import Testing

@testable import Alerts

/// A gain within days, for people with heart failure, and a loss within months.
struct WeightRuleTests {
  private func weights(_ rows: [(daysAgo: Int, weight: String)], heartFailure: Bool? = nil) throws -> Timeline
  {
    try Timeline(
      rows.map { row -> (ago: Int, line: String) in (ago: row.daysAgo * Timeline.day, line: "w \(row.weight)")
      }
    ) {
      $0.heartFailure = heartFailure
    }
  }

  /// Published values: more than 2 kg above the lowest weight of at most 3 days before; 5 lb in a week besides.
  @Test func aPublishedSeries() throws {
    let series: [(day: Int, weight: String, urgency: Urgency?)] = [
      (0, "80.0", nil), (1, "80.4", nil), (2, "81.1", nil), (3, "82.0", nil), (4, "82.5", .today),
      (5, "82.6", .days), (6, "82.9", .days), (9, "85.0", .today), (10, "85.1", .days),
    ]
    for end in series.indices {
      let rows = series[...end].map { (daysAgo: series[end].day - $0.day, weight: "\($0.weight) kg") }
      let told = try weights(rows, heartFailure: true).afterLogging().map(\.urgency)
      #expect(told == (series[end].urgency.map { [$0] } ?? []), "\(series[end])")
      #expect(
        try weights(rows, heartFailure: true).alerts("weight-gain").filter { $0.urgency > .visit }.count
          == told.count)
    }
  }

  private static let gains: [(Int, String, String, Urgency?)] = [
    (3, "80.0 kg", "82.1 kg", .today), (3, "80.0 kg", "82.0 kg", nil), (4, "80.0 kg", "82.2 kg", nil),
    (4, "80.0 kg", "82.3 kg", .days), (7, "80.0 kg", "82.3 kg", .days), (8, "80.0 kg", "86.0 kg", nil),
    (2, "176.4 lb", "181.0 lb", .today), (6, "176.4 lb", "181.4 lb", .days), (6, "176.4 lb", "181.3 lb", nil),
    (1, "80.0 kg", "181.0 lb", .today), (1, "80.0 lb", "80.0 kg", nil),
  ]

  @Test(arguments: gains)
  func limits(days: Int, before: String, now: String, urgency: Urgency?) throws {
    let rows: [(daysAgo: Int, weight: String)] = [(daysAgo: days, weight: before), (daysAgo: 0, weight: now)]
    #expect(try weights(rows, heartFailure: true).urgency() == urgency)
    #expect(try weights(rows, heartFailure: false).alerts().isEmpty)
    #expect(try weights(rows).urgency() == urgency.map { _ in .note })
  }

  @Test func theTeamComesFirst() throws {
    let rows: [(daysAgo: Int, weight: String)] = [
      (daysAgo: 2, weight: "80.0 kg"), (daysAgo: 0, weight: "83.0 kg"),
    ]
    let alert = try #require(try weights(rows, heartFailure: true).alerts().first)
    #expect(alert.whatToDo == [Wording.weightGainToday, Wording.weightHelp(nil)])
    let question = try #require(try weights(rows).alerts().first)
    #expect(question.whatToDo == [Wording.weightQuestion])
  }

  /// In the unit that was typed, and from the day of the lowest one on.
  @Test(arguments: [
    ("176.4 lb", "181.8 lb", "Weight gain: 181.8 lb, 5.4 lb more than on Mon 16 Nov (limit: 5 lb in a week)"),
    ("80.0 kg", "82.4 kg", "Weight gain: 82.4 kg, 2.4 kg more than on Mon 16 Nov (limit: 2.3 kg in a week)"),
  ])
  func headline(before: String, now: String, headline: String) throws {
    let rows: [(daysAgo: Int, weight: String)] = [(daysAgo: 5, weight: before), (daysAgo: 0, weight: now)]
    #expect(try weights(rows, heartFailure: true).alerts().map(\.headline) == [headline])
  }

  /// Days are those of the calendar: weighed later on the first day and earlier on the last.
  @Test(arguments: [(4620, Urgency?.some(.today)), (6060, nil), (4020, .today)])
  func daysOfTheCalendar(ago: Int, urgency: Urgency?) throws {
    let series = try Timeline([(ago: ago, line: "w 80.0 kg"), (ago: 0, line: "w 82.2 kg")]) {
      $0.heartFailure = true
    }
    #expect(try series.urgency() == urgency)
  }

  /// In pregnancy it is asked about swelling, whatever is known of the heart.
  @Test(arguments: [Bool?.none, false])
  func inPregnancy(heartFailure: Bool?) throws {
    func gain(_ weight: String) throws -> [Alert] {
      try Timeline([(ago: 2 * Timeline.day, line: "w 70.0 kg"), (ago: 0, line: "w \(weight)")]) {
        ($0.scheme, $0.heartFailure) = ("pregnancy", heartFailure)
      }.alerts()
    }
    let alert = try #require(try gain("72.1 kg").first)
    #expect(alert.urgency == .days && alert.whatToDo[0].contains("swell suddenly"))
    #expect(!alert.whatToDo.joined().contains("heart failure"))
    #expect(try gain("72.0 kg").isEmpty)
  }

  @Test func itFadesAndRecovers() throws {
    let old: [(daysAgo: Int, weight: String)] = [
      (daysAgo: 5, weight: "80.0 kg"), (daysAgo: 3, weight: "83.0 kg"),
    ]
    #expect(try weights(old, heartFailure: true).urgency() == .days)
    let gone: [(daysAgo: Int, weight: String)] = [
      (daysAgo: 3, weight: "80.0 kg"), (daysAgo: 1, weight: "83.0 kg"), (daysAgo: 0, weight: "80.6 kg"),
    ]
    let alerts = try weights(gone, heartFailure: true).alerts()
    #expect(alerts.map(\.urgency) == [.visit] && alerts.first?.headline.contains("80.6 kg") == true)
  }

  /// Who did not say is asked once, and again only after 90 quiet days.
  @Test func theQuestionIsNotRepeated() throws {
    func gains(_ ago: Int...) -> [(daysAgo: Int, weight: String)] {
      ago.flatMap { [(daysAgo: $0 + 2, weight: "80.0 kg"), (daysAgo: $0, weight: "83.0 kg")] }
    }
    #expect(try weights(gains(60, 30, 0)).alerts("weight-gain").map(\.entry) == [Making.id(2)])
    #expect(try weights(gains(60, 30, 0)).afterLogging().isEmpty)
    #expect(try weights(gains(95, 0)).alerts("weight-gain").count == 2)
  }

  private func loss(_ before: [(Int, Double)], _ now: [(Int, Double)]) throws -> [Alert] {
    try weights((before + now).map { (daysAgo: $0.0, weight: "\($0.1) kg") }).alerts()
      .filter { $0.rule.hasSuffix("weight-loss") }
  }

  private static let lost: [(Int, Double, String?, Urgency?)] = [
    (150, 72.0, "weight-loss", .days), (150, 72.1, "slow-weight-loss", .visit),
    (150, 76.0, "slow-weight-loss", .visit),
    (150, 76.1, nil, nil), (250, 70.0, "slow-weight-loss", .visit), (330, 76.0, "slow-weight-loss", .visit),
    (380, 70.0, nil, nil), (60, 71.0, "weight-loss", .days),
  ]

  @Test(arguments: lost)
  func losses(daysAgo: Int, now: Double, rule: String?, urgency: Urgency?) throws {
    let before: [(Int, Double)] = [(daysAgo + 8, 80.0), (daysAgo + 4, 80.0), (daysAgo, 80.0)]
    let found = try loss(before, [(8, now), (4, now), (0, now)])
    #expect(found.map(\.rule) == (rule.map { [$0] } ?? []))
    #expect(found.map(\.urgency) == (urgency.map { [$0] } ?? []))
    #expect(found.flatMap(\.whatToDo).allSatisfy { $0.hasPrefix("If you did not mean to lose weight") })
  }

  @Test func oneSlipIsNoLoss() throws {
    let before: [(Int, Double)] = [(160, 80.0), (155, 80.0), (150, 80.0)]
    #expect(try loss(before, [(8, 80.0), (4, 80.0), (0, 70.0)]).isEmpty)
    #expect(try loss([(160, 80.0), (155, 98.0), (150, 80.0)], [(8, 80.0), (4, 80.0), (0, 80.0)]).isEmpty)
    #expect(try loss([(160, 80.0), (155, 80.0)], [(8, 70.0), (4, 70.0), (0, 70.0)]).isEmpty)
  }

  /// Who does not weigh themselves any more did not gain it back.
  @Test func aLossIsNotOverBecauseNobodyMeasured() throws {
    func lost(ago: Int) throws -> [Alert] {
      let before = [160, 155, 150].map { ($0 + ago, 80.0) }
      return try loss(before, [8, 4, 0].map { ($0 + ago, 70.0) })
    }
    let alert = try #require(try lost(ago: 33).first)
    #expect(alert.state == .new && alert.urgency == .visit, "\(alert.headline)")
    #expect(alert.headline.hasSuffix("; not enough readings since"), "\(alert.headline)")
    #expect(try lost(ago: 63).allSatisfy { $0.state == .resolved })
  }
}
