import Model

/// Turns the times of a file of JSON into moments, and remembers what had to be decided for it.
struct RecordTimes {
  private let zone: Zone
  private let latest: Int64
  private let today: Day
  private let dayTime: DayTime?
  private var usedZone = false

  init(_ options: ImportOptions) {
    zone = options.zone
    latest = options.now.instantMilliseconds + 5 * 60_000
    (today, dayTime) = (options.now.day, options.dayTime)
  }

  /// The moment of a time with its offset, such as `2026-11-21T07:30:00+01:00`.
  ///
  /// What is given in UTC with a `Z` says when it was and not what the patient's clock showed: it is shown on the
  /// person's. In a file of this program full minutes are times that were given to the minute, and a date is a day alone.
  mutating func moment(_ text: String, key: String, isOwn: Bool = false) throws(RecordProblem) -> Moment {
    guard let moment = read(text, isOwn: isOwn) else {
      let isDay = Day(text) != nil
      throw RecordProblem(
        key, found: text,
        isDay
          ? "a time is expected beside the date. If the file has none, add --time day to keep the day alone, or the time at "
            + "which you always measure: --time 07:30"
          : "a time with its offset is expected, such as 2026-11-21T07:30:00+01:00")
    }
    return try checked(moment, text, key)
  }

  /// The same of a moment as the journal writes it.
  func moment(ofJournal text: String, key: String) throws(RecordProblem) -> Moment {
    guard let moment = Moment(journal: text) else {
      throw RecordProblem(key, found: text, "a time such as 2026-11-21T07:30+01:00 is expected")
    }
    return try checked(moment, text, key)
  }

  private func checked(_ moment: Moment, _ text: String, _ key: String) throws(RecordProblem) -> Moment {
    guard moment.hasTime ? moment.instantMilliseconds <= latest : moment.day <= today else {
      throw RecordProblem(key, found: text, "the time is in the future; a time up to now is expected")
    }
    guard moment.day >= Timekeeper.earliest else {
      throw RecordProblem(key, found: text, "the time is before 1900; a later one is expected")
    }
    return moment
  }

  /// What was decided, in words.
  var decisions: [String] {
    usedZone ? ["times in UTC are read on the clock of \(zone.name) (change with --zone)"] : []
  }

  private mutating func read(_ text: String, isOwn: Bool) -> Moment? {
    if let day = Day(text) { return moment(of: day, isOwn: isOwn) }
    guard let (plain, fraction) = Self.parts(text), let moment = Moment(plain) else { return nil }
    if isOwn, fraction == nil, moment.wallMilliseconds % 60_000 == 0 {
      return Moment(
        wallMilliseconds: moment.wallMilliseconds, offsetMinutes: Int(moment.offsetMinutes),
        precision: .minute)
    }
    guard plain.hasSuffix("Z") else { return moment }
    usedZone = true
    return Moment(
      instantMilliseconds: moment.instantMilliseconds, zone: zone, precision: moment.precision)
  }

  /// What a date becomes: in a file of this program the day alone, in another one what the person says of such dates.
  private mutating func moment(of day: Day, isOwn: Bool) -> Moment? {
    if isOwn { return Moment(day: day) }
    switch dayTime {
    case nil: return nil
    case .day: return Moment(day: day)
    case .clock(let time):
      usedZone = true
      return zone.nearestMoment(day: day, time: time)
    }
  }

  /// The time with three digits or none behind the second, which is what a moment takes; and the digits that were there.
  private static func parts(_ text: String) -> (plain: String, fraction: Substring?)? {
    guard let point = text.firstIndex(of: ".") else { return (text, nil) }
    let digits = text[text.index(after: point)...].prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard !digits.isEmpty else { return nil }
    // A tenth of nothing is a second that was given, not a fraction.
    let thousandths =
      digits.count < 3 && digits.allSatisfy { $0 == "0" } ? "" : ".\((digits + "00").prefix(3))"
    return ("\(text[..<point])\(thousandths)\(rest)", digits)
  }
}
