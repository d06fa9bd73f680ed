import Model
import Testing

/// Medicines and answers for tests; all times are those of a clock in winter, one hour east of UTC.
enum MedicineActs {
  static func id(_ number: UInt64) -> ULID { ULID(milliseconds: number, random: (0, 0)) }

  /// A medicine of the 1st of November 2026, listed at 07:00 of that day.
  static func entry(
    _ name: String = "ramipril", _ schedule: String = "08:00", strength: String? = "5 mg",
    id number: UInt64 = 1,
    listed: String = "11-01T07:00", start: String = "2026-11-01"
  ) throws -> Entry {
    Entry(
      id: id(number), at: try at(listed),
      content: try Medicine(
        name, strength: strength, schedule: DoseSchedule(typed: schedule), start: try Clock.day(start)))
  }

  static func change(
    _ what: MedicineChange.What, on day: String, said: String, strength: String? = nil,
    schedule: String? = nil,
    id number: UInt64 = 50
  ) throws -> Entry {
    Entry(
      id: id(number), at: try at(said),
      content: try MedicineChange(
        of: id(1), what, on: try Clock.day(day), strength: strength,
        schedule: schedule.map { try DoseSchedule(typed: $0) }),
      note: "Dr Weber")
  }

  static func course(_ entry: Entry, _ changes: [Entry] = []) throws -> MedicineCourse {
    try #require(MedicineCourse(entry, changes: changes))
  }

  static func at(_ text: String) throws -> Moment { try Clock.moment("2026-\(text)+01:00") }

  static func took(
    _ at: String, skipped: Bool = false, dose: String? = nil, id number: UInt64 = 100
  ) throws -> Reading<MedicationTaken> {
    Reading(
      id: id(number), at: try self.at(at),
      value: try MedicationTaken(
        "ramipril", medicine: id(1), dose: dose.flatMap { DoseTime("2026-\($0)") }, isSkipped: skipped))
  }
}
