import Model

/// The days that somebody asked about, up to now: what a sensor's share is a share of, the days without it included.
package struct AskedTime: Sendable, Equatable {
  /// How many days, today in part among them.
  package let days: Int
  /// How many minutes they have up to now.
  package let minutes: Int

  /// Makes the time of some days that is over.
  package init(_ days: ClosedRange<Day>, now: Moment) {
    let (first, last) = (days.lowerBound.number, days.upperBound.number)
    let (count, isTooMany) = last.subtractingReportingOverflow(first)
    self.days = isTooMany || count == .max ? .max : count + 1
    let end = min(now.day.number, last) == now.day.number ? now.wallMinutes : (last + 1) * 1440
    minutes = max(0, end - first * 1440)
  }
}
