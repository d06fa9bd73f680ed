import Model
import Testing

@Suite struct DoseLogTests {
  private func log(
    _ schedule: String, _ answers: [Reading<MedicationTaken>],
    days: ClosedRange<String> = "2026-11-10"..."2026-11-11",
    now: String = "11-11T23:00", changes: [Entry] = [], listed: String = "11-01T07:00"
  ) throws -> DoseLog {
    let course = try MedicineActs.course(
      MedicineActs.entry("ramipril", schedule, listed: listed), changes)
    return DoseLog(
      course, on: try Clock.day(days.lowerBound)...Clock.day(days.upperBound), answers: answers,
      now: try MedicineActs.at(now))
  }

  private func words(_ log: DoseLog) -> [String] {
    log.doses.map { dose in
      let answer = dose.isTaken ? "taken" : dose.isSkipped ? "skipped" : "open"
      return "\(dose.time.day.date.day) \(dose.time.time) \(answer)"
    }
  }

  /// The times, when it was taken, and what that makes of two days.
  @Test(arguments: [
    ("08:00", "11-10T08:03", ["10 08:00 taken", "11 08:00 open"], 0),
    ("08:00", "11-10T21:30", ["10 08:00 taken", "11 08:00 open"], 0),
    ("08:00", "11-11T04:59", ["10 08:00 taken", "11 08:00 open"], 0),
    ("08:00", "11-11T05:00", ["10 08:00 open", "11 08:00 taken"], 0),
    ("22:00", "11-11T00:30", ["10 22:00 taken", "11 22:00 open"], 0),
    ("08:00 20:00", "11-10T16:59", ["10 08:00 taken", "10 20:00 open", "11 08:00 open", "11 20:00 open"], 0),
    ("08:00 20:00", "11-10T17:00", ["10 08:00 open", "10 20:00 taken", "11 08:00 open", "11 20:00 open"], 0),
    ("08:00 12:00", "11-10T09:59", ["10 08:00 taken", "10 12:00 open", "11 08:00 open", "11 12:00 open"], 0),
    ("08:00 12:00", "11-10T10:00", ["10 08:00 open", "10 12:00 taken", "11 08:00 open", "11 12:00 open"], 0),
    ("when needed", "11-10T10:00", [], 1),
  ])
  func whichDoseWasTaken(_ times: String, _ at: String, _ expected: [String], _ extra: Int) throws {
    let log = try log(times, [MedicineActs.took(at)])
    #expect(words(log) == expected)
    #expect(log.extra.count == extra)
  }

  @Test func aSecondOneIsBesideTheScheduled() throws {
    let log = try log(
      "08:00", [MedicineActs.took("11-10T08:00"), MedicineActs.took("11-10T12:00", id: 101)])
    #expect(words(log) == ["10 08:00 taken", "11 08:00 open"])
    #expect(log.extra.map(\.id) == [MedicineActs.id(101)])
  }

  @Test func anAnswerToADoseIsAboutThatDose() throws {
    let log = try log(
      "08:00 20:00",
      [
        MedicineActs.took("11-11T09:00"),
        MedicineActs.took("11-11T09:01", skipped: true, dose: "11-10T20:00"),
        MedicineActs.took("11-11T09:02", dose: "11-10T08:00", id: 101),
      ])
    #expect(words(log) == ["10 08:00 taken", "10 20:00 skipped", "11 08:00 taken", "11 20:00 open"])
    // The later of two answers to one dose counts.
    let twice = try self.log(
      "08:00",
      [
        MedicineActs.took("11-10T09:00", skipped: true, dose: "11-10T08:00"),
        MedicineActs.took("11-10T12:00", dose: "11-10T08:00", id: 101),
      ])
    #expect(words(twice) == ["10 08:00 taken", "11 08:00 open"])
  }

  @Test func whatIsNotDueYetIsNotAsked() throws {
    #expect(
      try words(log("08:00 20:00", [], now: "11-11T08:00")) == [
        "10 08:00 open", "10 20:00 open", "11 08:00 open",
      ])
    let early = try log("20:00", [MedicineActs.took("11-11T17:30")], now: "11-11T18:00")
    #expect(words(early) == ["10 20:00 open", "11 20:00 taken"])
  }

  /// Nobody was asked about doses of before the medicine came on the list.
  @Test func nothingIsAskedFromBeforeItWasListed() throws {
    let log = try log("08:00 20:00", [MedicineActs.took("11-10T08:00")], listed: "11-10T10:00")
    #expect(words(log) == ["10 20:00 open", "11 08:00 open", "11 20:00 open"])
  }

  @Test func aChangeHoldsFromItsDayOn() throws {
    let moved = try MedicineActs.change(
      .changed, on: "2026-11-11", said: "11-09T08:00", schedule: "06:00 18:00")
    #expect(
      try words(log("08:00", [], changes: [moved])) == ["10 08:00 open", "11 06:00 open", "11 18:00 open"])
    // Written down on its own day it does not reach back.
    let today = try MedicineActs.change(
      .changed, on: "2026-11-11", said: "11-11T15:00", schedule: "06:00 18:00")
    #expect(
      try words(log("08:00", [], changes: [today])) == ["10 08:00 open", "11 08:00 open", "11 18:00 open"])
    let stopped = try MedicineActs.change(.stopped, on: "2026-11-11", said: "11-11T07:00")
    #expect(try words(log("08:00", [], changes: [stopped])) == ["10 08:00 open"])
  }

  /// On the night in which the clock goes back, the day still has its doses once.
  @Test func theClocksOwnTimesCount() throws {
    let answers = [
      Reading(
        id: MedicineActs.id(7), at: try Clock.moment("2026-10-25T02:30+02:00"),
        value: try MedicationTaken("x", medicine: MedicineActs.id(1)))
    ]
    let course = try MedicineActs.course(
      MedicineActs.entry("x", "02:30", listed: "10-01T07:00", start: "2026-10-01"))
    let day = try Clock.day("2026-10-25")
    let log = DoseLog(
      course, on: day...day, answers: answers, now: try Clock.moment("2026-10-25T02:30+01:00"))
    #expect(log.doses.count == 1 && log.doses.allSatisfy(\.isTaken))
  }
}
