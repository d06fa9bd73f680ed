/// The time that a log line names: `7:40`, `yesterday 7:40`, `2026-11-20 07:40`, `-2h`; now where it names none.
struct LogTime {
  private var day: LogWords.Placed<Day>?
  private var time: LogWords.Placed<TimeOfDay>?
  private var moment: LogWords.Placed<Moment>?

  /// Takes the words of time out of a line.
  ///
  /// - Throws: `LogProblem` for a day or time that can not be, and where the line names more than one.
  init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    try takeMoment(&words, context)
    if moment == nil, let stamp = words.take(leading: "at", trailing: [], Self.wall) {
      day = LogWords.Placed(value: stamp.value.day, place: stamp.place)
      time = LogWords.Placed(value: stamp.value.time, place: stamp.place)
    }
    if moment == nil, time == nil {
      day = words.take { Self.day($0, today: context.now.day) }
      time = words.take(leading: "at", trailing: Self.halves.words, Self.clock)
    }
    if day == nil, let impossible = words.take({ Self.looksLikeDate($0) ? true : nil }) {
      throw LogProblem(at: impossible.place, "there is no such day", "a date is written 2026-11-20")
    }
    if let second = words.rest.first(where: { Self.isTime($0.lower, today: context.now.day) }) {
      throw LogProblem(
        at: second.place, "\"\(second.text)\" does not fit the rest of the time",
        "a reading has one time, such as 7:40, yesterday 7:40, 2026-11-20 07:40 or -2h")
    }
  }

  /// The moment that is meant, `fallback` where the line names none.
  ///
  /// - Throws: `LogProblem` for a day without a time, a time that the clock skipped or showed twice, and the future.
  func resolved(_ context: EntryContext, fallback: Moment) throws(LogProblem) -> Moment {
    if let moment { return try notInFuture(moment.value, moment.place, context) }
    guard let time else {
      guard let day else { return fallback }
      throw LogProblem(
        at: day.place, "\(day.value) has no time of day", "add one, such as 7:40; none is made up")
    }
    let on = day?.value ?? (fallback == context.now ? context.now.day : fallback.day)
    return try notInFuture(context.zone.moment(typed: time, on: on), time.place, context)
  }
}

extension Zone {
  /// The moment at which the clock shows a time that was typed.
  ///
  /// - Throws: `LogProblem` for a time that the clock skipped or showed twice.
  func moment(typed time: LogWords.Placed<TimeOfDay>, on day: Day) throws(LogProblem) -> Moment {
    switch moment(day: day, time: time.value) {
    case .once(let moment): return moment
    case .never:
      throw LogProblem(
        at: time.place, "the clocks were moved forward past \(time.value) on \(day)",
        "write the time that the clock showed")
    case .twice(let first, let second):
      throw LogProblem(
        at: time.place, "\(time.value) came twice on \(day), when the clocks were moved back",
        "write \(first) or \(second)")
    }
  }
}

extension LogTime {
  /// The words of time that can be put into a line where `typed` stands so far.
  ///
  /// A number of minutes or hours back is offered as far as it was typed; no time of day is made up.
  static func offers(for typed: String) -> [Offer] {
    var back = ["-30m", "-1h", "-2h"]
    if typed.first == "-", typed.count > 1 { back = steps.offers().map { typed + $0.text } }
    // Midnight has passed on any day, so that it can stand for a time that will be typed.
    return days.offers(tail: " 0:00") + back.filter { minutesBack($0) != nil }.map { Offer($0) }
      + halves.offers()
  }

  /// Days before today.
  private static let days = WordTable<Int>([(-1, ["yesterday"]), (0, ["today"])])
  /// Minutes in a step back.
  private static let steps = WordTable<Int>([(1, ["m", "min"]), (60, ["h"])])
  /// Minutes that are added to a time of twelve hours.
  private static let halves = WordTable<Int>([(0, ["am"]), (720, ["pm"])])

  /// Takes a whole moment, or so many minutes or hours back, as the zone's clock showed it.
  private mutating func takeMoment(_ words: inout LogWords, _ context: EntryContext) throws(LogProblem) {
    moment = words.take(leading: "at", trailing: []) { Moment($0.uppercased()) }
    guard moment == nil, let back = words.take(trailing: Self.steps.words, Self.minutesBack) else { return }
    let instant = context.now.instantMilliseconds - Int64(back.value) * 60_000
    guard let then = Moment(instantMilliseconds: instant, zone: context.zone, precision: .minute) else {
      throw LogProblem(at: back.place, "that is too long ago", "write a date and a time")
    }
    moment = LogWords.Placed(value: then, place: back.place)
  }

  private func notInFuture(
    _ moment: Moment, _ place: LogProblem.Place, _ context: EntryContext
  ) throws(LogProblem) -> Moment {
    // Five minutes of grace: two clocks in one home seldom agree better.
    guard moment.minutes(since: context.now) > 5 else { return moment }
    let isTimeAlone = self.moment == nil && day == nil && moment.day == context.now.day
    throw LogProblem(
      at: place, "\(moment.day) \(moment.time) is still to come (it is \(context.now.time) now)",
      isTimeAlone ? "write \"yesterday \(moment.time)\" if that was meant" : "check the date")
  }

  private static func day(_ word: String, today: Day) -> Day? {
    days[word].map { today.adding(days: $0) } ?? Day(word)
  }

  private static func isTime(_ word: String, today: Day) -> Bool {
    Moment(word.uppercased()) != nil || minutesBack(word) != nil || wall(word) != nil || clock(word) != nil
      || day(word, today: today) != nil
  }

  private static func minutesBack(_ word: String) -> Int? {
    guard let sign = word.first, sign == "-" || sign == "\u{2212}" else { return nil }
    let digits = word.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard digits.utf8.count <= 5, let count = Day.digits(digits) else { return nil }
    return steps[String(word.dropFirst(1 + digits.count))].map { count * $0 }
  }

  /// The time that a word in lower case stands for: `7:40`, `19:40`, `7pm`, `7:40pm`.
  static func clock(_ word: String) -> TimeOfDay? {
    if let time = TimeOfDay(word) { return time }
    guard let afternoon = halves[String(word.suffix(2))] else { return nil }
    let digits = word.dropLast(2)
    guard let time = TimeOfDay(digits.contains(":") ? String(digits) : "\(digits):00"),
      (1...12).contains(time.hour)
    else { return nil }
    return TimeOfDay(minutes: time.minutes % 720 + afternoon)
  }

  /// A day and a time in one word in lower case, without an offset: `2026-11-20t07:40`.
  static func wall(_ word: String) -> (day: Day, time: TimeOfDay)? {
    let parts = word.split(separator: "t", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]), let time = TimeOfDay(parts[1]) else { return nil }
    return (day, time)
  }

  private static func looksLikeDate(_ word: String) -> Bool {
    word.utf8.count == 10 && word.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") }
      && word.count { $0 == "-" } == 2
  }
}
