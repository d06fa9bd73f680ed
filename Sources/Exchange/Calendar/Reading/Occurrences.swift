import Model

/// The times at which an event comes back, as far as they are needed to find the next one.
struct Occurrences {
  private let first: WrittenDate
  private let zones: CalendarZones
  private var dates: [WrittenDate]

  init(_ first: WrittenDate, zones: CalendarZones) {
    self.first = first
    self.zones = zones
    dates = [first]
  }

  /// How far beyond today a rule is followed, in days: what comes back every ten years has a next time too.
  private static let horizon = 366 * 11

  /// Adds what a rule says; false where it is not understood.
  mutating func add(rule text: String, now: Moment) -> Bool {
    guard let rule = CalendarRule(text) else { return false }
    let days = rule.days(from: first.day, through: max(now.day, first.day).adding(days: Self.horizon))
    let found = days.map { WrittenDate(day: $0, time: first.time, clock: first.clock) }
    dates = found.filter { date in rule.until.map { isAtMost(date, $0) } ?? true }
    return true
  }

  /// Adds single dates.
  mutating func add(_ more: [WrittenDate]) { dates += more }

  /// Takes dates away, whatever clocks they are written by.
  mutating func remove(_ gone: [WrittenDate]) {
    let instants = Set(gone.compactMap(instant))
    let days = Set(gone.filter { $0.time == nil }.map(\.day))
    dates = dates.filter { date in
      !(instant(date).map(instants.contains) ?? false) && !days.contains(date.day)
    }
  }

  /// The first one that is not before a moment, else the last; nil where there is none.
  func next(after now: Moment) -> WrittenDate? {
    let sorted = dates.sorted { ($0.day, $0.time ?? .midnight) < ($1.day, $1.time ?? .midnight) }
    return sorted.first { date in instant(date).map { $0 >= now.instantMilliseconds } ?? (date.day >= now.day)
    }
      ?? sorted.last
  }

  private func instant(_ date: WrittenDate) -> Int64? {
    date.time == nil ? nil : zones.moment(date)?.instantMilliseconds
  }

  private func isAtMost(_ date: WrittenDate, _ until: WrittenDate) -> Bool {
    guard until.time != nil, date.time != nil else { return date.day <= until.day }
    if case .floating = until.clock {
      return (date.day, date.time ?? .midnight) <= (until.day, until.time ?? .midnight)
    }
    return (instant(date) ?? .max) <= (instant(until) ?? .min)
  }
}

extension CalendarZones {
  /// The moment that a date and time mean, by the clock of their own zone; nil for whole days and unknown zones.
  func moment(_ date: WrittenDate) -> Moment? {
    guard let time = date.time else { return nil }
    switch date.clock {
    case .utc: return Moment(day: date.day, time: time, offsetMinutes: 0)
    case .floating: return here.nearestMoment(day: date.day, time: time)
    case .zone(let name): return find(name)?.zone.nearestMoment(day: date.day, time: time)
    }
  }
}
