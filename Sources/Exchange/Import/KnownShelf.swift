import Model

/// The times of a file's rows: what of a journal can be another account of one of them.
package struct ImportedTimes: Sendable {
  private var minutes: Set<Int64> = []
  private var walls: Set<Int64> = []
  /// The days of the rows by the patient's clock; nil where there are none.
  package private(set) var days: ClosedRange<Day>?

  /// Takes the times of rows.
  package init(_ rows: [ImportedRow]) {
    minutes.reserveCapacity(rows.count)
    for row in rows {
      minutes.insert(row.at.instantMinute)
      if row.isZoneless { walls.insert(row.at.wallMinute) }
      let day = row.at.day
      days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
    }
  }

  /// Whether a row may be of that time.
  package func mayHave(_ at: Moment) -> Bool {
    minutes.contains(at.instantMinute) || walls.contains(at.wallMinute)
  }
}

/// The known readings that can match a row, by minute; each accounts for one row only.
struct KnownShelf {
  /// How sure it is that a row and a reading are one, the surest first.
  enum Closeness: CaseIterable {
    /// The id of the entry stands in the file.
    case id
    /// The same instant and the same numbers and details.
    case instant
    /// The same minute, one of the two given to the minute only.
    case minute
    /// The same minute, and numbers or details that do not contradict each other.
    case agreeing
    /// The same time on the clock, of a row whose file names no zone.
    case clock
  }

  /// A reading that was found.
  struct Match {
    let place: Int
    /// The state that the row tells of.
    let state: Entry
  }

  let known: [KnownReading]
  private var byMinute: [Int64: [Int]] = [:]
  private var byWall: [Int64: [Int]] = [:]
  private var byID: [ULID: Int] = [:]
  private var isTaken: [Bool]

  init(_ known: [KnownReading]) {
    self.known = known
    isTaken = Array(repeating: false, count: known.count)
    for (place, reading) in known.enumerated() {
      byID[reading.entry.id] = place
      for minute in Set(reading.states.map(\.at.instantMinute)) {
        byMinute[minute, default: []].append(place)
      }
      for wall in Set(reading.states.map(\.at.wallMinute)) { byWall[wall, default: []].append(place) }
    }
  }

  /// Takes the reading that a row tells of; nil where there is none that is as close.
  mutating func take(_ row: ImportedRow, _ closeness: Closeness, deleted: Bool) -> Match? {
    guard let match = find(row, closeness, deleted: deleted) else { return nil }
    isTaken[match.place] = true
    return match
  }

  private func find(_ row: ImportedRow, _ closeness: Closeness, deleted: Bool) -> Match? {
    switch closeness {
    case .id:
      guard let id = row.id, let place = byID[id], isFree(place, deleted) else { return nil }
      return Match(place: place, state: known[place].entry)
    case .clock:
      guard row.isZoneless else { return nil }
      return first(byWall[row.at.wallMinute], deleted) {
        $0.at.isSameClock(as: row.at) && row.agrees(with: $0)
      }
    case .instant:
      return first(byMinute[row.at.instantMinute], deleted) {
        $0.at.isSameInstant(as: row.at) && row.isSame(as: $0)
      }
    case .minute:
      return first(byMinute[row.at.instantMinute], deleted) {
        $0.at.isSameTime(as: row.at) && row.isSame(as: $0)
      }
    case .agreeing:
      return first(byMinute[row.at.instantMinute], deleted) {
        $0.at.isSameTime(as: row.at) && row.agrees(with: $0)
      }
    }
  }

  private func first(_ places: [Int]?, _ deleted: Bool, where holds: (Entry) -> Bool) -> Match? {
    for place in places ?? [] where isFree(place, deleted) {
      if let state = known[place].states.first(where: holds) { return Match(place: place, state: state) }
    }
    return nil
  }

  private func isFree(_ place: Int, _ deleted: Bool) -> Bool {
    !isTaken[place] && known[place].isDeleted == deleted
  }
}

extension ImportedRow {
  /// Whether an entry has the same numbers and details.
  fileprivate func isSame(as entry: Entry) -> Bool {
    measurement.says(theSameAs: entry.content) || agrees(with: entry) && isAsDetailed(as: entry)
  }

  private func isAsDetailed(as entry: Entry) -> Bool {
    measurement.fields.count == entry.content.fields.count
  }

  /// Whether an entry may be another account of the same measurement.
  fileprivate func agrees(with entry: Entry) -> Bool {
    guard let there = entry.measurement else { return false }
    if there.agrees(with: measurement) { return true }
    return mayDifferInSource(from: entry) && there.agrees(with: measurement, ignoring: ["source"])
  }

  /// Whether the source of a glucose may have been told by one of the two only.
  ///
  /// A finger-stick that was typed while a sensor showed the same number stays a reading of its own: only a row that does
  /// not know its source is the same as any, and only what was imported to the same instant takes another one.
  private func mayDifferInSource(from entry: Entry) -> Bool {
    if assumesSource { return true }
    return entry.batch != nil && entry.at.isSameInstant(as: at)
      && entry.at.precision == at.precision
  }
}

extension Moment {
  /// The minute since 1970 in UTC; of a day alone a number that is no minute's, so that it is only near to itself.
  var instantMinute: Int64 { hasTime ? Self.minute(instantMilliseconds) : dayAlone }
  /// The minute since 1970 on the clock; the same of a day alone.
  var wallMinute: Int64 { hasTime ? Self.minute(wallMilliseconds) : dayAlone }

  private var dayAlone: Int64 { Int64(day.number) - (1 << 40) }

  private static func minute(_ milliseconds: Int64) -> Int64 {
    milliseconds >= 0 ? milliseconds / 60_000 : -((-milliseconds + 59_999) / 60_000)
  }

  /// Whether both are of one minute, and of one instant where both were given more finely.
  fileprivate func isSameTime(as other: Moment) -> Bool {
    isSameInstant(as: other) || precision == .minute || other.precision == .minute
  }

  /// Whether a clock showed the same, in whatever zone it stood.
  fileprivate func isSameClock(as other: Moment) -> Bool {
    wallMilliseconds == other.wallMilliseconds || precision == .minute || other.precision == .minute
  }
}
