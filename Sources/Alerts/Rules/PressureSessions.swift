import Model
import Statistics

extension ReadingContext {
  /// The blood pressures after a moment, and not after now, in order of time.
  ///
  /// Those near the looked-at entry are taken as they stand among the entries, those further away from the history.
  func pressures(after moment: Moment) -> [Reading<BloodPressure>] {
    let near = entries.dropFirst(index + 1).compactMap { $0.reading(of: BloodPressure.self) }
    let end = max(entries.last?.at.instantMilliseconds ?? 0, moment.instantMilliseconds)
    let first = history.pressures.partitionPoint { $0.at.instantMilliseconds > end }
    return (near + history.pressures[first...]).filter { $0.at > moment && $0.at <= now }
  }
}

extension ReadingContext {
  /// The blood pressures before an entry, in order of time, the entry itself not among them.
  ///
  /// Those near the looked-at entry are taken as they stand among the entries, those further away from the history.
  func pressures(before entry: Entry) -> [Reading<BloodPressure>] {
    let near = entries.prefix(index).compactMap { $0.reading(of: BloodPressure.self) }
    let start = min(entries.first?.at.instantMilliseconds ?? .max, entry.at.instantMilliseconds)
    let end = history.pressures.partitionPoint { $0.at.instantMilliseconds >= start }
    return history.pressures[..<end] + near
  }
}

extension ReadingContext {
  /// The blood pressures behind an entry and not after now, in order of time; those of its own minute that were typed later
  /// are among them.
  func pressuresBehind(_ entry: Entry) -> [Reading<BloodPressure>] {
    let own = entries.dropFirst(index + 1).compactMap { $0.reading(of: BloodPressure.self) }
      .prefix { $0.at == entry.at }
    return own + pressures(after: entry.at)
  }
}

extension AlertPeriod {
  /// The sessions of the last so many measured days among so many days.
  func sessions(ofLast measured: Int, within days: Int) -> [Sitting] {
    pressureDays(days).suffix(measured).flatMap { Sitting.group($0.readings) }
  }
}
