import Model

/// Turns the written times of one file into moments, and remembers what had to be decided for it.
struct Timekeeper {
  /// A time of the file, and the zone that its row names.
  struct Entry {
    let line: Int
    let written: WrittenTime
    var zone: Zone?
  }

  private let order: DayOrderProof
  private let options: ImportOptions
  private let sequence: ClockSequence
  private let latest: Int64
  /// Whether every instant of the file is a full minute: then its seconds are there because the form wants them.
  private let areFullMinutes: Bool
  private var epochs: Set<WrittenTime.Epoch> = []
  private var usedZone = false
  private var usedUTC = false
  private var usedNamed = false
  private var usedShortYear = false
  private var daysAlone = 0
  private var repeated: [Int] = []

  /// Settles the order of day and month over all times of the file, and what its order of rows tells.
  ///
  /// - Throws: `ImportProblem` where it cannot be settled.
  init(_ times: [Entry], options: ImportOptions) throws(ImportProblem) {
    let order = try DayOrderProof(times.map { ($0.line, $0.written) }, said: options.dayOrder)
    self.order = order
    self.options = options
    sequence = ClockSequence(
      times.compactMap { (time: Entry) -> ClockSequence.Step? in
        guard time.written.instant == nil, time.written.offsetMinutes == nil, let clock = time.written.clock,
          let date = time.written.date, let day = order.day(date)
        else { return nil }
        return ClockSequence.Step(
          line: time.line, day: day, milliseconds: clock.milliseconds, zone: time.zone ?? options.zone)
      })
    areFullMinutes = times.allSatisfy { time in
      !time.written.isInUTC || (time.written.clock?.milliseconds ?? 0) % 60_000 == 0
    }
    latest = options.now.instantMilliseconds + 5 * 60_000
  }

  /// The moment of a written time; the cell is the place for refusals, `named` the zone that the row names.
  mutating func moment(_ written: WrittenTime, cell: Cell, named: Zone? = nil) throws(Refusal) -> Moment {
    let moment = try unchecked(written, cell: cell, named: named)
    // A day that is today's has begun, whatever the offset.
    let isPast = moment.hasTime ? moment.instantMilliseconds <= latest : moment.day <= options.now.day
    guard isPast else {
      throw cell.refusal("the time \(moment) is in the future; a time up to now is expected")
    }
    guard moment.day >= Self.earliest else {
      throw cell.refusal("the time \(moment) is before 1900; a later one is expected")
    }
    if !options.keepsResetClocks, sequence.isReset(cell.line) || ResetClock.isDay(moment.day) {
      throw cell.refusal(ResetClock.question(moment), asking: .resetClock)
    }
    return moment
  }

  /// Whether a time says only what a clock showed, and neither a zone nor an instant.
  static func isZoneless(_ written: WrittenTime, named: Zone?) -> Bool {
    written.instant == nil && written.offsetMinutes == nil && named == nil && written.clock != nil
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
    if usedUTC { decisions.append("times in UTC are shown on the clock of \(options.zoneOrigin)") }
    if usedNamed { decisions.append("times are shown on the clock of the zone that each row names") }
    if usedZone {
      decisions.append("the file has no time zone; times are read on the clock of \(options.zoneOrigin)")
    }
    if daysAlone > 0, let dayTime = options.dayTime {
      let count = daysAlone == 1 ? "1 row has" : "\(daysAlone) rows have"
      switch dayTime {
      case .day: decisions.append("\(count) a day and no time: the day alone is kept, as --time day says")
      case .clock(let time): decisions.append("\(count) a day and no time: \(time) is used, as --time says")
      }
    }
    decisions += sequence.decisions
    if let first = repeated.first {
      let times =
        repeated.count == 1
        ? "1 time, on line \(first), is" : "\(repeated.count) times, the first on line \(first), are"
      decisions.append(
        "\(times) in an hour that the clock showed twice, and the order of rows does not tell which: the earlier one is used"
      )
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
      let precision: Moment.Precision = milliseconds % 1000 == 0 ? .second : .millisecond
      return try onTheClock(of: named, instant: milliseconds, precision, cell: cell)
    }
    guard let date = written.date else { throw cell.refusal("a date is expected beside the time") }
    if written.hasShortYear { usedShortYear = true }
    let day = try day(date, cell: cell)
    if written.isDayAlone { return Moment(day: day) }
    let given: WrittenTime.Clock? = if let clock = written.clock { clock } else { try clockOfDay(cell) }
    guard let clock = given else { return Moment(day: day) }
    if let offset = written.offsetMinutes {
      let wall = Int64(day.number) * 86_400_000 + clock.milliseconds
      guard let moment = Moment(wallMilliseconds: wall, offsetMinutes: offset, precision: clock.precision)
      else { throw cell.refusal("a time that a calendar has is expected") }
      guard written.isInUTC || named != nil || options.hasNamedZone else { return moment }
      let precision = areFullMinutes && written.isInUTC ? .minute : clock.precision
      return try onTheClock(of: named, instant: moment.instantMilliseconds, precision, cell: cell)
    }
    return try onTheClock(of: named, day: day, clock: clock, cell: cell)
  }

  /// What a row gets that has no time; nil for the day alone.
  private mutating func clockOfDay(_ cell: Cell) throws(Refusal) -> WrittenTime.Clock? {
    guard let dayTime = options.dayTime else {
      throw cell.refusal(
        "a time is expected beside the date. If the file has none, add --time day to keep the day alone, or the time at "
          + "which you always measure: --time 07:30", asking: .time)
    }
    daysAlone += 1
    guard case .clock(let time) = dayTime else { return nil }
    return WrittenTime.Clock(milliseconds: Int64(time.minutes) * 60_000, precision: .minute)
  }

  private func day(_ date: WrittenTime.Date, cell: Cell) throws(Refusal) -> Day {
    if let day = order.day(date) { return day }
    let words = order.order == .mdy ? "month, day, year" : "day, month, year"
    throw cell.refusal("a date that the calendar has is expected, as \(words)")
  }

  /// An instant as the patient's clock showed it, or that of the zone which the row names.
  private mutating func onTheClock(
    of named: Zone?, instant: Int64, _ precision: Moment.Precision, cell: Cell
  ) throws(Refusal) -> Moment {
    if named == nil { usedUTC = true } else { usedNamed = true }
    guard let moment = Moment(instantMilliseconds: instant, zone: named ?? options.zone, precision: precision)
    else { throw cell.refusal("a time that a calendar has is expected") }
    return moment
  }

  private mutating func onTheClock(
    of named: Zone?, day: Day, clock: WrittenTime.Clock, cell: Cell
  ) throws(Refusal) -> Moment {
    guard let time = TimeOfDay(minutes: Int(clock.milliseconds / 60_000)) else {
      throw cell.refusal("a time from 00:00 to 23:59 is expected")
    }
    if named == nil { usedZone = true }
    let zone = named ?? options.zone
    let minute: Moment
    switch zone.moment(day: day, time: time) {
    case .once(let moment): minute = moment
    case .twice(let first, let second):
      let pass = sequence.pass(cell.line)
      minute = pass == .second ? second : first
      if pass == nil { repeated.append(cell.line) }
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

extension ImportOptions {
  /// The zone and who named it, in words.
  var zoneOrigin: String {
    hasNamedZone
      ? "\(zone.name), as --zone says" : "\(zone.name), this device's (another one: --zone)"
  }
}
