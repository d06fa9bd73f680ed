import Model
import Statistics
import Testing

/// Plans and the readings for them, at fixed times in UTC.
enum PlanRequest {
  static func plan(
    _ rule: String = "esh-2023", first: String = "2026-11-14", days: Int? = nil, least: Int? = nil,
    occasions: [PlanOccasion] = [], measure: String = "blood-pressure", every: Recurrence? = nil,
    stopped: String? = nil, next: String? = nil
  ) throws -> Plan {
    try Plan(
      "plan", rule: rule, measure: measure, first: day(first),
      days: days ?? PlanProtocol.named(rule)?.usualDays ?? 3, occasions: occasions, least: least,
      every: every,
      next: next.map { try day($0) }, stopped: stopped.map { try day($0) })
  }

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// Entries at `MM-DDTHH:MM` of November 2026, each with a content.
  static func entries(_ times: [String], _ content: (Int) throws -> any Content) throws -> [Entry] {
    try times.enumerated().map { index, time in
      Entry(
        id: ULID(milliseconds: 0, random: (0, UInt64(index))), at: try Making.moment("2026-\(time)"),
        content: try content(index))
    }
  }

  static func pressures(_ times: [String], _ systolic: Int = 130) throws -> [Entry] {
    try entries(times) { _ in try BloodPressure(systolic: systolic, diastolic: 80) }
  }

  /// Two readings at 07:00 and two at 20:00 on each of some days of November.
  static func week(_ days: ClosedRange<Int>) throws -> [Entry] {
    try pressures(days.flatMap { day in ["07:00", "07:02", "20:00", "20:02"].map { "11-\(day)T\($0)" } })
  }

  static func progress(_ plan: Plan, _ entries: [Entry], now: String) throws -> PlanProgress {
    PlanProgress(
      id: ULID(milliseconds: 9, random: (0, 0)), plan: plan, readings: entries,
      now: try Making.moment("2026-\(now)"))
  }
}
