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
  /// How many days in a row were measured just before the first of these, so that it is not day 1 of its series; 0 where
  /// the rule leaves no day out.
  package let daysBefore: Int
  /// The readings of the series, in order of time, those that are dropped among them.
  package var readings: [Reading<BloodPressure>] { placed.readings }
  /// Those that count.
  package var taken: [Reading<BloodPressure>] { left.readings }
  /// What does not count.
  package let dropped: [Dropped]
  /// The readings of the series with the days to which they belong.
  let placed: [PlacedPressure]
  /// Those of the days that count.
  let counted: [PlacedPressure]
  private let left: [PlacedPressure]

  /// Looks at readings, in order of time, by a rule.
  ///
  /// A series is as many days as the rule has at most, up to the last reading, or from a day on where one is named;
  /// what is older is left aside. A series begins with a measured day before which nothing was measured for a day (D):
  /// where the days looked at begin inside such a run, their first is not its day 1 and is not left out as such. What
  /// begins on a day that is named, as a plan does, begins there.
  ///
  /// - Parameter daysBefore: How many days in a row were measured just before the first of these readings.
  package init(
    _ readings: [Reading<BloodPressure>], rule: AveragingRule, windows: DayWindows = .usual,
    from start: Day? = nil, daysBefore: Int = 0
  ) {
    self.rule = rule
    self.windows = windows
    var sieve = Sieve(left: PlacedPressure.all(readings, windows: windows))
    let measured = rule.droppedDays > 0 && start == nil ? Set(sieve.left.map(\.day)) : []
    if let days = rule.days, let last = sieve.left.last?.day {
      let first = start ?? last.adding(days: 1 - days.upperBound)
      sieve.keep("before \(first)") { $0.day >= first }
    }
    let before = Self.run(before: sieve.left.map(\.day).min(), measured, outside: daysBefore)
    self.daysBefore = before
    if rule.isOfMornings || rule.dropsFirstOfSession {
      sieve.keep("without a time of day") { $0.reading.at.hasTime }
    }
    if rule.isOfMornings { sieve.keep("not in the morning") { $0.half?.isMorning == true } }
    placed = sieve.left
    let droppedDays = Set(placed.map(\.day)).sorted().prefix(max(0, rule.droppedDays - before))
    for (index, day) in droppedDays.enumerated() {
      sieve.keep("day \(before + index + 1) (\(day))") { $0.day != day }
    }
    counted = sieve.left
    if rule.dropsFirstOfSession { sieve.keep("the first of its session", Self.withoutFirsts(sieve.left)) }
    left = sieve.left
    dropped = sieve.dropped
  }

  /// The mean of what counts; nil where nothing is left.
  package var mean: PressureMean? { left.mean }
  /// The mean of the mornings among it.
  package var morning: PressureMean? { left.half(isMorning: true).mean }
  /// The mean of the evenings among it.
  package var evening: PressureMean? { left.half(isMorning: false).mean }
  /// How many readings on how many days the series has, what is dropped included.
  package var coverage: Coverage { placed.coverage }

  /// How many days in a row, up to the one before a day, are among measured ones.
  package static func run(before day: Day, _ measured: Set<Day>) -> Int {
    var run = 0
    while measured.contains(day.adding(days: -run - 1)) { run += 1 }
    return run
  }

  /// The same, and where they reach back to the first day of all, those that were measured outside.
  private static func run(before day: Day?, _ measured: Set<Day>, outside: Int) -> Int {
    guard let day, !measured.isEmpty else { return 0 }
    let run = run(before: day, measured)
    return day.adding(days: -run) == measured.min() ? run + max(0, outside) : run
  }

  private static func withoutFirsts(_ placed: [PlacedPressure]) -> [PlacedPressure] {
    var (place, kept) = (0, [PlacedPressure]())
    for session in Session.group(placed.readings) {
      kept += placed[place..<place + session.readings.count].dropFirst()
      place += session.readings.count
    }
    return kept
  }

  /// Takes readings out, step by step, and remembers how many and why.
  private struct Sieve {
    var left: [PlacedPressure]
    var dropped: [Dropped] = []

    mutating func keep(_ why: String, where test: (PlacedPressure) -> Bool) {
      keep(why, left.filter(test))
    }

    mutating func keep(_ why: String, _ kept: [PlacedPressure]) {
      if kept.count < left.count { dropped.append(Dropped(n: left.count - kept.count, why: why)) }
      left = kept
    }
  }
}
