import Care
import Model
import Testing

@testable import Screens

/// What is to be done next, and when.
@Suite struct NextStepTests {
  private static let now = "2026-11-21T09:04+01:00"

  private func next(_ lines: [String], _ contents: [(String, any Content)] = []) throws -> String? {
    let record = try Sofa(now: Self.now, lines: lines, contents: contents).app.record
    return NextStep(in: record).map { "\($0.when): \($0.words)" }
  }

  private func reminder(_ title: String, _ first: String, at time: String? = nil, measure: Bool = false)
    throws
    -> (String, any Content)
  {
    let times = try time.map { [try #require(TimeOfDay($0))] } ?? []
    let reminder = try Reminder(
      title, recurrence: .days(1), first: #require(Day(first)), times: times,
      measure: measure ? BloodPressure.kind.id : nil)
    return ("2026-08-09T09:00+02:00", reminder)
  }

  @Test func aSecondReadingComesBeforeEverything() throws {
    #expect(try next(["2026-11-21 09:04 182/121"]) == "in 1 minute, at 09:05: measure again")
    #expect(try next(["2026-11-21 09:02 182/121"]) == "now: measure again")
  }

  @Test func thenWhatAnAlertOfTodayAsksFor() throws {
    #expect(try next(["2026-11-20 22:10 hi mmol/L"]) == "today: Call your diabetes team or doctor today.")
  }

  @Test func thenWhatIsDueWhatIsMeasuredFirst() throws {
    let checkup = try reminder("HbA1c", "2026-11-09")
    #expect(try next([], [checkup]) == "now: HbA1c")
    #expect(
      try next([], [checkup, reminder("Measure", "2026-11-21", at: "08:00", measure: true)]) == "now: Measure"
    )
  }

  @Test func thenWhatComesFirst() throws {
    var visit = Visit(start: try #require(Moment("2026-11-24T10:30+01:00")))
    visit.clinician = "Dr Weber"
    let seen: (String, any Content) = ("2026-11-01T09:00+01:00", visit)
    #expect(try next([], [seen]) == "Tue 10:30: Visit with Dr Weber")
    #expect(try next([], [seen, reminder("Evening", "2026-11-21", at: "18:00")]) == "18:00: Evening")
    #expect(try next([]) == nil)
  }
}
