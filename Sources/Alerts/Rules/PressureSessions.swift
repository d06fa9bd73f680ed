import Model
import Statistics

extension ReadingContext {
  /// The blood pressures after a moment, and not after now, in order of time.
  ///
  /// Those near the looked-at entry are taken as they stand among the entries, those further away from the history. What is
  /// of a day alone is after the days before it, and what is after it is of a later day.
  func pressures(after moment: Moment) -> [Reading<BloodPressure>] {
    let near = entries.dropFirst(index + 1).compactMap { $0.reading(of: BloodPressure.self) }
    let end = max(entries.last?.at.instantMilliseconds ?? 0, moment.instantMilliseconds)
    let first = history.pressures.partitionPoint { $0.at.instantMilliseconds > end }
    let start = history.pressures.partitionPoint { $0.at > moment }
    let all = Self.joined(near, with: history.pressures[min(start, first)..<first])
    return (all + history.pressures[first...]).filter { $0.at.isLater(than: moment) && $0.at <= now }
  }

  /// Readings and what stands between them in the history and is not among the entries: what is of a day alone, or near one.
  private static func joined(
    _ near: [Reading<BloodPressure>], with between: ArraySlice<Reading<BloodPressure>>
  ) -> [Reading<BloodPressure>] {
    let known = Set(near.map(\.id))
    let more = between.filter { !known.contains($0.id) }
    return more.isEmpty
      ? near
      : (near + more).sorted {
        ($0.at.instantMilliseconds, $0.id) < ($1.at.instantMilliseconds, $1.id)
      }
  }
}

extension ReadingContext {
  /// The blood pressures before an entry, in order of time, the entry itself not among them.
  ///
  /// Those near the looked-at entry are taken as they stand among the entries, those further away from the history. Of the
  /// same day as a day alone none is before the other.
  func pressures(before entry: Entry) -> [Reading<BloodPressure>] {
    let near = entries.prefix(index).compactMap { $0.reading(of: BloodPressure.self) }
    let start = min(entries.first?.at.instantMilliseconds ?? .max, entry.at.instantMilliseconds)
    let end = history.pressures.partitionPoint { $0.at.instantMilliseconds >= start }
    let between = history.pressures[end...].prefix { $0.at < entry.at }.filter {
      entry.at.isLater(than: $0.at)
    }
    return history.pressures[..<end] + Self.joined(near, with: between[...])
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
  func sessions(ofLast measured: Int, within days: Int) -> [Session] {
    pressureDays(days).suffix(measured).flatMap { Session.group($0.readings) }
  }
}
