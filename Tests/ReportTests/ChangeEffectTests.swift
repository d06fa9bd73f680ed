import Model
import Report
import Statistics
import Testing

struct ChangeEffectTests {
  private static let id = ULID(milliseconds: 1, random: (0, 0))

  private static func course(_ name: String = "ramipril", day: String = "2026-10-20") throws -> MedicineCourse
  {
    let entry = Entry(
      id: id, at: try Making.moment("2026-09-01T08:00"),
      content: try Medicine(
        name, strength: "5 mg", schedule: DoseSchedule(typed: "08:00"), start: #require(Day("2026-09-01"))))
    let change = Entry(
      id: ULID(milliseconds: UInt64(name.utf8.count), random: (1, 0)),
      at: try Making.moment("2026-10-20T10:00"),
      content: try MedicineChange(of: id, .changed, on: #require(Day(day)), strength: "10 mg"))
    return try #require(MedicineCourse(entry, changes: [change]))
  }

  /// A morning of 140 and more before the 20th of October and of 130 and more after it, so many days each.
  private static func rows(_ before: Int, _ after: Int) -> [(at: String, line: String)] {
    (0..<before).map { ("2026-10-\(19 - $0)T07:00", "\(140 + $0 % 3)/88") }
      + (0..<after).map { ("2026-10-\(21 + $0)T07:00", "\(130 + $0 % 3)/82") }
  }

  private static func effect(
    _ rows: [(at: String, line: String)], now: String = "2026-11-21T09:00",
    days: Int = ChangeEffect.usualDays,
    others: [MedicineCourse] = []
  ) throws -> ChangeEffect {
    let course = try course()
    return ChangeEffect(
      of: try #require(course.steps.last), in: course, others: others, readings: try Making.entries(rows),
      days: days, now: try Making.moment(now), windows: .usual, clock: .hours24)
  }

  private func line(_ effect: ChangeEffect, _ label: String) -> String? {
    effect.lines.first { $0.label == label }?.text
  }

  @Test func beforeAndAfterWithNDifferenceAndUncertainty() throws {
    let effect = try Self.effect(Self.rows(6, 6))
    #expect(effect.heading == "ramipril 5 mg to 10 mg, Tue 20 Oct")
    #expect(
      line(effect, "morning")
        == "141/88 mmHg from 6 readings on 6 days before, 131/82 mmHg from 6 readings on 6 days after")
    #expect(
      line(effect, "  systolic")
        == "lower, -10 mmHg (95 % interval -11 to -9, daily averages of 6 days against 6, before)")
    #expect(line(effect, "evening") == nil)
    #expect(
      line(effect, "days")
        == "28 days before the day of the change (a choice of this program), 28 days after it")
    #expect(line(effect, "what it shows")?.contains("not why") == true)
  }

  /// Readings on the day of the change, and outside the windows, are on neither side.
  @Test func whatIsNeitherBeforeNorAfterIsLeftOut() throws {
    let more = [
      ("2026-10-20T07:00", "200/110"), ("2026-09-21T07:00", "200/110"), ("2026-11-18T07:00", "200/110"),
    ]
    let effect = try Self.effect((Self.rows(6, 6) + more).sorted { $0.at < $1.at })
    #expect(effect.before.count == 28 && effect.after.count == 28)
    #expect(line(effect, "morning")?.hasPrefix("141/88 mmHg from 6 readings") == true)
  }

  @Test(arguments: [(3, 6), (6, 3), (0, 6)])
  func ofTooFewDaysNothingIsSaid(_ before: Int, _ after: Int) throws {
    let effect = try Self.effect(Self.rows(before, after))
    #expect(line(effect, "  systolic")?.hasPrefix("too few days to compare (4 needed on each side)") == true)
  }

  @Test func withoutReadingsThatIsSaid() throws {
    let effect = try Self.effect([], now: "2026-10-25T09:00")
    #expect(line(effect, "readings") == "no blood pressure or glucose on these days")
    #expect(line(effect, "days")?.hasSuffix(", of which 5 have passed") == true)
  }

  @Test func glucoseIsToldToo() throws {
    let rows =
      (0..<5).map { ("2026-10-\(10 + $0)T07:00", "\(8 + $0 % 2).0 mmol/L fasting") }
      + (0..<5).map { ("2026-10-\(22 + $0)T07:00", "\(6 + $0 % 2).0 mmol/L fasting") }
    let effect = try Self.effect(rows)
    #expect(line(effect, "glucose, morning")?.hasPrefix("lower, -2.0 mmol/L (95 % interval") == true)
  }

  @Test func otherChangesOfTheseWeeksAreNamed() throws {
    let other = try Self.course("aspirin", day: "2026-11-01")
    let far = try Self.course("vitamin D", day: "2026-12-24")
    let effect = try Self.effect(Self.rows(6, 6), others: [other, far])
    #expect(line(effect, "also on these days") == "aspirin 5 mg to 10 mg (1 Nov)")
    #expect(try Self.effect(Self.rows(1, 1), days: 3).days == 7)
  }

  /// Changes are marked on charts by themselves; a listed medicine that is logged is no news.
  @Test func changesAreEventsOfCharts() throws {
    let entries = try Making.entries([
      ("2026-10-19T08:00", "took Ramipril 5 mg"), ("2026-10-21T08:00", "took aspirin"),
    ])
    let last = try #require(Day("2026-10-31"))
    let events = ChartEvent.of(
      last.adding(days: -30)...last, medicines: entries.readings(of: MedicationTaken.self), notes: [],
      listed: [try Self.course()])
    #expect(
      events.map { "\($0.letter) \($0.at.day) \($0.words)" } == [
        "c 2026-10-20 ramipril 5 mg to 10 mg", "m 2026-10-21 aspirin",
      ])
  }
}
