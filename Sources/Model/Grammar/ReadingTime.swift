extension WrittenMoment {
  /// The moment at which something was measured, `fallback` where the line names none.
  ///
  /// What corrects a reading of a day alone may name another day alone: no time is asked for that nobody knew.
  ///
  /// - Throws: `LogProblem` for a day without a time, a time that the clock skipped or showed twice, and the future.
  func ofReading(_ context: EntryContext, fallback: Moment) throws(LogProblem) -> Moment {
    if let moment { return try notInFuture(moment.value, moment.place, context) }
    guard let time else {
      guard let day else { return fallback }
      guard fallback.hasTime else {
        return try notInFuture(Moment(day: day.value).placed(in: context.zone), day.place, context)
      }
      let isThisYear = day.value.date.year == context.now.day.date.year
      let name = isThisYear ? day.value.shortText : day.value.longText
      throw LogProblem(
        at: day.place, "what time on \(name)?", "add it, such as 7:40")
    }
    let on = day?.value ?? (fallback == context.now ? context.now.day : fallback.day)
    return try notInFuture(context.zone.moment(typed: time, on: on), time.place, context)
  }

  private func notInFuture(
    _ moment: Moment, _ place: LogProblem.Place, _ context: EntryContext
  ) throws(LogProblem) -> Moment {
    // Five minutes of grace: two clocks in one home seldom agree better.
    let isAhead = moment.hasTime ? moment.minutes(since: context.now) > 5 : moment.day > context.now.day
    guard isAhead else { return moment }
    guard moment.hasTime else {
      throw LogProblem(
        at: place, "\(moment.day) is in the future (today is \(context.now.day))", "check the date")
    }
    let isToday = self.moment == nil && moment.day == context.now.day
    let what = isToday ? "\(moment.time)" : "\(moment.day) \(moment.time)"
    throw LogProblem(
      at: place, "\(what) is in the future (it is \(context.now.time) now)",
      isToday ? "did you mean yesterday \(moment.time)?" : "check the date")
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
        at: time.place, "there was no \(time.value) on \(day): the clocks went forward",
        "write the time that the clock showed")
    case .twice(let first, let second):
      throw LogProblem(
        at: time.place, "\(time.value) came twice on \(day), when the clocks went back",
        "write \(first) or \(second)")
    }
  }
}

extension TimeWords {
  /// The words of time that can be put into a line where `typed` stands so far.
  ///
  /// A number of minutes or hours back is offered as far as it was typed; no time of day is made up.
  static func offers(for typed: String) -> [Offer] {
    let number = typed.first == "-" && typed.count > 1
    let back = number ? ["m", "h"].map { typed + $0 } : ["-30m", "-1h", "-2h"]
    // Midnight has passed on any day, so that it can stand for a time that will be typed.
    let days = DayNames.relative.offers(tail: " 0:00").filter { $0.text != "tomorrow" }
    let weekdays = typed.count > 1 ? DayNames.weekdays.offers(tail: " 0:00") : []
    return days + weekdays + back.map { Offer($0) } + ClockWords.halves.offers()
  }

  /// What to say of a number in a reading that may be a time without its colon: `740 128/82`; nil where it is none.
  static func question(about word: LogWords.Word?) -> LogProblem? {
    guard let word, let time = ClockWords.unmarked(word.text) else { return nil }
    // Three digits up to the highest pulse are a pressure or a pulse.
    if let number = Day.digits(word.text), word.text.utf8.count == 3, number <= Pulse.hard.upperBound {
      return nil
    }
    return LogProblem(
      at: word.place, "Vitals does not know \"\(word.text)\"",
      "is it a time? Write \(time.hour):\(Day.two(time.minute))")
  }
}
