import Model
import Statistics
import Testing

/// Averaging protocols on the published series of a week, of which one evening is missing.
struct ProtocolTests {
  /// What a protocol has to make of the week.
  struct Expected: Sendable, CustomTestStringConvertible {
    let id: String
    let n: Int
    let systolic: Double
    let diastolic: Double
    let title: String
    let shortfalls: [String]
    var testDescription: String { id }
  }

  static let expected = [
    Expected(
      id: "esh-2023", n: 22, systolic: 134.5909090909091, diastolic: 84.31818181818181,
      title: "ESH 2023, 7 days, day 1 left out", shortfalls: []),
    Expected(
      id: "nice", n: 22, systolic: 134.5909090909091, diastolic: 84.31818181818181,
      title: "NICE NG136, 7 days, day 1 left out", shortfalls: []),
    Expected(
      id: "aha", n: 26, systolic: 135.73076923076923, diastolic: 85.23076923076923, title: "AHA, 7 days",
      shortfalls: []),
    Expected(
      id: "canada", n: 22, systolic: 134.5909090909091, diastolic: 84.31818181818181,
      title: "Hypertension Canada, 7 days, day 1 left out",
      shortfalls: ["22 readings used (at least 24 needed)"]),
    Expected(
      id: "hope-asia", n: 14, systolic: 138.78571428571428, diastolic: 87.42857142857143,
      title: "HOPE Asia 2022, 7 days, mornings", shortfalls: []),
    // The last three days, and the second readings of days 3 to 7: summed up by hand.
    Expected(
      id: "france-3x3x3", n: 10, systolic: 135.2, diastolic: 84.5, title: "France, rule of 3, 3 days",
      shortfalls: ["10 readings used (at least 18 needed)"]),
    Expected(
      id: "jabfm", n: 9, systolic: 1208.0 / 9, diastolic: 758.0 / 9,
      title: "JABFM, 7 days, days 1 to 2 left out, first of each session left out",
      shortfalls: ["9 readings used (at least 12 needed)"]),
  ]

  private func series(_ id: String) throws -> ProtocolDays {
    let rule = try #require(AveragingRule.protocols.first { $0.id == id })
    return ProtocolDays(try Making.pressures(), rule: rule)
  }

  @Test(arguments: expected)
  func theWeek(_ expected: Expected) throws {
    let series = try series(expected.id)
    let mean = try #require(series.mean)
    #expect(mean.coverage.n == expected.n && series.taken.count == expected.n)
    #expect(agree(mean.systolic, expected.systolic) && agree(mean.diastolic, expected.diastolic))
    #expect(series.title == expected.title)
    #expect(series.shortfalls == expected.shortfalls && series.isValid == expected.shortfalls.isEmpty)
    #expect(series.readings.count + older(series) == 26)
    #expect(series.dropped.reduce(0) { $0 + $1.n } + series.taken.count == 26)
  }

  private func older(_ series: ProtocolDays) -> Int {
    series.dropped.filter { $0.why.hasPrefix("before") || $0.why.hasPrefix("not in") }.reduce(0) { $0 + $1.n }
  }

  @Test func everyProtocolIsExpectedAbove() {
    #expect(AveragingRule.protocols.map(\.id) == Self.expected.map(\.id))
    #expect(AveragingRule.protocols.allSatisfy { !$0.citations.isEmpty && !$0.words.isEmpty })
  }

  @Test(arguments: [
    ("esh-2023", ["4 day 1 (2026-03-02)"]),
    ("jabfm", ["4 day 1 (2026-03-02)", "4 day 2 (2026-03-03)", "9 the first of its session"]),
    ("hope-asia", ["12 not in the morning"]), ("france-3x3x3", ["16 before 2026-03-06"]), ("aha", []),
  ])
  func whatIsDroppedIsToldWithItsReason(id: String, dropped: [String]) throws {
    #expect(try series(id).dropped.map { "\($0.n) \($0.why)" } == dropped)
  }

  @Test func theMissingEveningIsFound() throws {
    let gaps = try series("esh-2023").gaps
    #expect(gaps.map { "\($0.day) \($0.occasion) \($0.missing)" } == ["2026-03-06 evening 2"])
    #expect(try series("hope-asia").gaps.isEmpty)
    #expect(try series("esh-2023").rule.wanted == 28 && series("hope-asia").rule.wanted == 14)
  }

  /// A series of a week is the last week, however much was measured before.
  @Test func olderReadingsAreLeftAside() throws {
    let old = try Making.reading("2026-02-01T07:00", BloodPressure(systolic: 190, diastolic: 110), id: 99)
    let rule = AveragingRule.esh2023
    let series = ProtocolDays([old] + (try Making.pressures()), rule: rule)
    #expect(series.taken.count == 22 && series.coverage.n == 26)
    #expect(series.dropped.first?.n == 1 && series.dropped.first?.why == "before 2026-03-02")
  }

  /// What is morning is what the person says; midnight's reading belongs to the evening before.
  @Test func windowsAreThoseOfThePerson() throws {
    let windows = DayWindows(
      morning: try #require(TimeSpan("06:00-07:05")), evening: try #require(TimeSpan("20:00-02:00")))
    let series = ProtocolDays(try Making.pressures(), rule: .hopeAsia, windows: windows)
    #expect(series.taken.allSatisfy { $0.at.time <= windows.morning.through })
    #expect(series.taken.count == 7 && !series.isValid)
    let late = try [
      ("2026-03-02T07:00", 1), ("2026-03-02T07:01", 2), ("2026-03-03T00:30", 3), ("2026-03-03T00:31", 4),
    ]
    .map { try Making.reading($0.0, BloodPressure(systolic: 130, diastolic: 80), id: UInt64($0.1)) }
    let gaps = ProtocolDays(late, rule: .aha, windows: windows).gaps
    #expect(
      gaps.map { "\($0.day) \($0.occasion) \($0.missing)" } == [
        "2026-03-03 morning 2", "2026-03-03 evening 2",
      ])
  }

  @Test func aSeriesThatHasJustBegunSaysWhatIsMissing() throws {
    let first = Array(try Making.pressures().prefix(4))
    let series = ProtocolDays(first, rule: .esh2023)
    #expect(series.mean == nil && !series.isValid)
    #expect(series.title == "ESH 2023, 1 of 4 days, day 1 left out")
    #expect(
      series.shortfalls == ["measured on 1 day (at least 4 needed)", "0 readings used (at least 12 needed)"])
    #expect(ProtocolDays([], rule: .esh2023).shortfalls.count == 2)
    #expect(ProtocolDays([], rule: .esh2023).gaps.isEmpty)
  }

  @Test(arguments: AveragingRule.protocols.map(\.id))
  func figuresSayAll(_ id: String) throws {
    let series = try series(id)
    let keys = series.figures.map(\.key)
    for key in ["id", "title", "from", "to", "days", "n", "valid", "missing", "dropped", "mean", "sources"] {
      #expect(keys.contains(key), "\(key)")
    }
    #expect(series.figures.contains(Figure("valid", .flag(series.isValid))))
  }
}
