import Model

/// One occasion of a plan on one of its days, with what was measured then.
package struct PlannedSession: Sendable, Equatable {
  /// How it stands.
  package enum Status: String, Sendable, CaseIterable {
    /// Its readings are there.
    case done
    /// Its time is to come.
    case ahead
    /// It is time for it.
    case open
    /// Its time is over, its day is not.
    case late
    /// Its day went by.
    case missed
  }

  /// The day; an occasion that runs past midnight belongs to the day on which it begins.
  package let day: Day
  /// The occasion.
  package let occasion: PlanOccasion
  /// When it is.
  package let window: TimeSpan
  /// How many readings there are.
  package let count: Int
  /// How it stands.
  package let status: Status

  init(day: Day, occasion: PlanOccasion, window: TimeSpan, count: Int, now: Moment) {
    (self.day, self.occasion, self.window, self.count) = (day, occasion, window, count)
    let start = day.number * 1440 + window.from.minutes
    let isOverMidnight = window.through < window.from
    let end = day.number * 1440 + window.through.minutes + (isOverMidnight ? 1440 : 0)
    let clock = now.wallMinutes
    status =
      if count >= occasion.readings { .done } else if clock < start { .ahead } else if clock <= end {
        .open
      } else if now.day == day { .late } else { .missed }
  }

  /// How many readings are still missing.
  package var missing: Int { max(0, occasion.readings - count) }
  /// Whether readings for it can still be taken.
  package var isToCome: Bool { status == .ahead || status == .open }
}

extension TimeSpan {
  /// The day to which a time in it belongs: where it runs past midnight, the day on which it began; nil outside it, and for a day
  /// alone.
  func day(of moment: Moment) -> Day? {
    guard contains(moment) else { return nil }
    let isPastMidnight = from > through && moment.time <= through
    return isPastMidnight ? moment.day.adding(days: -1) : moment.day
  }
}
