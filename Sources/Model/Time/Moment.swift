/// A moment as the patient's clock showed it, with the offset from UTC that held there and then.
///
/// Day and time of day are the patient's: 07:00 in Tokyo stays a morning reading after the flight home. The
/// precision that was given is kept: 07:30 is not turned into 07:30:00.
package struct Moment: Sendable, Hashable {
  /// How finely the time was given.
  package enum Precision: UInt8, Sendable {
    /// Hours and minutes.
    case minute
    /// Seconds too.
    case second
    /// Thousandths of a second too.
    case millisecond
    /// The day alone: nobody knows when on that day.
    case day

    /// How many milliseconds its smallest step has.
    var milliseconds: Int64 {
      switch self {
      case .minute: 60_000
      case .second: 1000
      case .millisecond: 1
      case .day: 86_400_000
      }
    }
  }

  /// Milliseconds on the wall clock since 1970-01-01T00:00 of that wall clock.
  package let wallMilliseconds: Int64
  /// Minutes east of UTC, -1080 to 1080; of a day alone those by which it is placed among other events.
  package let offsetMinutes: Int16
  /// How finely the time was given.
  package let precision: Precision

  /// The offsets that a moment may carry, in minutes.
  package static let offsets = -1080...1080

  /// Makes a moment from a day and a time on the clock; nil where the offset is outside -18:00 to +18:00.
  package init?(day: Day, time: TimeOfDay, offsetMinutes: Int) {
    self.init(
      wallMilliseconds: (Int64(day.number) * 1440 + Int64(time.minutes)) * 60_000,
      offsetMinutes: offsetMinutes, precision: .minute)
  }

  /// Makes a moment from wall-clock milliseconds; nil where the offset or the year is out of range.
  ///
  /// What is finer than the precision is cut off, so that a moment is what its text says.
  package init?(wallMilliseconds: Int64, offsetMinutes: Int, precision: Precision) {
    guard Self.offsets.contains(offsetMinutes), Self.walls.contains(wallMilliseconds) else { return nil }
    self.wallMilliseconds =
      Self.floorDivide(wallMilliseconds, precision.milliseconds) * precision.milliseconds
    self.offsetMinutes = Int16(offsetMinutes)
    self.precision = precision
  }

  /// Makes a moment of which only the day is known.
  ///
  /// In the order of events it stands at the beginning of its day in UTC, until ``placed(in:)`` says whose day it is.
  package init(day: Day) { self.init(day: day, offset: 0) }

  private init(day: Day, offset: Int16) {
    wallMilliseconds = Int64(day.number) * 86_400_000
    offsetMinutes = offset
    precision = .day
  }

  /// The same, a day alone at the beginning of the day by a zone's clock.
  ///
  /// A day alone has no offset that anybody wrote down. The patient's zone only says where among timed events it stands:
  /// behind those of the day before and in front of those of its own day.
  package func placed(in zone: Zone) -> Moment {
    guard !hasTime else { return self }
    return Moment(day: day, offset: zone.nearestMoment(day: day, time: .midnight).offsetMinutes)
  }

  /// Makes the moment of an instant (milliseconds since 1970 in UTC) as a zone's clock shows it.
  package init?(instantMilliseconds: Int64, zone: Zone, precision: Precision) {
    guard Self.walls.contains(instantMilliseconds) else { return nil }
    let offset = zone.offsetMinutes(atInstant: Self.floorDivide(instantMilliseconds, 1000))
    self.init(
      wallMilliseconds: instantMilliseconds + Int64(offset) * 60_000, offsetMinutes: offset,
      precision: precision)
  }

  /// 1970-01-01T00:00Z, where a clock has to start somewhere.
  package static let epoch = Moment(wall: 0, offset: 0)

  private init(wall: Int64, offset: Int16) {
    wallMilliseconds = wall
    offsetMinutes = offset
    precision = .minute
  }

  /// Milliseconds since 1970-01-01T00:00Z: the order of events, whatever the clocks showed.
  package var instantMilliseconds: Int64 { wallMilliseconds - Int64(offsetMinutes) * 60_000 }

  /// The patient's day.
  package var day: Day { Day(number: Int(Self.floorDivide(wallMilliseconds, 86_400_000))) }

  /// Whether a time of day is known, which one of a day alone has not.
  package var hasTime: Bool { precision != .day }

  /// The patient's time of day, cut to the minute; midnight where none is known, so ask ``hasTime`` before it counts.
  package var time: TimeOfDay {
    let inDay = wallMilliseconds - Self.floorDivide(wallMilliseconds, 86_400_000) * 86_400_000
    return TimeOfDay(minuteOfDay: Int(inDay / 60_000))
  }

  /// The moment so many minutes later on the same offset; nil where the year is out of range.
  package func adding(minutes: Int) -> Moment? {
    let (milliseconds, tooFar) = Int64(minutes).multipliedReportingOverflow(by: 60_000)
    let (wall, overflow) = wallMilliseconds.addingReportingOverflow(milliseconds)
    guard !tooFar, !overflow else { return nil }
    return Moment(wallMilliseconds: wall, offsetMinutes: Int(offsetMinutes), precision: precision)
  }

  /// Whole minutes from another moment to this one, by the instants; a day alone counts from its beginning, so ask
  /// ``hasTime`` before less than a day matters.
  package func minutes(since other: Moment) -> Int {
    Int(Self.floorDivide(instantMilliseconds - other.instantMilliseconds, 60_000))
  }

  static func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
    value >= 0 ? value / by : -((-value + by - 1) / by)
  }

  private static let walls: Range<Int64> = -5_400_000_000_000..<10_500_000_000_000
}

extension Moment {
  /// Two moments are equal where they say the same; by which zone a day alone is placed is nothing that it says.
  package static func == (left: Moment, right: Moment) -> Bool {
    left.wallMilliseconds == right.wallMilliseconds && left.precision == right.precision
      && (left.offsetMinutes == right.offsetMinutes || left.precision == .day)
  }

  /// Agrees with ``==(_:_:)``.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(wallMilliseconds)
    hasher.combine(precision)
  }

  /// Whether both are the same instant; a day alone is the same only as that day alone, never as its midnight.
  package func isSameInstant(as other: Moment) -> Bool {
    hasTime && other.hasTime ? instantMilliseconds == other.instantMilliseconds : self == other
  }

  /// Whether it can be known that this is later than another moment: of a day alone, from the next day on.
  package func isLater(than other: Moment) -> Bool {
    hasTime && other.hasTime ? other < self : other.day < day
  }
}

extension Moment: Comparable {
  /// Orders by instant; two clocks that show different times at the same instant are the same place in order.
  package static func < (left: Moment, right: Moment) -> Bool {
    left.instantMilliseconds < right.instantMilliseconds
  }
}
