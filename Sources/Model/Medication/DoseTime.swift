/// A dose that was due at a time of a day by the patient's clock, wherever that clock was: `2026-11-21T08:00`.
package struct DoseTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The day.
  package let day: Day
  /// The time of day.
  package let time: TimeOfDay

  /// Makes the time of a dose.
  package init(day: Day, time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// Reads `2026-11-21T08:00`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard let asked = Occurrence(text), let time = asked.time else { return nil }
    self.init(day: asked.day, time: time)
  }

  /// The dose as `2026-11-21T08:00`.
  package var description: String { "\(day)T\(time)" }

  /// Orders by what the clock shows.
  package static func < (left: DoseTime, right: DoseTime) -> Bool {
    left.wallMinutes < right.wallMinutes
  }

  /// Minutes on the wall clock since 1970.
  package var wallMinutes: Int { day.number * 1440 + time.minutes }
}

extension Moment {
  /// Minutes on the wall clock since 1970, cut to the minute: what doses are held against.
  package var wallMinutes: Int { day.number * 1440 + time.minutes }
}
