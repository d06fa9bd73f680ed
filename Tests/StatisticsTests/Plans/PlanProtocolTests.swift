import Model
import Statistics
import Testing

struct PlanProtocolTests {
  @Test func everyAveragingRuleIsAPlan() {
    #expect(
      PlanProtocol.all.map(\.id) == AveragingRule.protocols.map(\.id) + ["glucose-profile"])
    #expect(PlanProtocol(.all) == nil, "a series without a length is no plan")
    #expect(PlanProtocol.named(PlanProtocol.customID) == nil && PlanProtocol.named("x") == nil)
  }

  @Test(arguments: PlanProtocol.all.map(\.id))
  func eachCanBeAPlanAndHasSources(_ id: String) throws {
    let found = try #require(PlanProtocol.named(id))
    let plan = try PlanRequest.plan(id, measure: found.measure)
    #expect(plan.days == found.usualDays && found.days.contains(found.usualDays))
    #expect(!found.citations.isEmpty && !found.words.isEmpty && !MeasuringAdvice.of(found.measure).isEmpty)
    // What a plan asks for is what the rule wants of a whole series.
    let asked = found.usualDays * found.occasions.reduce(0) { $0 + $1.readings }
    #expect(found.rule.map { $0.wanted == asked } ?? (asked == 21))
    for occasion in found.occasions { #expect(try PlanOccasion(text: "\(occasion)") == occasion) }
  }

  @Test func nothingIsSaidOfKindsWithoutASource() {
    #expect(MeasuringAdvice.of("weight").isEmpty)
  }

  /// The time and the word on the meal of a glucose; the occasion that it is for.
  @Test(
    arguments: [
      ("11-14T06:45", "fasting", "before breakfast"), ("11-14T06:45", "before-meal", "before breakfast"),
      ("11-14T06:45", nil, nil), ("11-14T06:45", "after-meal", "after breakfast"),
      ("11-14T10:29", "before-meal", "before breakfast"), ("11-14T10:30", "before-meal", "before lunch"),
      ("11-14T13:00", "after-meal", "after lunch"), ("11-14T18:30", "fasting", "before dinner"),
      ("11-14T21:00", "after-meal", "after dinner"), ("11-15T00:30", "bedtime", "at bedtime"),
      ("11-14T12:00", "bedtime", nil),
    ] as [(String, String?, String?)])
  func aGlucoseSaysForWhichMealItIs(_ at: String, _ meal: String?, _ occasion: String?) throws {
    let entries = try PlanRequest.entries([at]) { _ in
      try Glucose(
        .number(ExactDecimal(112)), unit: .mgdl, meal: meal.flatMap(Glucose.Meal.init(rawValue:)))
    }
    let plan = try PlanRequest.plan("glucose-profile", days: 1, measure: "glucose")
    let progress = try PlanRequest.progress(plan, entries, now: "11-15T09:00")
    #expect(progress.sessions.first { $0.count > 0 }?.occasion.name == occasion)
    #expect(
      progress.outside == (occasion == nil ? 1 : 0) && progress.entries.count == (occasion == nil ? 0 : 1))
    #expect(progress.counted.of == 7)
  }

  /// Of two occasions at the same time the first takes readings until it is full.
  @Test func aPlanOfOnesOwn() throws {
    let early = try PlanOccasion("before work", readings: 1, window: TimeSpan("06:00-08:59"))
    let later = try PlanOccasion("at work", readings: 2, window: TimeSpan("08:00-10:00"))
    let plan = try PlanRequest.plan("custom", days: 2, least: 4, occasions: [early, later])
    let entries = try PlanRequest.pressures(["11-14T08:10", "11-14T08:12", "11-14T08:14", "11-14T12:00"])
    let progress = try PlanRequest.progress(plan, entries, now: "11-14T13:00")
    #expect(progress.sessions.map(\.count) == [1, 2, 0, 0])
    #expect(progress.outside == 1 && progress.counted == Share(3, of: 4) && !progress.isEnough)
    #expect(progress.series?.rule.id == "custom" && progress.series?.taken.count == 3)
    let whole = try PlanRequest.plan("custom", days: 2, occasions: [early, later])
    #expect(try PlanRequest.progress(whole, entries, now: "11-14T13:00").counted == Share(3, of: 6))
  }

  @Test func aPlanOfANewerVersionIsKeptAndAsksForNothing() throws {
    let progress = try PlanRequest.progress(PlanRequest.plan("moon-phases"), [], now: "11-15T09:00")
    #expect(progress.sessions.isEmpty && progress.tasks.isEmpty && progress.counted.of == 0)
  }
}
