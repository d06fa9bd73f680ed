/// The rules of a time zone, handed in from outside so that nothing in here reads a clock or a file.
package struct Zone: Sendable {
  /// The zone's name, such as `Europe/Paris`, or a fixed offset such as `+01:00`.
  package let name: String
  private let rule: @Sendable (Int64) -> Int

  /// Makes a zone from a function that gives minutes east of UTC at an instant (seconds since 1970 in UTC).
  package init(name: String, offsetMinutes: @escaping @Sendable (Int64) -> Int) {
    self.name = name
    rule = offsetMinutes
  }

  /// A zone whose clock is always so many minutes east of UTC.
  package static func fixed(offsetMinutes: Int) -> Zone {
    let probe = Moment(wallMilliseconds: 0, offsetMinutes: offsetMinutes, precision: .minute)
    return Zone(name: probe?.offsetText ?? "+00:00") { _ in probe == nil ? 0 : offsetMinutes }
  }

  /// Minutes east of UTC at an instant, in seconds since 1970 in UTC.
  package func offsetMinutes(atInstant seconds: Int64) -> Int { rule(seconds) }

  /// What a time on the wall clock stands for.
  package enum WallTime: Sendable, Equatable {
    /// The clock showed it once.
    case once(Moment)
    /// The clock was moved forward past it: it never showed.
    case never
    /// The clock was moved back over it: it showed twice; earlier first.
    case twice(Moment, Moment)
  }

  /// Finds the moment or moments at which this zone's clock shows a day and time.
  package func moment(day: Day, time: TimeOfDay) -> WallTime {
    let wall = (Int64(day.number) * 1440 + Int64(time.minutes)) * 60
    // No zone changes twice within two days, so the offsets a day before and after are all there can be.
    let candidates = Set([rule(wall - 86_400 * 2), rule(wall + 86_400 * 2), rule(wall)])
    let moments =
      candidates
      .filter { rule(wall - Int64($0) * 60) == $0 }
      .compactMap { Moment(day: day, time: time, offsetMinutes: $0) }
      .sorted()
    switch moments.count {
    case 0: return .never
    case 1: return .once(moments[0])
    default: return .twice(moments[0], moments[moments.count - 1])
    }
  }

  /// The moment for a day and time that must not fail: past a gap the clock is moved forward, of two the first.
  package func nearestMoment(day: Day, time: TimeOfDay) -> Moment {
    switch moment(day: day, time: time) {
    case .once(let moment), .twice(let moment, _): return moment
    case .never:
      let wall = (Int64(day.number) * 1440 + Int64(time.minutes)) * 60
      let before = rule(wall - 86_400)
      let instant = (wall - Int64(before) * 60) * 1000
      return Moment(instantMilliseconds: instant, zone: self, precision: .minute)
        ?? .epoch
    }
  }
}
