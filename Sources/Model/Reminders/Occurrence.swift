/// One time that a reminder comes: a day, and a time of day where it has one.
///
/// It is the patient's wall clock: 08:00 stays 08:00 over the changes of daylight saving and after a flight.
package struct Occurrence: Sendable, Hashable, CustomStringConvertible {
  /// The day.
  package let day: Day
  /// The time of day; nil for the whole day.
  package let time: TimeOfDay?

  /// Makes an occurrence.
  package init(_ day: Day, _ time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }

  /// Reads `2026-11-21` or `2026-11-21T08:00`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let day = parts.first.flatMap({ Day($0) }), parts.count <= 2 else { return nil }
    self.day = day
    guard parts.count == 2 else {
      time = nil
      return
    }
    guard parts[1].utf8.count == 5, let time = TimeOfDay(parts[1]) else { return nil }
    self.time = time
  }

  /// The form that the journal keeps.
  package var description: String { time.map { "\(day)T\($0)" } ?? "\(day)" }

  /// When it comes by the clock of a zone; of an hour that comes twice the first, past one that is skipped the clock is
  /// moved forward.
  package func moment(in zone: Zone) -> Moment { zone.nearestMoment(day: day, time: time ?? .midnight) }

  /// Whether its time of day is one that the clock skips, so that it comes later than it says.
  package func isMoved(in zone: Zone) -> Bool {
    time.map { zone.moment(day: day, time: $0) == .never } ?? false
  }
}
