/// The occurrences of a reminder by the calendar, numbered from 0: each day of its recurrence at each of its times.
///
/// Days of a pause, and those after the end, have their numbers but do not come.
struct Schedule {
  private let recurrence: Recurrence
  private let first: Day
  private let times: [TimeOfDay?]
  private let until: Day?
  /// In their order, and no two touch, so that what they leave out can be counted by subtraction.
  private let pauses: [ClosedRange<Day>]

  init(_ reminder: Reminder) {
    recurrence = reminder.recurrence
    first = reminder.first
    times = reminder.times.isEmpty ? [nil] : reminder.times
    until = reminder.until
    pauses = Self.joined(reminder.pauses)
  }

  /// The occurrence with a number; nil past the last.
  subscript(index: Int) -> Occurrence? {
    guard index >= 0, let day = recurrence.day(index / times.count, from: first),
      until.map({ day <= $0 }) ?? true
    else { return nil }
    return Occurrence(day, times[index % times.count])
  }

  /// The number of the last occurrence on or before another; one without a time stands for the end of its day.
  func lastIndex(upTo occurrence: Occurrence) -> Int? {
    let day = until.map { min($0, occurrence.day) } ?? occurrence.day
    guard let index = recurrence.lastIndex(onOrBefore: day, from: first) else { return nil }
    let isThatDay = recurrence.day(index, from: first) == occurrence.day
    let passed = times.count { time in
      guard isThatDay, let limit = occurrence.time, let time else { return true }
      return time <= limit
    }
    let last = index * times.count + passed - 1
    return last >= 0 ? last : nil
  }

  /// The number of the last occurrence that has come by a moment.
  ///
  /// By instants, from the end of the day down: in an hour that comes twice the clock says too little.
  func lastIndex(at now: Moment, in zone: Zone) -> Int? {
    guard var index = lastIndex(upTo: Occurrence(now.day)) else { return nil }
    while let occurrence = self[index], occurrence.moment(in: zone) > now { index -= 1 }
    return index >= 0 ? index : nil
  }

  /// The first occurrence from a number on that comes, with its number; nil where none does.
  func next(from index: Int) -> (index: Int, occurrence: Occurrence)? {
    var index = max(index, 0)
    while let occurrence = self[index] {
      guard let pause = pauses.first(where: { $0.contains(occurrence.day) }) else {
        return (index, occurrence)
      }
      guard pause.upperBound < .farthest else { return nil }
      index = (lastIndex(upTo: Occurrence(pause.upperBound)) ?? index) + 1
    }
    return nil
  }

  /// The last occurrence down to a number that comes, with its number; nil where none does.
  func last(from index: Int, above lowest: Int) -> (index: Int, occurrence: Occurrence)? {
    var index = index
    while index > lowest, let occurrence = self[index] {
      guard let pause = pauses.last(where: { $0.contains(occurrence.day) }) else {
        return (index, occurrence)
      }
      index = lastIndex(upTo: Occurrence(pause.lowerBound.adding(days: -1))) ?? -1
    }
    return nil
  }

  /// How many of the occurrences with some numbers come.
  func count(_ range: Range<Int>) -> Int {
    let left = pauses.map { pause in
      let before = lastIndex(upTo: Occurrence(pause.lowerBound.adding(days: -1))) ?? -1
      let end = (lastIndex(upTo: Occurrence(pause.upperBound)) ?? -1) + 1
      return range.clamped(to: (before + 1)..<max(before + 1, end)).count
    }
    return range.count - left.reduce(0, +)
  }

  /// Pauses that touch or overlap, as one.
  private static func joined(_ pauses: [Pause]) -> [ClosedRange<Day>] {
    pauses.reduce(into: []) { joined, pause in
      let end = max(pause.through ?? .farthest, pause.from)
      if let last = joined.last, pause.from.number <= last.upperBound.number + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, end)
      } else {
        joined.append(pause.from...end)
      }
    }
  }
}

extension Day {
  /// The end of a pause that is open: later than any day can be, and safe to count from.
  static let farthest = Day(civil: years.upperBound + 1000, 1, 1)
}
