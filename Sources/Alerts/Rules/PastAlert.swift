import Model
import Statistics

/// What an alert asks for once what it spoke of is over, or some time ago.
struct PastAlert {
  /// How soon something was to be done.
  let was: Urgency

  /// After a later value within the limits: what asked for a call is brought to the next visit.
  var recovered: Urgency { was > .visit ? .visit : .note }

  /// After a day without a later value.
  var aged: Urgency { min(was, .visit) }
}

extension [Fade] {
  /// What asked for help now and was not measured again asks for less step by step: it is no matter of the moment after
  /// some hours, and not answered either [D].
  static func ofHelpNow(_ was: String) -> [Fade] {
    let headline = "\(was); nothing measured since"
    return [
      Fade(after: 3 * Fade.hour, urgency: .today, whatToDo: [Wording.unansweredToday], headline: headline),
      Fade(after: Fade.day, urgency: .days, whatToDo: [Wording.unansweredDays], headline: headline),
      Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.tellAtVisit], headline: headline),
    ]
  }
}

extension ReadingContext {
  /// Whether the limits of pregnancy held when the looked-at entry was measured.
  var isInPregnancy: Bool { targets.scheme == Scheme.pregnancy.id }
}

extension Wording {
  /// What is said of what is over, by what it still asks for.
  static func afterwards(_ urgency: Urgency) -> [String] { [urgency < .visit ? isOver : tellAtVisit] }
}

extension Day {
  /// The day in a sentence about the past: `today`, `yesterday`, `on Thu 19 Nov`.
  func pastWords(_ now: Moment) -> String {
    (0...1).contains(now.day.number - number) ? words(from: now.day) : "on \(words(from: now.day))"
  }
}

extension Moment {
  /// The time in a sentence about the past: `at 07:00`, `yesterday at 07:00`, `on Thu 19 Nov at 07:00`.
  func pastWords(_ context: ReadingContext) -> String {
    let time = "at \(time.text(context.clock))"
    return day == context.now.day ? time : "\(day.pastWords(context.now)) \(time)"
  }
}

extension ReadingContext {
  /// The first that is found in a later entry, no more than so many minutes after this one and not after now.
  func next<Found>(within minutes: Int, _ find: (ReadingContext) -> Found?) -> Found? {
    guard let entry else { return nil }
    var other = self
    for place in entries.indices.dropFirst(index + 1) {
      let at = entries[place].at
      guard at.minutes(since: entry.at) <= minutes, at <= now else { return nil }
      other.index = place
      if let found = find(other) { return found }
    }
    return nil
  }

  /// What is found in the earlier entries, no more than so many minutes before this one, the latest first.
  func previous<Found>(within minutes: Int, _ find: (ReadingContext) -> Found?) -> [Found] {
    guard let entry else { return [] }
    var other = self
    var all: [Found] = []
    for place in entries.indices.prefix(index).reversed() {
      guard entry.at.minutes(since: entries[place].at) <= minutes else { break }
      other.index = place
      if let found = find(other) { all.append(found) }
    }
    return all
  }
}

extension Array {
  /// The readings before an entry, and those after it and not after now; the entry itself is in neither.
  func around<V>(_ entry: Entry, now: Moment) -> (before: [Element], after: [Element])
  where Element == Reading<V> {
    let at = entry.at.instantMilliseconds
    let isBefore = { (other: Element) in
      (other.at.instantMilliseconds, other.id) < (at, entry.id)
    }
    let others = filter { $0.id != entry.id && $0.at <= now }
    let place = others.partitionPoint { !isBefore($0) }
    return (Array(others[..<place]), Array(others[place...]))
  }
}
