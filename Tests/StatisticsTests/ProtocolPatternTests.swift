import Model
import Statistics
import Testing

/// Every protocol held against ways in which people measure: complete is what the rule asks for, and nothing else.
struct ProtocolPatternTests {
  /// A way to measure: on each of fourteen days, the times and how many readings fewer than asked for.
  struct Pattern: Sendable, CustomTestStringConvertible {
    let name: String
    /// The times of sessions on a day, from 1.
    let times: @Sendable (Int) -> [String]
    var fewer = 0
    /// The protocols by which it is complete.
    let complete: Set<String>
    var testDescription: String { name }
  }

  static let patterns = [
    Pattern(name: "full", times: { _ in ["07:00", "20:00"] }, complete: Set(all)),
    Pattern(
      name: "full for a week", times: { $0 > 7 ? ["07:00", "20:00"] : [] }, complete: Set(all)),
    Pattern(name: "only evenings", times: { _ in ["20:00"] }, complete: []),
    Pattern(name: "only mornings", times: { _ in ["07:00"] }, complete: ["hope-asia"]),
    Pattern(
      name: "every other day", times: { $0 % 2 == 0 ? ["07:00", "20:00"] : [] },
      complete: ["esh-2023", "nice", "aha"]),
    Pattern(
      name: "a morning, then an evening", times: { [$0 % 2 == 0 ? "07:00" : "20:00"] }, complete: []),
    Pattern(
      name: "one reading fewer than asked for", times: { _ in ["07:00", "20:00"] }, fewer: 1, complete: []),
    Pattern(
      name: "10:00 and 14:00", times: { _ in ["10:00", "14:00"] }, complete: ["nice", "hope-asia"]),
    Pattern(name: "14:00 and 16:30", times: { _ in ["14:00", "16:30"] }, complete: ["nice"]),
    Pattern(name: "twice in one evening", times: { _ in ["20:00", "20:20"] }, complete: []),
    Pattern(
      name: "one evening missing", times: { $0 == 12 ? ["07:00"] : ["07:00", "20:00"] },
      complete: ["esh-2023", "nice", "aha", "canada", "hope-asia", "jabfm"]),
    Pattern(
      name: "four days", times: { $0 > 10 ? ["07:00", "20:00"] : [] },
      complete: ["esh-2023", "nice", "aha", "france-3x3x3"]),
    Pattern(
      name: "three days", times: { $0 > 11 ? ["07:00", "20:00"] : [] }, complete: ["aha", "france-3x3x3"]),
  ]
  private static let all = AveragingRule.protocols.map(\.id)

  static func readings(_ pattern: Pattern, of rule: AveragingRule) throws -> [Reading<BloodPressure>] {
    try (1...14).flatMap { day in
      try pattern.times(day).flatMap { time in
        try (0..<rule.perSession - pattern.fewer).map { minute in
          let hour = time.prefix(3), start = Int(time.suffix(2)) ?? 0
          let two = start + minute < 10 ? "0\(start + minute)" : "\(start + minute)"
          return try Making.reading(
            "2026-03-\(day < 10 ? "0" : "")\(day)T\(hour)\(two)", BloodPressure(systolic: 130, diastolic: 80))
        }
      }
    }
  }

  @Test(arguments: AveragingRule.protocols.map(\.id), patterns)
  func completeIsWhatTheRuleAsksFor(_ id: String, _ pattern: Pattern) throws {
    let rule = try #require(AveragingRule.protocols.first { $0.id == id })
    let series = ProtocolDays(try Self.readings(pattern, of: rule), rule: rule)
    #expect(series.isValid == pattern.complete.contains(id), "\(series.shortfalls)")
    #expect(series.isValid == series.shortfalls.isEmpty)
  }

  @Test func everyProtocolSaysWhenItAsks() {
    let asked = Dictionary(grouping: AveragingRule.protocols, by: \.occasions).mapValues { $0.map(\.id) }
    #expect(
      asked == [
        .morningAndEvening: ["esh-2023", "aha", "canada", "france-3x3x3", "jabfm"], .twoADay: ["nice"],
        .mornings: ["hope-asia"],
      ])
    #expect(
      AveragingRule.protocols.map(\.leastFullDays) == [3, 3, 3, 6, nil, 3, 3])
    #expect(AveragingRule.all.leastFullDays == nil)
  }

  /// Fourteen evenings, two readings each.
  @Test(arguments: [
    ("esh-2023", "no reading in the morning (morning and evening needed)"),
    ("aha", "no reading in the morning (morning and evening needed)"),
    ("nice", "measured once a day (twice a day needed)"),
  ])
  func whatIsMissingIsNamed(_ id: String, _ words: String) throws {
    let rule = try #require(AveragingRule.protocols.first { $0.id == id })
    let evenings = try #require(Self.patterns.first { $0.name == "only evenings" })
    #expect(ProtocolDays(try Self.readings(evenings, of: rule), rule: rule).shortfalls == [words])
  }

  @Test func tooFewInEachSessionIsNamed() throws {
    let single = try #require(Self.patterns.first { $0.fewer == 1 })
    let esh = ProtocolDays(try Self.readings(single, of: .esh2023), rule: .esh2023)
    #expect(
      esh.shortfalls == [
        "2 readings in the morning and 2 in the evening on 0 days that count (at least 3 needed)"
      ])
    let nice = ProtocolDays(try Self.readings(single, of: .nice), rule: .nice)
    #expect(nice.shortfalls == ["2 readings twice a day on 0 days that count (at least 3 needed)"])
  }

  @Test(arguments: [("10:00 and 14:00", true), ("full", false), ("only evenings", false)])
  func nicePrefersMorningAndEvening(_ name: String, _ isSaid: Bool) throws {
    let pattern = try #require(Self.patterns.first { $0.name == name })
    let series = ProtocolDays(try Self.readings(pattern, of: .nice), rule: .nice)
    #expect(series.remarks.contains("NICE prefers morning and evening.") == isSaid)
    #expect(series.gaps.isEmpty == (name != "only evenings"))
  }
}
