import Model

/// The days that a summary covers, with its name for people.
package struct Period: Sendable, Equatable {
  /// The first and the last day.
  package let days: ClosedRange<Day>
  /// The name: `last 7 days`.
  package let title: String

  /// Makes a period from its days.
  package init(_ days: ClosedRange<Day>) {
    self.days = days
    title = days.count == 1 ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)"
  }

  /// Makes a period that goes by the name of fewer days, such as those of a plan whose last evening ends after midnight.
  package init(_ days: ClosedRange<Day>, namedFor named: ClosedRange<Day>) {
    self.init(days: days, title: Period(named).title)
  }

  /// The last days up to and with today, by the patient's clock; held to 1 to 36,600.
  package static func last(days count: Int, now: Moment) -> Period {
    let count = min(max(count, 1), 36_600)
    return Period(
      days: now.day.adding(days: 1 - count)...now.day, title: count == 1 ? "today" : "last \(count) days")
  }

  /// As many days just before.
  package var before: Period {
    let last = days.lowerBound.adding(days: -1)
    let first = days.lowerBound.adding(days: -min(count, 36_600))
    return Period(days: first...last, title: "\(first) to \(last)")
  }

  /// From the earliest entry to today.
  package static func everything(_ entries: some Sequence<Entry>, now: Moment) -> Period {
    let first = entries.lazy.filter { $0.measurement != nil }.map(\.at.day).min() ?? now.day
    return Period(days: min(first, now.day)...now.day, title: "all readings")
  }

  /// How many days it has.
  package var count: Int {
    let (span, overflow) = days.upperBound.number.subtractingReportingOverflow(days.lowerBound.number)
    return overflow || span == .max ? .max : span + 1
  }

  private init(days: ClosedRange<Day>, title: String) {
    self.days = days
    self.title = title
  }
}
