import Model
import Testing

/// Visits as values: lengths, ends, the next one, questions.
@Suite struct VisitTests {
  private static func visit(_ start: String = "2026-12-03T10:30+01:00") throws -> Visit {
    Visit(start: try #require(Moment(start)))
  }

  @Test(arguments: [1, 30, 10_080]) func lengthsThatCanBe(_ minutes: Int) throws {
    var visit = try Self.visit()
    try visit.setMinutes(minutes)
    #expect(visit.minutes == minutes && visit.end.minutes(since: visit.start) == minutes)
  }

  @Test(arguments: [0, -1, 10_081, .max, .min]) func lengthsThatCanNotBe(_ minutes: Int) throws {
    var visit = try Self.visit()
    try visit.setMinutes(20)
    #expect(throws: FieldProblem.self) { try visit.setMinutes(minutes) }
    #expect(visit.minutes == 20)
  }

  @Test func withoutALengthItGoesOnForAnHour() throws {
    #expect(try Self.visit().end == Moment("2026-12-03T11:30+01:00"))
  }

  @Test func whatEqualsItsDefaultIsLeftOut() throws {
    #expect(try Self.visit().fields == [Field("start", .text("2026-12-03T10:30+01:00"))])
  }

  @Test(arguments: [
    ("3m", "2026-11-30", "2027-02-28", "in 3 months"), ("1y", "2028-02-29", "2029-02-28", "in 1 year"),
    ("6w", "2026-12-03", "2027-01-14", "in 6 weeks"), ("10d", "2026-12-03", "2026-12-13", "in 10 days"),
    ("2027-03-03", "2026-12-03", "2027-03-03", "on 2027-03-03"),
  ])
  func theNextOne(_ code: String, _ visit: String, _ day: String, _ text: String) throws {
    let next = try #require(NextVisit(code))
    #expect(next.code == code && next.text == text)
    #expect(next.day(after: try Clock.day(visit)) == Day(day))
  }

  @Test(arguments: ["", "m", "0m", "-3m", "3", "3 m", "1000m", "three months", "2027-02-30", "3µ"])
  func noNextOne(_ text: String) { #expect(NextVisit(text) == nil) }

  @Test func aLimitThatIsChangedByHandLosesItsOrigin() throws {
    let visit = try #require(ULID("01KAJ3T8Q6T2V4W8X9A0B1C2D3"))
    let origin = TargetOrigin(visit: visit, day: try Clock.day("2026-12-03"), clinician: "Dr Lind")
    var targets = Targets.untouched
    (targets.systolic, targets.diastolic) = (130, 80)
    targets.setOrigin(origin, of: .systolic)
    targets.setOrigin(origin, of: .diastolic)
    targets.systolic = 130
    #expect(targets.origin(of: .systolic) == origin)
    targets.systolic = 135
    #expect(targets.origin(of: .systolic) == nil && targets.origin(of: .diastolic) == origin)
  }
}
