import Model

/// The readings of a period as a rule sees them: the days of the series, what counts, and what was dropped and why.
package struct ProtocolDays: Sendable {
  /// Readings that do not count, with the reason.
  package struct Dropped: Sendable, Equatable {
    /// How many.
    package let n: Int
    /// Why: `day 1 (2026-03-02)`.
    package let why: String
  }

  /// A morning or an evening of the series with fewer readings than the rule asks for.
  package struct Gap: Sendable, Equatable {
    /// The day.
    package let day: Day
    /// `morning` or `evening`.
    package let occasion: String
    /// How many readings are missing.
    package let missing: Int
  }

  /// The rule.
  package let rule: AveragingRule
  /// What is morning and what evening.
  package let windows: DayWindows
  /// The readings of the series, in order of time, those that are dropped among them.
  package let readings: [Reading<BloodPressure>]
  /// Those that count.
  package let taken: [Reading<BloodPressure>]
  /// What does not count.
  package let dropped: [Dropped]

  /// Looks at readings, in order of time, by a rule.
  ///
  /// A series is as many days as the rule has at most, up to the last reading, or from a day on where one is named;
  /// what is older is left aside.
  package init(
    _ readings: [Reading<BloodPressure>], rule: AveragingRule, windows: DayWindows = .usual,
    from start: Day? = nil
  ) {
    self.rule = rule
    self.windows = windows
    var sieve = Sieve(left: readings)
    if let days = rule.days, let last = readings.last?.at.day {
      let first = start ?? last.adding(days: 1 - days.upperBound)
      sieve.keep("before \(first)") { $0.at.day >= first }
    }
    if rule.isOfMornings { sieve.keep("not in the morning") { windows.morning.contains($0.at.time) } }
    self.readings = sieve.left
    for (index, day) in Self.days(sieve.left).prefix(rule.droppedDays).enumerated() {
      sieve.keep("day \(index + 1) (\(day))") { $0.at.day != day }
    }
    if rule.dropsFirstOfSitting {
      sieve.keep("the first of its session", Sitting.group(sieve.left).flatMap { $0.readings.dropFirst() })
    }
    taken = sieve.left
    dropped = sieve.dropped
  }

  /// The mean of what counts; nil where nothing is left.
  package var mean: PressureMean? { PressureMean(taken) }
  /// The mean of the mornings among it.
  package var morning: PressureMean? { PressureMean(taken.filter { windows.morning.contains($0.at.time) }) }
  /// The mean of the evenings among it.
  package var evening: PressureMean? { PressureMean(taken.filter { windows.evening.contains($0.at.time) }) }
  /// How many readings on how many days the series has, what is dropped included.
  package var coverage: Coverage { Coverage(readings) }

  private static func days(_ readings: [Reading<BloodPressure>]) -> [Day] {
    Set(readings.map(\.at.day)).sorted()
  }

  /// Takes readings out, step by step, and remembers how many and why.
  private struct Sieve {
    var left: [Reading<BloodPressure>]
    var dropped: [Dropped] = []

    mutating func keep(_ why: String, where test: (Reading<BloodPressure>) -> Bool) {
      keep(why, left.filter(test))
    }

    mutating func keep(_ why: String, _ kept: [Reading<BloodPressure>]) {
      if kept.count < left.count { dropped.append(Dropped(n: left.count - kept.count, why: why)) }
      left = kept
    }
  }
}
