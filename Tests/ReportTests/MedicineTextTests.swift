import Model
import Report
import Testing

struct MedicineTextTests {
  private static let id = ULID(milliseconds: 1, random: (0, 0))

  private func course(_ schedule: String, _ changes: [(MedicineChange.What, String, String?, String?)]) throws
    -> MedicineCourse
  {
    let entry = Entry(
      id: Self.id, at: try Making.moment("2026-09-01T08:00"),
      content: try Medicine(
        "ramipril", strength: "5 mg", schedule: DoseSchedule(typed: schedule),
        start: #require(Day("2026-09-01"))))
    let entries = try changes.enumerated().map { index, change in
      Entry(
        id: ULID(milliseconds: UInt64(index + 2), random: (0, 0)), at: try Making.moment("\(change.1)T08:00"),
        content: try MedicineChange(
          of: Self.id, change.0, on: #require(Day(change.1)), strength: change.2,
          schedule: change.3.map { try DoseSchedule(typed: $0) }))
    }
    return try #require(MedicineCourse(entry, changes: entries))
  }

  @Test func whatChangedInWords() throws {
    let course = try course(
      "08:00",
      [
        (.changed, "2026-10-01", "10 mg", nil), (.changed, "2026-10-02", nil, "8:00 20:00"),
        (.stopped, "2026-10-03", nil, nil), (.started, "2026-10-04", "5 mg", "when needed"),
        (.changed, "2026-10-05", "5 mg", nil),
      ])
    #expect(
      course.steps.map { MedicineText.change($0, clock: .hours24) } == [
        "started, 5 mg, 08:00", "5 mg to 10 mg", "08:00 to 08:00 and 20:00", "stopped",
        "started again, 10 mg to 5 mg, 08:00 and 20:00 to when needed", "saved again, no change",
      ])
    #expect(MedicineText.change(course.steps[2], clock: .hours12) == "8:00 am to 8:00 am and 8:00 pm")
  }

  @Test(arguments: [
    ("2026-10-02T09:00", "10:00"), ("2026-10-03T09:00", "stopped today"),
    ("2026-10-05T09:00", "stopped Sat 3 Oct"),
    ("2026-08-31T09:00", "from tomorrow"),
  ])
  func whenItIsTaken(_ now: String, _ words: String) throws {
    let course = try course("10:00", [(.stopped, "2026-10-03", nil, nil)])
    #expect(MedicineText.schedule(course, now: try Making.moment(now), clock: .hours24) == words)
  }
}
