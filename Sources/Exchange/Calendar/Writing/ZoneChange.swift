import Model

/// A change of a zone's clock.
struct ZoneChange: Equatable {
  /// Minutes east of UTC until then.
  let before: Int
  /// Minutes east of UTC from then on.
  let after: Int
  /// Day and time that the clock showed when it was changed, as it went until then.
  let day: Day
  let time: TimeOfDay

  /// The changes of a zone's clock within some years, in order.
  static func all(of zone: Zone, in years: ClosedRange<Int>) -> [ZoneChange] {
    guard let first = Day(year: years.lowerBound, month: 1, day: 1),
      let last = Day(year: years.upperBound, month: 12, day: 31)
    else { return [] }
    var changes: [ZoneChange] = []
    var before = zone.offsetMinutes(atInstant: seconds(first))
    // Changes that take each other back within a day are not known of any zone.
    for day in first..<last {
      let after = zone.offsetMinutes(atInstant: seconds(day.adding(days: 1)))
      guard after != before else { continue }
      changes.append(at(zone, between: seconds(day), and: seconds(day.adding(days: 1)), before, after))
      before = after
    }
    return changes
  }

  private static func seconds(_ day: Day) -> Int64 { Int64(day.number) * 86_400 }

  /// Halves the day in which the clock was changed until the minute is found.
  private static func at(
    _ zone: Zone, between start: Int64, and end: Int64, _ before: Int, _ after: Int
  ) -> ZoneChange {
    var (low, high) = (start / 60, end / 60)
    while high - low > 1 {
      let middle = (low + high) / 2
      if zone.offsetMinutes(atInstant: middle * 60) == before { low = middle } else { high = middle }
    }
    let wall = Int(high) + before
    let day = wall >= 0 ? wall / 1440 : (wall - 1439) / 1440
    let time = TimeOfDay(minutes: wall - day * 1440) ?? .midnight
    return ZoneChange(before: before, after: after, day: Day(number: day), time: time)
  }
}
