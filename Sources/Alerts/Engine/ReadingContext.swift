import Model
import Statistics

/// What a rule about readings looks at: one entry among the others, and the person's limits.
package struct ReadingContext: Sendable {
  /// All entries in order of time.
  package let entries: [Entry]
  /// Which of them is looked at.
  package internal(set) var index: Int
  /// The person's limits, and the time.
  package let context: AlertContext
  /// What was measured before, as far as any rule looks.
  let history: AlertHistory

  /// The limits that held when the looked-at entry was measured.
  package var targets: Targets { entry.map { context.targets(on: $0.at.day) } ?? context.targets }
  /// The time by the patient's clock.
  package var now: Moment { context.now }
  /// How the person reads the time of day.
  var clock: ClockFormat { context.clock }
  /// Below which value people are told what to do about a low.
  var lowGlucose: GlucosePair { context.lowGlucose }

  /// The entry that is looked at; nil where the index is none of an entry.
  package var entry: Entry? { entries.indices.contains(index) ? entries[index] : nil }

  /// The measurement that is looked at, where it is of this kind.
  ///
  /// Most rules look at most entries in vain, so the types are compared before anything is copied.
  func measurement<M: Measurement>(_ type: M.Type = M.self) -> M? {
    guard entries.indices.contains(index), Swift.type(of: entries[index].content) == type else { return nil }
    return entries[index].content as? M
  }

  /// The emergency number of the targets.
  var emergencyNumber: String? { targets.emergencyNumber }

  /// Readings of a kind before the entry, latest first, no more than so many minutes before it.
  func earlier<M: Measurement>(_ type: M.Type, within minutes: Int) -> [(entry: Entry, value: M)] {
    guard let entry else { return [] }
    let near = entries[..<index].reversed().prefix { entry.at.minutes(since: $0.at) <= minutes }
    return near.compactMap { other in (other.content as? M).map { (other, $0) } }
  }

  /// Readings of a kind after the entry, earliest first, no more than so many minutes after it.
  func later<M: Measurement>(_ type: M.Type, within minutes: Int) -> [(entry: Entry, value: M)] {
    guard let entry else { return [] }
    let near = entries[(index + 1)...].prefix { $0.at.minutes(since: entry.at) <= minutes }
    return near.compactMap { other in (other.content as? M).map { (other, $0) } }
  }
}

extension ReadingContext {
  /// Whether the limits of pregnancy held when the looked-at entry was measured.
  var isInPregnancy: Bool { targets.isPregnancy }

  /// The same, looking at another entry.
  func looking(at index: Int) -> ReadingContext {
    var other = self
    other.index = index
    return other
  }

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

extension ReadingContext {
  /// The same without what is of a day alone.
  var withTimes: ReadingContext {
    entries.allSatisfy(\.at.hasTime)
      ? self
      : ReadingContext(entries: entries.filter(\.at.hasTime), index: 0, context: context, history: history)
  }

  /// An entry of a day alone among those that are whole days away: what is nearer may have been before it or after it.
  func apart(_ entry: Entry) -> ReadingContext {
    let far = entries.filter {
      $0.id == entry.id || $0.at.day > entry.at.day || entry.at.minutes(since: $0.at) >= Fade.day
    }
    let place = far.firstIndex { $0.id == entry.id } ?? 0
    return ReadingContext(entries: far, index: place, context: context, history: history)
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
