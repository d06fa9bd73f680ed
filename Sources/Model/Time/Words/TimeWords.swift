/// The one grammar of a day and a time, for every place where a person types one (docs/times.md).
///
/// Nothing is guessed: a word that is not understood is refused, and what can be read in two ways is asked about.
package enum TimeWords {
  /// What puts something off, for a hint.
  package static let laterExamples = "15m, 1h, 2d, tomorrow, 2026-12-01 or 2026-12-01 08:00"
  /// What names a day, for a hint.
  package static let dayExamples = "2026-12-01, 1 Dec, thu or yesterday"

  /// Takes the words of a day and a time out of a log line; the rest stays.
  ///
  /// - Throws: `LogProblem` for a day or time that cannot be, and where the line names more than one.
  static func take(
    from words: inout LogWords, _ context: TimeContext
  ) throws(LogProblem) -> WrittenMoment {
    let scanner = TimeScanner(words.rest, .past, context, .line)
    let found = try scanner.found()
    let written = try WrittenMoment(found, of: scanner)
    words.remove(at: scanner.places(of: found))
    return written
  }

  /// The day that a text names; nil for an empty one.
  ///
  /// - Throws: `FieldProblem` where it names none, or a time of day too.
  package static func day(
    _ text: String, _ direction: Direction, key: String, in context: TimeContext
  ) throws(FieldProblem) -> Day? {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let written = try read(text, direction, key, context, examples: "a day such as \(dayExamples)")
    guard written.moment == nil, written.time == nil, let day = written.day else {
      throw FieldProblem(key, "\"\(text)\" is not a day such as \(dayExamples)")
    }
    return day.value
  }

  /// The day that a text names, of what was done or is over; nil for an empty one.
  ///
  /// - Throws: `FieldProblem` where it names none, or one that is still to come.
  package static func pastDay(
    _ text: String, key: String, in context: TimeContext
  ) throws(FieldProblem) -> Day? {
    let day = try day(text, .past, key: key, in: context)
    if let day, day > context.now.day { throw FieldProblem(key, "\(day) is in the future") }
    return day
  }

  /// Whether a text says how far off something is: `15m`, `1h30m`, `2 days`.
  package static func isDistance(_ text: String) -> Bool {
    let words = LogWords(line: text.lowercased()).rest.map(\.text)
    return TimeDistance.read(words[...])?.count == words.count
  }

  /// The moment that a text names; nil for an empty one.
  ///
  /// A time of day alone is one on the day `on`, and is refused without it. A day alone is that day at the time `usual`;
  /// without it no time is made up.
  /// - Throws: `FieldProblem` where it names none, and for times that the clock skipped or showed twice.
  package static func moment(
    _ text: String, _ direction: Direction, on day: Day? = nil, usual: TimeOfDay? = nil, key: String,
    in context: TimeContext
  ) throws(FieldProblem) -> Moment? {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let examples = usual == nil ? momentExamples : laterExamples
    let written = try read(text, direction, key, context, examples: "a time such as \(examples)")
    do throws(LogProblem) {
      return try written.resolved(on: day, usual: usual, context)
    } catch {
      throw FieldProblem(key, error.reason)
    }
  }

  /// The day and the time of day that a text names by the clock on the wall; nil for an empty one.
  ///
  /// - Throws: `FieldProblem` where it does not name both, but that a time alone is one on the day `on`.
  package static func wallTime(
    _ text: String, _ direction: Direction, on day: Day, key: String, in context: TimeContext
  ) throws(FieldProblem) -> (day: Day, time: TimeOfDay)? {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let written = try read(text, direction, key, context, examples: "a time such as 08:00 or yesterday 20:00")
    if let moment = written.moment?.value { return (moment.day, moment.time) }
    guard let time = written.time else {
      throw FieldProblem(key, "\"\(text)\" is not a time such as 08:00 or yesterday 20:00")
    }
    return (written.day?.value ?? day, time.value)
  }

  private static let momentExamples = "3 Dec 10:30, tomorrow 14:00, thu 10:30 or 2026-12-03 10:30"

  /// Reads a text of which every word has to be understood.
  private static func read(
    _ text: String, _ direction: Direction, _ key: String, _ context: TimeContext, examples: String
  ) throws(FieldProblem) -> WrittenMoment {
    do throws(LogProblem) {
      let scanner = TimeScanner(
        LogWords(line: text.replacing(",", with: " ")).rest, direction, context, .field)
      let found = try scanner.found()
      let taken = scanner.places(of: found)
      if let left = scanner.words.indices.first(where: { !taken.contains($0) }) {
        throw LogProblem(
          at: scanner.words[left].place, "\"\(scanner.words[left].text)\" is not \(examples)", "")
      }
      return try WrittenMoment(found, of: scanner)
    } catch {
      throw FieldProblem(key, error.reason)
    }
  }
}

extension WrittenMoment {
  /// The moment that is meant.
  fileprivate func resolved(
    on otherDay: Day?, usual: TimeOfDay?, _ context: TimeContext
  ) throws(LogProblem) -> Moment {
    if let moment { return moment.value }
    guard let day = day?.value ?? otherDay else {
      throw LogProblem(
        at: LogProblem.Place(column: 1, length: 0), "there is no day", TimePart.Setting.field.expected)
    }
    if let time { return try context.zone.moment(typed: time, on: day) }
    guard let usual else {
      throw LogProblem(
        at: self.day?.place ?? LogProblem.Place(column: 1, length: 0), "what time on \(day)?",
        "add it, such as 10:30")
    }
    return context.zone.nearestMoment(day: day, time: isAway ? context.now.time : usual)
  }
}
