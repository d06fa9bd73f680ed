import Model
import Statistics
import Testing

struct AdherenceTests {
  /// Ten doses from the 1st to the 10th at 08:00; those that were taken and left out.
  private func adherence(_ taken: [Int], _ skipped: [Int] = [], schedule: String = "08:00") throws
    -> Adherence
  {
    let id = ULID(milliseconds: 1, random: (0, 0))
    let first = try #require(Day("2026-11-01"))
    let entry = Entry(
      id: id, at: try Making.moment("2026-11-01T07:00"),
      content: try Medicine("x", schedule: DoseSchedule(typed: schedule), start: first))
    let course = try #require(MedicineCourse(entry, changes: []))
    let answers = try (taken.map { ($0, false) } + skipped.map { ($0, true) }).map { day, isSkipped in
      try Making.reading(
        "2026-11-\(day < 10 ? "0" : "")\(day)T08:05", MedicationTaken("x", medicine: id, isSkipped: isSkipped)
      )
    }
    let now = try Making.moment("2026-11-10T12:00")
    return Adherence(DoseLog(course, on: first...first.adding(days: 9), answers: answers, now: now))
  }

  @Test(arguments: [
    (
      [1, 2, 3, 4, 5, 6, 7, 8], [9],
      "8 of 10 doses taken (80 %), 1 not taken, 1 not answered (90 % if that was taken)"
    ),
    (
      [1, 2], [],
      "2 of 10 doses taken (20 %), 0 not taken, 8 not answered (100 % if those were taken)"
    ),
    (Array(1...10), [], "10 of 10 doses taken (100 %), 0 not taken, 0 not answered"),
    (
      [1, 1], Array(2...10),
      "1 of 10 doses taken (10 %), 9 not taken, 0 not answered, and 1 taken at other times"
    ),
  ])
  func inWords(_ taken: [Int], _ skipped: [Int], _ words: String) throws {
    #expect(try adherence(taken, skipped).text == words)
  }

  @Test func withoutTimesThereIsNoPercentage() throws {
    let needed = try adherence([1, 4], schedule: "when needed")
    #expect(needed.share.percent == nil && needed.text == "no dose was due, 2 taken at other times")
    #expect(needed.figures.allSatisfy { $0.key != "percent" })
    #expect(try adherence([], schedule: "when needed").text == "no dose was due")
  }
}
