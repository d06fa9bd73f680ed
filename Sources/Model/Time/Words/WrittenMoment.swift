/// A day and a time as some words say them, each with its place: `thu 7:40`, `2026-11-20`, `-2h`.
struct WrittenMoment: Sendable {
  /// The whole of it, where one part says it.
  private(set) var moment: LogWords.Placed<Moment>?
  /// The day.
  private(set) var day: LogWords.Placed<Day>?
  /// The time of day.
  private(set) var time: LogWords.Placed<TimeOfDay>?
  /// Whether the day was named by how far off it is, so that the time of day can be that of now.
  private(set) var isAway = false

  /// Whether nothing was said.
  var isEmpty: Bool { moment == nil && day == nil && time == nil }

  /// Puts the parts together.
  ///
  /// - Throws: `LogProblem` for a part that is too much, and for a weekday that does not fit.
  init(_ found: [TimePart.Found], of scanner: TimeScanner) throws(LogProblem) {
    var rest = found
    if let moment = Self.take(&rest, scanner, \.moment) {
      self.moment = moment
    } else if let stamp = Self.take(&rest, scanner, \.stamp) {
      day = LogWords.Placed(value: stamp.value.day, place: stamp.place)
      time = LogWords.Placed(value: stamp.value.time, place: stamp.place)
    } else {
      isAway = rest.contains { $0.part.isAway }
      time = Self.take(&rest, scanner, \.time)
      day = Self.take(&rest, scanner, \.day)
      try takeWeekday(&rest, scanner)
    }
    if let second = rest.first {
      let word = scanner.words[second.words.lowerBound]
      throw LogProblem(
        at: word.place, "\"\(word.text)\" does not fit the rest of the time", scanner.setting.expected)
    }
  }

  /// Takes a weekday: beside a day it has to be that of the day, alone it names one.
  private mutating func takeWeekday(
    _ rest: inout [TimePart.Found], _ scanner: TimeScanner
  ) throws(LogProblem) {
    guard let weekday = Self.take(&rest, scanner, \.weekday) else { return }
    guard let day else {
      day = LogWords.Placed(value: try scanner.day(of: weekday), place: weekday.place)
      return
    }
    guard day.value.weekday == weekday.value else {
      throw LogProblem(
        at: weekday.place, "\(day.value) is a \(DayNames.weekday(of: day.value))", "check which day you mean")
    }
  }

  private static func take<Value>(
    _ rest: inout [TimePart.Found], _ scanner: TimeScanner, _ value: (TimePart) -> Value?
  ) -> LogWords.Placed<Value>? {
    for (index, found) in rest.enumerated() {
      guard let value = value(found.part) else { continue }
      rest.remove(at: index)
      let (first, last) = (scanner.words[found.words.lowerBound], scanner.words[found.words.upperBound - 1])
      let end = last.place.column + last.place.length
      return LogWords.Placed(
        value: value,
        place: LogProblem.Place(column: first.place.column, length: end - first.place.column))
    }
    return nil
  }
}

extension TimeScanner {
  /// The day that a weekday alone names; that of today is asked about.
  fileprivate func day(of weekday: LogWords.Placed<Int>) throws(LogProblem) -> Day {
    let today = context.now.day
    let ahead = (weekday.value - today.weekday + 7) % 7
    guard ahead != 0 else {
      let other =
        switch direction {
        case .past: "\(today.adding(days: -7))"
        case .future: "\(today.adding(days: 7))"
        case .either: "\(today.adding(days: -7)) or \(today.adding(days: 7))"
        }
      throw LogProblem(
        at: weekday.place, "today is a \(DayNames.weekday(of: today))", "write today or \(other)")
    }
    switch direction {
    case .past: return today.adding(days: ahead - 7)
    case .future: return today.adding(days: ahead)
    case .either: return today.adding(days: ahead <= 3 ? ahead : ahead - 7)
    }
  }
}
