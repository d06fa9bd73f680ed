/// One part of a day or a time, as it stands in some words.
enum TimePart: Sendable {
  /// Day, time and offset; or so many minutes from now.
  case moment(Moment)
  /// A day and a time in one word.
  case stamp(Day, TimeOfDay)
  /// A day.
  case day(Day)
  /// A day that was named by how far off it is.
  case away(Day)
  /// A weekday alone, 1 for Monday to 7 for Sunday.
  case weekday(Int)
  /// A time of day.
  case time(TimeOfDay)

  /// Where a day or a time is typed, which decides what may stand beside it.
  enum Setting: Sendable {
    /// In a log line, among numbers that mean something else; what was measured is over.
    case line
    /// In a field or an option of its own.
    case field

    /// What can be written there, for a refusal.
    var expected: String {
      switch self {
      case .line: "a reading has one time, such as 7:40, yesterday 7:40, 2026-11-20 07:40 or -2h"
      case .field: "write a day and a time, such as 3 Dec 10:30, tomorrow 14:00 or 2026-12-03 10:30"
      }
    }
  }

  /// A part, and the words that say it.
  struct Found: Sendable {
    let part: TimePart
    let words: Range<Int>
  }
}

extension TimePart {
  var moment: Moment? { if case .moment(let moment) = self { moment } else { nil } }
  var stamp: (day: Day, time: TimeOfDay)? {
    if case .stamp(let day, let time) = self { (day, time) } else { nil }
  }
  var weekday: Int? { if case .weekday(let weekday) = self { weekday } else { nil } }
  var time: TimeOfDay? { if case .time(let time) = self { time } else { nil } }
  var isAway: Bool { if case .away = self { true } else { false } }

  var day: Day? {
    switch self {
    case .day(let day), .away(let day): day
    case .moment, .stamp, .weekday, .time: nil
    }
  }
}
