import Model

/// Turns the written times of one file into moments, and remembers what had to be decided for it.
struct Timekeeper {
  private let order: DayOrderProof
  private let zone: Zone
  private let latest: Int64
  private var epochs: Set<WrittenTime.Epoch> = []
  private var usedZone = false
  private var usedShortYear = false
  private var repeated: [Int] = []

  /// Settles the order of day and month over all times of the file.
  ///
  /// - Throws: `ImportProblem` where it cannot be settled.
  init(_ times: [(line: Int, written: WrittenTime)], options: ImportOptions) throws(ImportProblem) {
    order = try DayOrderProof(times, said: options.dayOrder)
    zone = options.zone
    latest = options.now.instantMilliseconds + 5 * 60_000
  }

  /// The moment of a written time; the cell is the place for refusals, `named` the zone that the row names.
  mutating func moment(_ written: WrittenTime, cell: Cell, named: Zone? = nil) throws(Refusal) -> Moment {
    let moment = try unchecked(written, cell: cell, named: named)
    guard moment.instantMilliseconds <= latest else {
      throw cell.refusal("the time \(moment) is in the future; a time up to now is expected")
    }
    guard moment.day >= Self.earliest else {
      throw cell.refusal("the time \(moment) is before 1900; a later one is expected")
    }
    return moment
  }

  /// What was decided, in words.
  var decisions: [String] {
    var decisions: [String] = []
    if !epochs.isEmpty {
      let names = epochs.sorted { $0.rawValue < $1.rawValue }.map { "\($0) (\($0.rawValue) digits)" }
      decisions.append("times are counts of \(names.joined(separator: " and ")) since 1970 in UTC")
    }
    if let decision = order.decision { decisions.append(decision) }
    if usedShortYear { decisions.append("years of two digits are read as 20..") }
    if usedZone {
      decisions.append("the file has no time zone; times are read as \(zone.name) (change with --zone)")
    }
    if let first = repeated.first {
      decisions.append(
        "\(repeated.count) times, the first on line \(first), are in an hour that the clock showed twice: "
          + "the earlier one is used")
    }
    return decisions
  }
}

extension Timekeeper {
  static let earliest = Day(year: 1900, month: 1, day: 1) ?? Day(number: -25_567)

  private mutating func unchecked(
    _ written: WrittenTime, cell: Cell, named: Zone?
  ) throws(Refusal) -> Moment {
    if let (milliseconds, epoch) = written.instant {
      epochs.insert(epoch)
      if named == nil { usedZone = true }
      let precision: Moment.Precision = milliseconds % 1000 == 0 ? .second : .millisecond
      guard let moment = Moment(instantMilliseconds: milliseconds, zone: named ?? zone, precision: precision)
      else { throw cell.refusal("a time that a calendar has is expected") }
      return moment
    }
    guard let date = written.date else { throw cell.refusal("a date is expected beside the time") }
    guard let clock = written.clock else {
      throw cell.refusal("a time is expected beside the date")
    }
    if written.hasShortYear { usedShortYear = true }
    let day = try day(date, cell: cell)
    if let offset = written.offsetMinutes {
      let wall = Int64(day.number) * 86_400_000 + clock.milliseconds
      guard let moment = Moment(wallMilliseconds: wall, offsetMinutes: offset, precision: clock.precision)
      else { throw cell.refusal("a time that a calendar has is expected") }
      return moment
    }
    return try onTheClock(of: named, day: day, clock: clock, cell: cell)
  }

  private func day(_ date: WrittenTime.Date, cell: Cell) throws(Refusal) -> Day {
    switch date {
    case .day(let day): return day
    case .twoOrders(let first, let second, let year, _):
      let (day, month) = order.order == .mdy ? (second, first) : (first, second)
      guard let found = Day(year: year, month: month, day: day) else {
        let words = order.order == .mdy ? "month, day, year" : "day, month, year"
        throw cell.refusal("a date that the calendar has is expected, as \(words)")
      }
      return found
    }
  }

  private mutating func onTheClock(
    of named: Zone?, day: Day, clock: WrittenTime.Clock, cell: Cell
  ) throws(Refusal) -> Moment {
    guard let time = TimeOfDay(minutes: Int(clock.milliseconds / 60_000)) else {
      throw cell.refusal("a time from 00:00 to 23:59 is expected")
    }
    if named == nil { usedZone = true }
    let zone = named ?? zone
    let minute: Moment
    switch zone.moment(day: day, time: time) {
    case .once(let moment): minute = moment
    case .twice(let moment, _):
      minute = moment
      repeated.append(cell.line)
    case .never:
      throw cell.refusal(
        "the clock of \(zone.name) was moved past this time; if the device was not, name its offset: "
          + "--zone +01:00")
    }
    let wall = minute.wallMilliseconds + clock.milliseconds % 60_000
    let offset = Int(minute.offsetMinutes)
    guard let moment = Moment(wallMilliseconds: wall, offsetMinutes: offset, precision: clock.precision)
    else { throw cell.refusal("a time that a calendar has is expected") }
    return moment
  }
}
