/// A part of the day by the clock, its first and its last minute included; it may run past midnight.
package struct TimeSpan: Sendable, Hashable, CustomStringConvertible {
  /// The first minute.
  package let from: TimeOfDay
  /// The last minute.
  package let through: TimeOfDay

  /// Makes a span; one that ends before it starts runs past midnight.
  package init(from: TimeOfDay, through: TimeOfDay) {
    self.from = from
    self.through = through
  }

  /// Reads `04:00-11:59`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let from = TimeOfDay(ends[0]), let through = TimeOfDay(ends[1]) else { return nil }
    self.from = from
    self.through = through
  }

  /// Whether a time lies in it.
  package func contains(_ time: TimeOfDay) -> Bool {
    from <= through ? (from...through).contains(time) : time >= from || time <= through
  }

  /// Whether a moment's time of day lies in it; that of a day alone lies in none.
  package func contains(_ moment: Moment) -> Bool { moment.hasTime && contains(moment.time) }

  /// Whether a minute lies in both.
  package func overlaps(_ other: TimeSpan) -> Bool { contains(other.from) || other.contains(from) }

  /// The span in words: `04:00 to 11:59`.
  package var text: String { "\(from) to \(through)" }

  /// The span as `04:00-11:59`.
  package var description: String { "\(from)-\(through)" }
}
