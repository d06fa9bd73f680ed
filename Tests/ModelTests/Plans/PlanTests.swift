import Model
import Testing

@Suite struct PlanTests {
  private func plan(_ first: String, _ days: Int, stopped: String? = nil) throws -> Plan {
    try Plan(
      "x", rule: "custom", measure: "weight", first: try Clock.day(first), days: days,
      stopped: stopped.map { try Clock.day($0) })
  }

  @Test(
    arguments: [
      (7, nil, 7, "2026-11-27"), (1, nil, 1, "2026-11-21"), (7, "2026-11-23", 3, "2026-11-27"),
      (7, "2026-12-23", 7, "2026-11-27"), (7, "2026-11-19", 0, "2026-11-27"),
      (90, nil, 90, "2027-02-18"),
    ] as [(Int, String?, Int, String)])
  func itsDays(_ days: Int, _ stopped: String?, _ count: Int, _ last: String) throws {
    let plan = try plan("2026-11-21", days, stopped: stopped)
    #expect(plan.span.count == count)
    #expect(plan.last.description == last)
  }

  @Test(arguments: [
    "morning x2", "evening x3 18:00-21:59", "before breakfast x1 04:00-10:29 fasting",
    "late x9 22:00-02:00 bedtime", "x2 x2 06:00-07:00",
  ])
  func anOccasionIsReadBack(_ text: String) throws {
    #expect(try PlanOccasion(text: text).description == text)
  }

  @Test func anIntervalIsNeverOnce() throws {
    #expect(try Plan.interval("3m") == .months(3))
    #expect(try Plan.interval(nil) == nil)
    #expect(throws: FieldProblem.self) { try Plan.interval("once") }
    let day = try Clock.day("2026-11-21")
    #expect(throws: FieldProblem.self) {
      try Plan("x", rule: "custom", measure: "weight", first: day, days: 1, every: .once)
    }
  }
}
