import Model
import Testing

@Suite struct MedicineCourseTests {
  private func course() throws -> MedicineCourse {
    try MedicineActs.course(
      MedicineActs.entry(),
      [
        MedicineActs.change(.stopped, on: "2026-11-20", said: "11-21T10:00", id: 51),
        MedicineActs.change(.changed, on: "2026-11-12", said: "11-12T15:00", strength: "10 mg", id: 50),
        MedicineActs.change(.started, on: "2026-11-25", said: "11-25T09:00", schedule: "21:00", id: 52),
      ])
  }

  @Test(
    arguments: [
      ("10-31T23:59", nil), ("11-01T00:00", "ramipril 5 mg, 08:00"), ("11-12T14:59", "ramipril 5 mg, 08:00"),
      ("11-12T15:00", "ramipril 10 mg, 08:00"), ("11-19T23:59", "ramipril 10 mg, 08:00"),
      ("11-20T00:00", "ramipril 10 mg, 08:00, stopped"), ("11-25T08:59", "ramipril 10 mg, 08:00, stopped"),
      ("11-25T09:00", "ramipril 10 mg, 21:00"),
    ] as [(String, String?)])
  func whatHoldsWhen(_ at: String, _ expected: String?) throws {
    let course = try course()
    let state = course.state(at: try MedicineActs.at(at).wallMinutes)
    let words = state.map {
      "\(course.title($0)), \($0.schedule.text(.hours24))\($0.isTaken ? "" : ", stopped")"
    }
    #expect(words == expected)
  }

  @Test func eachStepSaysWhatWasBeforeAndAfter() throws {
    let steps = try course().steps
    #expect(steps.map(\.what) == [.started, .changed, .stopped, .started])
    #expect(steps.map { $0.before?.strength } == [nil, "5 mg", "10 mg", "10 mg"])
    #expect(steps.map(\.after.strength) == ["5 mg", "10 mg", "10 mg", "10 mg"])
    #expect(steps[1].note == "Dr Weber" && steps[3].after.schedule.times.map(\.minutes) == [1260])
  }

  @Test func changesOfOtherMedicinesAreNotItsOwn() throws {
    let other = try MedicineActs.entry("aspirin", id: 2)
    let change = try MedicineActs.change(.stopped, on: "2026-11-12", said: "11-12T08:00")
    #expect(try MedicineActs.course(other, [change]).steps.count == 1)
    #expect(MedicineCourse(change, changes: []) == nil)
  }

  @Test(
    arguments: [
      ("ramipril 5 mg", "ramipril"), ("Ramipril", "ramipril"), ("ramipril, 5 mg", "ramipril"),
      ("ramipril HCT 5/25", "ramipril HCT"), ("ramiprilat", nil), ("rami", nil), ("aspirin", nil), ("", nil),
    ] as [(String, String?)])
  func aLogLineIsMatchedByName(_ words: String, _ name: String?) throws {
    let all = try [("ramipril", 1), ("ramipril HCT", 2), ("vitamin D", 3)].map { name, number in
      try MedicineActs.course(MedicineActs.entry(name, id: number))
    }
    let taken = try MedicationTaken(words.isEmpty ? "x" : words)
    #expect(all.meant(by: taken)?.name == name)
    let named = try MedicationTaken("whatever", medicine: MedicineActs.id(3))
    #expect(all.meant(by: named)?.name == "vitamin D")
  }
}
