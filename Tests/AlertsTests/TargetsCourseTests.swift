import Alerts
import Model
import Testing

/// Which limit holds on which day, and by which limit readings are counted.
@Suite struct TargetsCourseTests {
  private static func targets(_ systolic: Int?) -> Targets {
    var targets = Targets.untouched
    targets.systolic = systolic
    return targets
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// 150 until 1 October, 140 until 1 November, then the scheme's.
  private func course() throws -> TargetsCourse {
    TargetsCourse(
      Self.targets(nil),
      earlier: [
        (try day("2026-11-01"), Self.targets(140)), (try day("2026-10-01"), Self.targets(150)),
      ])
  }

  @Test(
    arguments: [
      ("2026-09-30", 150), ("2026-10-01", 140), ("2026-10-31", 140), ("2026-11-01", nil), ("2026-12-24", nil),
      ("1990-01-01", 150),
    ] as [(String, Int?)])
  func aTargetHoldsFromItsDayOn(_ text: String, _ systolic: Int?) throws {
    #expect(try course().targets(on: day(text)).systolic == systolic)
  }

  @Test(arguments: [
    ("2026-09-01", "2026-11-21", ["2026-09-01 150", "2026-10-01 140", "2026-11-01 135"]),
    ("2026-10-01", "2026-10-31", ["2026-10-01 140"]),
    ("2026-10-31", "2026-11-01", ["2026-10-31 140", "2026-11-01 135"]),
    ("2026-11-01", "2026-11-01", ["2026-11-01 135"]), ("2026-01-01", "2026-02-01", ["2026-01-01 150"]),
  ])
  func stepsAreThoseOfTheDays(_ first: String, _ last: String, _ expected: [String]) throws {
    let steps = try course().steps(day(first)...day(last), PressureBounds.init)
    #expect(steps.steps.map { "\($0.from) \($0.value?.systolic ?? 0)" } == expected)
  }

  /// What a change left as it was is one step.
  @Test func onlyWhatChangedIsAStep() throws {
    let steps = try course().steps(day("2026-09-01")...day("2026-11-21")) { $0.diastolic }
    #expect(steps.steps.count == 1)
  }

  /// Readings are asked in order of time, and may be asked in any.
  @Test func daysAreFoundInAnyOrder() throws {
    var steps = try course().steps(day("2026-09-01")...day("2026-11-21"), PressureBounds.init)
    let asked = ["2026-09-01", "2026-11-21", "2026-10-01", "2026-09-30", "2026-11-01", "2025-01-01"]
    let found = try asked.map { try steps.value(on: day($0))?.systolic }
    #expect(found == [150, 135, 140, 150, 135, 150])
  }

  @Test(
    arguments: [
      (nil, nil, "135/85", "ESC 2024, home"), (130, 80, "130/80", "your own limit"),
      (130, nil, "130/85", "your own limit"), (nil, 80, "135/80", "your own limit"),
    ] as [(Int?, Int?, String, String)])
  func theOwnLimitComesFirst(_ systolic: Int?, _ diastolic: Int?, _ text: String, _ source: String) throws {
    var targets = Targets.untouched
    (targets.systolic, targets.diastolic) = (systolic, diastolic)
    let bounds = try #require(PressureBounds(targets))
    #expect(bounds.limit.text == text && bounds.source == source)
  }

  @Test func ofAnUnknownSchemeOnlyOwnLimitsAreKnown() {
    var targets = Targets(scheme: "xyz-2031", setting: .home)
    #expect(PressureBounds(targets) == nil && PressureBounds.source(targets) == "xyz-2031, home")
    (targets.systolic, targets.diastolic) = (130, 80)
    #expect(PressureBounds(targets)?.limit.text == "130/80")
    targets.glucoseScheme = "xyz"
    #expect(GlucoseLimits(targets) == nil)
  }

  private func glucose(_ text: String, _ meal: Glucose.Meal? = nil) throws -> Glucose {
    let limit = try #require(Glucose(limitText: text))
    return try Glucose(limit.value, unit: limit.unit, meal: meal)
  }

  @Test(
    arguments: [
      ("consensus-2019", nil, nil, "3.9 to 10.0 mmol/L", "2019 consensus", "3.9 mmol/L", Position.within),
      ("consensus-2019", nil, nil, "3.9 to 10.0 mmol/L", "2019 consensus", "69 mg/dL", .below),
      ("consensus-2019", nil, nil, "3.9 to 10.0 mmol/L", "2019 consensus", "180 mg/dL", .within),
      ("consensus-2019", nil, nil, "3.9 to 10.0 mmol/L", "2019 consensus", "10.1 mmol/L", .above),
      ("consensus-2019", "4.5 mmol/L", nil, "4.5 to 10.0 mmol/L", "your own limits", "4.4 mmol/L", .below),
      ("consensus-2019", nil, "8.0 mmol/L", "3.9 to 8.0 mmol/L", "your own limits", "8.1 mmol/L", .above),
      (
        "consensus-2019", "80 mg/dL", "160 mg/dL", "4.4 to 8.9 mmol/L", "your own limits", "80 mg/dL", .within
      ),
    ] as [(String, String?, String?, String, String, String, Position)])
  func glucoseIsCountedByOneRange(
    _ scheme: String, _ low: String?, _ high: String?, _ text: String, _ source: String, _ value: String,
    _ position: Position
  ) throws {
    var targets = Targets.untouched
    targets.glucoseScheme = scheme
    targets.glucoseLow = try low.map { try glucose($0) }
    targets.glucoseHigh = try high.map { try glucose($0) }
    let limits = try #require(GlucoseLimits(targets))
    #expect(limits.text(in: .mmol) == text && limits.source == source)
    #expect(try limits.position(of: glucose(value)) == position)
  }

  /// Goals of meals hold in the place of the scheme's range, and the source says so; own limits hold in theirs.
  @Test func mealsHaveTheirGoals() throws {
    var targets = Targets.untouched
    targets.glucoseScheme = "pregnancy"
    let limits = try #require(GlucoseLimits(targets))
    #expect(limits.source.contains("meals by their own goals"))
    #expect(try limits.position(of: glucose("100 mg/dL")) == .within)
    #expect(try limits.position(of: glucose("100 mg/dL", .fasting)) == .above)
    targets.glucoseHigh = try glucose("120 mg/dL")
    let own = try #require(GlucoseLimits(targets))
    #expect(try own.position(of: glucose("100 mg/dL", .fasting)) == .within)
  }

  @Test(
    arguments: [
      ("resting-pulse", 0, 60, 100, "60 to 100 a minute (in the usual range at rest)"),
      ("nhs-temperature", 0, 35, 38, "35.0 to 37.9 °C (no fever (NHS))"),
      ("nhs-temperature", 1, 95, 100.4, "95.0 to 100.3 °F (no fever (NHS))"),
    ] as [(String, Int, Double?, Double?, String)])
  func bandsHaveTheirUsualRange(_ id: String, _ scale: Int, _ low: Double?, _ high: Double?, _ text: String)
    throws
  {
    let scheme = try #require(BandScheme.all.first { $0.id == id })
    let ends = scheme.usualEnds(scale: scale)
    #expect(ends.low == low && ends.high == high && scheme.usualText(on: scale) == text)
  }

  @Test(arguments: BandScheme.all) func everySchemeHasAUsualRange(_ scheme: BandScheme) {
    let ends = scheme.usualEnds(scale: 0)
    #expect(ends.low != nil || ends.high != nil)
    #expect(scheme.usualText(on: 0)?.isEmpty == false)
  }
}
