import Model
import Statistics
import Testing

struct PlanProgressTests {
  /// Now on the first day, how many readings in the morning and in the evening; how both sessions stand.
  @Test(arguments: [
    ("11-14T03:59", 0, 0, "ahead ahead"), ("11-14T04:00", 0, 0, "open ahead"),
    ("11-14T11:59", 1, 0, "open ahead"), ("11-14T12:00", 1, 0, "late ahead"),
    ("11-14T12:00", 2, 0, "done ahead"), ("11-14T17:00", 0, 0, "late open"),
    ("11-14T23:59", 3, 1, "done open"), ("11-15T00:30", 0, 1, "missed open"),
    ("11-15T03:59", 2, 1, "done open"), ("11-15T04:00", 2, 1, "done missed"),
    ("11-15T04:00", 2, 2, "done done"),
  ])
  func howASessionStands(_ now: String, _ mornings: Int, _ evenings: Int, _ expected: String) throws {
    let times =
      (0..<mornings).map { "11-14T04:0\($0)" } + (0..<evenings).map { "11-14T17:0\($0)" }
    let progress = try PlanRequest.progress(
      PlanRequest.plan(), PlanRequest.pressures(times), now: now)
    #expect(progress.sessions.prefix(2).map(\.status.rawValue).joined(separator: " ") == expected)
  }

  @Test(
    arguments: [
      ("11-13T23:59", "planned", nil, 0), ("11-14T00:00", "running", 1, 2), ("11-16T18:00", "running", 3, 2),
      ("11-20T23:59", "running", 7, 2), ("11-21T02:00", "running", nil, 1), ("11-21T04:00", "over", nil, 0),
    ] as [(String, String, Int?, Int)])
  func howAPlanStands(_ now: String, _ standing: String, _ number: Int?, _ tasks: Int) throws {
    let progress = try PlanRequest.progress(PlanRequest.plan(), [], now: now)
    #expect(progress.status.rawValue == standing)
    #expect(progress.dayNumber == number)
    #expect(progress.tasks.count == tasks)
    #expect(progress.sessions.count == 14)
  }

  @Test func aPlanIsOverWithItsLastSession() throws {
    let week = try PlanRequest.week(14...20)
    let progress = try PlanRequest.progress(PlanRequest.plan(), week, now: "11-20T20:03")
    #expect(progress.status == .over && progress.tasks.isEmpty && progress.missed.isEmpty)
    #expect(progress.counted == Share(24, of: 12) && progress.isEnough)
    let before = try PlanRequest.progress(PlanRequest.plan(), week, now: "11-20T20:00")
    #expect(before.status == .running, "what is dated later is not there yet")
  }

  /// Wherever readings come from, those of the days count; so an import fills a plan that began before it.
  @Test func readingsOfOtherDaysAndKindsAreNotItsOwn() throws {
    let entries =
      try PlanRequest.week(13...13) + PlanRequest.week(14...15)
      + PlanRequest.entries(["11-15T07:00"]) { _ in try Pulse(60) }
    let progress = try PlanRequest.progress(PlanRequest.plan(), entries, now: "11-16T03:00")
    #expect(progress.entries.count == 8)
    #expect(progress.counted == Share(4, of: 12), "day 1 is dropped")
    #expect(
      progress.shortfalls == [
        "measured on 2 days (at least 4 needed)", "4 readings used (at least 12 needed)",
      ])
  }

  @Test func midnightBelongsToTheEveningBefore() throws {
    let late = try PlanRequest.pressures(["11-15T00:10", "11-15T00:12", "11-21T00:10"])
    let progress = try PlanRequest.progress(PlanRequest.plan(), late, now: "11-21T09:00")
    #expect(
      progress.sessions.filter { $0.count > 0 }.map { "\($0.day) \($0.count)" } == [
        "2026-11-14 2", "2026-11-20 1",
      ])
    #expect(progress.entries.count == 3)
  }

  @Test func whatWasMissedIsNamed() throws {
    let entries = try PlanRequest.week(14...14) + PlanRequest.pressures(["11-15T20:00"])
    let progress = try PlanRequest.progress(PlanRequest.plan(), entries, now: "11-16T05:00")
    #expect(
      progress.missed.map { "\($0.day) \($0.occasion.name) \($0.missing)" } == [
        "2026-11-15 morning 2", "2026-11-15 evening 1",
      ])
    #expect(progress.tasks.map(\.occasion.name) == ["morning", "evening"])
  }

  /// How many days were measured from the first on, and now; the most readings that can count, and whether it is enough.
  @Test(arguments: [
    (0, "11-14T05:00", 24, true), (0, "11-17T05:00", 12, true), (0, "11-18T05:00", 8, false),
    (1, "11-18T05:00", 12, true), (1, "11-18T12:00", 12, true), (1, "11-19T05:00", 8, false),
    (4, "11-18T05:00", 24, true),
  ])
  func whatCanStillBeReached(_ days: Int, _ now: String, _ most: Int, _ isReachable: Bool) throws {
    let entries = days == 0 ? [] : try PlanRequest.week(14...13 + days)
    let progress = try PlanRequest.progress(PlanRequest.plan(), entries, now: now)
    #expect(progress.reachable == most)
    #expect(progress.isReachable == isReachable)
  }

  /// The first two days and the first reading of each session are left out by this rule.
  @Test func whatIsDroppedIsNotPromised() throws {
    let plan = try PlanRequest.plan("jabfm", days: 5)
    #expect(try PlanRequest.progress(plan, [], now: "11-14T05:00").reachable == 12)
    #expect(try PlanRequest.progress(plan, [], now: "11-15T05:00").isReachable == false)
  }

  @Test func aStoppedPlanEndsWithItsDay() throws {
    let plan = try PlanRequest.plan(stopped: "2026-11-15")
    let progress = try PlanRequest.progress(plan, PlanRequest.week(14...16), now: "11-16T21:00")
    #expect(progress.status == .stopped && progress.sessions.count == 4 && progress.entries.count == 8)
    #expect(
      try PlanRequest.progress(PlanRequest.plan(stopped: "2026-11-13"), [], now: "11-16T21:00").sessions
        .isEmpty
    )
  }

  @Test(
    arguments: [
      (nil, nil, "11-25T08:00", nil), ("3m", nil, "11-16T08:00", nil),
      ("3m", nil, "11-25T08:00", "2027-02-14"),
      ("3m", "2027-02-20", "11-25T08:00", "2027-02-20"), ("1d", nil, "11-13T08:00", nil),
    ] as [(String?, String?, String, String?)])
  func whenTheNextIsProposed(_ every: String?, _ put: String?, _ now: String, _ next: String?) throws {
    let plan = try PlanRequest.plan(every: every.flatMap(Recurrence.init), next: put)
    #expect(try PlanRequest.progress(plan, [], now: now).next?.description == next)
  }
}
